import { Disposable, env, EventEmitter, FileSystemError, l10n, Uri, window } from 'vscode';
import type { Event, WebviewPanel } from 'vscode';
import type { Rect } from '../../core/outline/page.ts';
import type { Highlight, RecordRef } from '../../core/features/overview.ts';
import type { PageBox, RevealTarget, Selection, SelectionAction, ViewerCommand, ViewState } from '../../protocol/viewer.ts';
import type { Server } from '../client/server.ts';
import { sameUri } from '../window/places.ts';
import type { Reporter } from '../window/reporter.ts';
import { ViewerChannel } from './channel.ts';
import { PdfFile } from './pdfFile.ts';
import type { ViewStates } from './viewStates.ts';

export interface PdfViewerServices {
  readonly server: Pick<Server, 'request' | 'onDidChange'>;
  readonly reporter: Reporter;
  readonly states: ViewStates;
  /** What a reader asks of the extension from the page, maybe with nothing selected; resolves to whether it was done. */
  readonly onAct: (viewer: PdfViewer, action: SelectionAction, selection: Selection | undefined) => Promise<boolean>;
  readonly onHighlightOpened: (viewer: PdfViewer, highlight: Highlight) => unknown;
}

/** What the PDF says of itself. */
interface Opened {
  readonly title?: string;
  readonly authors?: string;
}

/** One PDF in one webview. */
export class PdfViewer implements Disposable {
  readonly uri: Uri;
  readonly panel: WebviewPanel;
  readonly #services: PdfViewerServices;
  readonly #file: PdfFile;
  readonly #channel: ViewerChannel;
  readonly #disposed = new EventEmitter<void>();
  readonly #listeners: Disposable;
  /** Settles once the document is open, or will not be. */
  readonly whenOpen: Promise<void>;
  #settleOpen: () => void = () => undefined;
  #isDisposed = false;
  #opened: Opened | undefined;
  #highlights: readonly Highlight[] = [];
  #boxes: readonly PageBox[] = [];
  #asks = 0;
  readonly #pictures = new Map<number, (picture: string | undefined) => void>();
  /** Asked for before the document was open. */
  #pendingReveal: RevealTarget | undefined;
  #page: number | undefined;
  #saidVanished = false;
  #refreshes = 0;
  /** Read while the page of the viewer is on its way; what comes after its first question is read when asked for. */
  #ahead: Promise<Uint8Array> | undefined;

  constructor(uri: Uri, panel: WebviewPanel, services: PdfViewerServices) {
    this.uri = uri;
    this.panel = panel;
    this.#services = services;
    this.whenOpen = new Promise((resolve) => (this.#settleOpen = resolve));
    this.#file = new PdfFile(uri);
    this.#ahead = this.#file.read();
    // Said when it is wanted.
    this.#ahead.catch(() => undefined);
    const { reporter, states } = services;
    this.#channel = new ViewerChannel(panel.webview, reporter, {
      ready: () => this.#load(),
      opened: (message) => this.#documentOpened(message),
      failed: ({ reason }) => {
        this.#settleOpen();
        reporter.log.warn(`${uri.toString()}: ${reason}`);
      },
      viewState: ({ state }) => {
        states.set(uri, state);
        this.#turnedTo(state.page);
      },
      act: async ({ action, selection }) => {
        if (await services.onAct(this, action, selection) && !this.#isDisposed) this.#channel.post({ type: 'acted' });
      },
      nothingSelected: ({ action }) => services.onAct(this, action, undefined),
      highlightOpened: ({ record }) => this.#highlightOpened(record),
      anchored: ({ lost }) => this.#anchored(lost),
      picture: ({ ask, picture }) => this.#pictures.get(ask)?.(picture),
      openLink: ({ url }) => openLink(url),
      error: ({ message, stack }) => reporter.fail(`viewer of ${uri.toString()}`, Object.assign(new Error(message), stack === undefined ? {} : { stack })),
    });
    this.#listeners = Disposable.from(
      this.#file,
      this.#channel,
      this.#file.onDidChange((change) => void reporter.guard(`reload ${uri.toString()}`, () => change === 'changed' ? this.#load() : this.#vanished())),
      services.server.onDidChange(() => void this.#refreshHighlights()),
      panel.onDidDispose(() => this.dispose()),
    );
  }

  get onDidDispose(): Event<void> {
    return this.#disposed.event;
  }

  /** Undefined until the document is open. */
  get about(): Opened | undefined {
    return this.#opened;
  }

  /** Scrolls to the passage, at once or as soon as the document is open. */
  reveal(target: RevealTarget): void {
    if (this.#opened) this.#channel.post({ type: 'reveal', target });
    else this.#pendingReveal = target;
  }

  /** A picture of a part of a page as a `data:` address; undefined when there is none within `patience` milliseconds. */
  async picture(page: number, rects: readonly Rect[], patience: number): Promise<string | undefined> {
    if (!this.#opened) return undefined;
    this.#asks += 1;
    const ask = this.#asks;
    const picture = await new Promise<string | undefined>((resolve) => {
      const timer = setTimeout(() => resolve(undefined), patience);
      this.#pictures.set(ask, (drawn) => {
        clearTimeout(timer);
        resolve(drawn);
      });
      this.#channel.post({ type: 'picture', ask, page, rects });
    });
    this.#pictures.delete(ask);
    return picture;
  }

  get showsBoxes(): boolean {
    return this.#boxes.length > 0;
  }

  /** Draws boxes over the pages, in the place of those before; none takes them away. */
  showBoxes(boxes: readonly PageBox[]): void {
    this.#boxes = boxes;
    this.#channel.post({ type: 'boxes', boxes });
  }

  command(command: ViewerCommand): void {
    this.#channel.post({ type: 'command', command });
  }

  act(action: SelectionAction): void {
    this.#channel.post({ type: 'act', action });
  }

  dispose(): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    this.#settleOpen();
    this.#listeners.dispose();
    this.#disposed.fire();
    this.#disposed.dispose();
  }

  /** Also after a change on disk, and when the page was made anew because its editor moved to another window. */
  async #load(): Promise<void> {
    this.#opened = undefined;
    const name = this.uri.path.slice(this.uri.path.lastIndexOf('/') + 1);
    try {
      const reading = this.#ahead ?? this.#file.read();
      this.#ahead = undefined;
      const data = await reading;
      if (this.#isDisposed) return;
      this.#saidVanished = false;
      const state: ViewState | undefined = this.#services.states.get(this.uri);
      this.#channel.post({ type: 'open', data, name, ...(state ? { state } : {}) });
    } catch (error) {
      this.#services.reporter.note(`read ${this.uri.toString()}`, error);
      if (this.#isDisposed) return;
      this.#channel.post({ type: 'unreadable', reason: reasonOf(error) });
    }
  }

  async #documentOpened(opened: Opened): Promise<void> {
    this.#opened = opened;
    this.#settleOpen();
    if (this.showsBoxes) this.showBoxes(this.#boxes);
    await this.#refreshHighlights();
    if (this.#isDisposed || !this.#pendingReveal) return;
    // After the highlights: a record is revealed by its highlight.
    this.#channel.post({ type: 'reveal', target: this.#pendingReveal });
    this.#pendingReveal = undefined;
  }

  /** Completion offers first what is before the reader. Nobody waits for it, so a failure goes to the log. */
  #turnedTo(page: number): void {
    if (page === this.#page) return;
    this.#page = page;
    const { server, reporter } = this.#services;
    server.request('papertrace/viewing', { pdf: this.uri.toString(), page }).catch((error: unknown) => reporter.note(`tell the page of ${this.uri.toString()}`, error));
  }

  /** Nobody asked for it just now, so a failure goes to the log. */
  async #refreshHighlights(): Promise<void> {
    if (!this.#opened) return;
    this.#refreshes += 1;
    const refresh = this.#refreshes;
    try {
      const highlights = await this.#services.server.request('papertrace/highlights', { pdf: this.uri.toString() });
      // An answer that a newer question has overtaken is out of date.
      if (this.#isDisposed || refresh !== this.#refreshes) return;
      this.#highlights = highlights;
      this.#channel.post({ type: 'highlights', highlights });
    } catch (error) {
      this.#services.reporter.note(`highlights of ${this.uri.toString()}`, error);
    }
  }

  #highlightOpened(record: RecordRef): unknown {
    const highlight = this.#highlights.find((one) => one.record.paper === record.paper && one.record.id === record.id);
    return highlight && this.#services.onHighlightOpened(this, highlight);
  }

  #anchored(lost: readonly RecordRef[]): void {
    if (lost.length === 0) return;
    this.#services.reporter.log.warn(`${this.uri.toString()}: not found in the PDF: ${lost.map(({ paper, id }) => `${paper}#${id}`).join(', ')}`);
  }

  /** The page stays, since a build may bring the file back; then it is loaded anew. */
  #vanished(): void {
    if (this.#saidVanished) return;
    this.#saidVanished = true;
    void window.showWarningMessage(l10n.t('{0} was deleted or moved. What is shown is what it last held.', this.uri.path.slice(this.uri.path.lastIndexOf('/') + 1)));
  }

  shows(pdf: string): boolean {
    return sameUri(this.uri.toString(), pdf);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof FileSystemError && error.code === 'FileNotFound') return l10n.t('The file is not there.');
  if (error instanceof FileSystemError && error.code === 'NoPermissions') return l10n.t('The file may not be read: permission denied.');
  return error instanceof Error ? error.message : String(error);
}

/** A PDF is not to be trusted: only the web and mail. */
async function openLink(url: string): Promise<void> {
  const uri = Uri.parse(url);
  if (['http', 'https', 'mailto'].includes(uri.scheme)) await env.openExternal(uri);
  else void window.showInformationMessage(l10n.t('This link is not opened: {0}', url));
}
