import { EventEmitter } from 'vscode';
import type { CancellationToken, Disposable, Event } from 'vscode';
import type { Refusal } from '../../core/features/edits.ts';
import type { AcceptedNumber } from '../../core/features/versions/edits.ts';
import type { VersionPair } from '../../core/features/versions/pair.ts';
import type { VersionNode, VersionReview } from '../../core/features/versions/review.ts';
import type { Server } from '../client/server.ts';
import { setContext } from '../manifest/setContext.ts';
import { Coalesced } from '../window/coalesced.ts';
import { isRefusal } from '../window/refusal.ts';
import type { Reporter } from '../window/reporter.ts';

/** An edit makes the server tell of several changes; what happens within this time is one refresh. */
const coalesceMs = 200;

/** The review of a new version that is under way. What is left of it is told by the paper file, so it can be left and taken up again. */
export class VersionModel implements Disposable {
  readonly #server: Server;
  readonly #reporter: Reporter;
  readonly #changed = new EventEmitter<void>();
  readonly #refreshing = new Coalesced(coalesceMs, () => {
    this.refresh().catch((error: unknown) => this.#reporter.note('refresh the review of a new version', error));
  });
  readonly #listener: Disposable;
  #asked = 0;
  #pair: VersionPair | undefined;
  #review: VersionReview | undefined;
  /** Rows that were accepted and of which nothing had to be written yet, with the numbers that a person gave them. */
  #accepted = new Map<string, string | undefined>();

  constructor(server: Server, reporter: Reporter) {
    this.#server = server;
    this.#reporter = reporter;
    this.#listener = server.onDidChange(() => {
      if (this.#pair) this.#refreshing.soon();
    });
  }

  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  get review(): VersionReview | undefined {
    return this.#review;
  }

  /** The groups of what is left to do. */
  get rows(): readonly VersionNode[] {
    return (this.#review?.rows ?? []).flatMap((group) => {
      const children = group.children.filter((row) => !this.#accepted.has(row.id));
      return children.length === 0 ? [] : [{ ...group, children, description: String(children.length) }];
    });
  }

  /** Begins a review; gives why there can be none, or null when it was cancelled. */
  async start(pair: VersionPair, token: CancellationToken): Promise<VersionReview | Refusal | null> {
    const review = await this.#server.request('papertrace/versionReview', pair, token);
    if (review && !isRefusal(review)) {
      this.#pair = pair;
      this.#accepted = new Map();
      this.#show(review);
    }
    return review;
  }

  /** What is to be written when the review is finished. */
  get accepted(): readonly AcceptedNumber[] {
    return [...this.#accepted].map(([row, address]) => ({ row, ...(address === undefined ? {} : { address }) }));
  }

  /** Rows are done with. Those that are still there had nothing to be written; the others would come back with Undo. */
  async done(rows: readonly string[], address?: string): Promise<void> {
    if (!this.#pair) return;
    const now = await this.#server.request('papertrace/versionReview', this.#pair);
    if (!now || isRefusal(now)) return;
    const left = new Set(now.rows.flatMap(({ children }) => children).map(({ id }) => id));
    for (const row of rows) if (left.has(row)) this.#accepted.set(row, address);
    this.#show(now);
  }

  /** What still is to be reviewed as of now. */
  async refresh(): Promise<void> {
    const pair = this.#pair;
    if (!pair) return;
    this.#asked += 1;
    const asked = this.#asked;
    const review = await this.#server.request('papertrace/versionReview', pair);
    // A newer answer is on its way, or the review was ended.
    if (asked !== this.#asked || pair !== this.#pair) return;
    if (!review || isRefusal(review)) this.close();
    else this.#show(review);
  }

  close(): void {
    this.#pair = undefined;
    this.#review = undefined;
    setContext('papertrace.hasVersionReview', false);
    this.#changed.fire();
  }

  dispose(): void {
    this.#refreshing.dispose();
    this.#listener.dispose();
    this.#changed.dispose();
  }

  #show(review: VersionReview): void {
    this.#review = review;
    setContext('papertrace.hasVersionReview', true);
    this.#changed.fire();
  }
}
