import { Disposable, EventEmitter, Uri } from 'vscode';
import type { Event } from 'vscode';
import type { OutlineView } from '../../core/features/outlineView.ts';
import type { Server } from '../client/server.ts';
import { setContext } from '../manifest/setContext.ts';
import type { PdfViewers } from '../pdfEditor/pdfViewers.ts';
import type { OverviewModel } from '../views/overviewModel.ts';
import { Coalesced } from '../window/coalesced.ts';
import type { Reporter } from '../window/reporter.ts';

/** Typing and reading change the outline many times a second. */
const coalesceMs = 200;

/** The outline of the PDF that was in view last, else of the first paper's main document. */
export class OutlineModel implements Disposable {
  readonly #server: Server;
  readonly #reporter: Reporter;
  readonly #viewers: PdfViewers;
  readonly #overview: OverviewModel;
  readonly #changed = new EventEmitter<void>();
  readonly #refreshing = new Coalesced(coalesceMs, () => void this.#refresh());
  readonly #listeners: Disposable;
  #isWanted = false;
  #asked = 0;
  #pdf: string | undefined;
  #view: OutlineView | undefined;

  constructor(server: Server, reporter: Reporter, viewers: PdfViewers, overview: OverviewModel) {
    this.#server = server;
    this.#reporter = reporter;
    this.#viewers = viewers;
    this.#overview = overview;
    const { soon } = this.#refreshing;
    this.#listeners = Disposable.from(server.onDidChange(soon), viewers.onDidChangeCurrent(soon), overview.onDidChange(soon));
  }

  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  /** Undefined until a PDF was read in part. */
  get view(): OutlineView | undefined {
    return this.#view;
  }

  /** The PDF's file name. */
  get name(): string | undefined {
    return this.#pdf === undefined ? undefined : Uri.parse(this.#pdf).path.split('/').at(-1);
  }

  /** Whether anybody looks. */
  want(isWanted: boolean): void {
    this.#isWanted = isWanted;
    if (isWanted) void this.#refresh();
  }

  dispose(): void {
    this.#refreshing.dispose();
    this.#listeners.dispose();
    this.#changed.dispose();
  }

  async #refresh(): Promise<void> {
    if (!this.#isWanted) return;
    this.#asked += 1;
    const asked = this.#asked;
    const pdf = this.#viewers.current?.uri.toString() ?? this.#pdf ?? this.#overview.current?.papers[0]?.documents[0]?.uri;
    try {
      const view = pdf === undefined ? undefined : await this.#server.request('papertrace/outline', { pdf });
      if (asked !== this.#asked) return;
      this.#pdf = pdf;
      this.#view = view;
      setContext('papertrace.hasOutline', pdf !== undefined);
      this.#changed.fire();
    } catch (error) {
      this.#reporter.note('refresh the outline', error);
    }
  }
}
