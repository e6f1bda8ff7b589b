import type { Highlight } from '../core/features/overview.ts';
import type { Rect } from '../core/outline/page.ts';
import { failureReasons, PdfFailure } from '../pdf/failure.ts';
import type { RevealTarget, SelectionAction, ToViewer, ViewerCommand, ViewState } from '../protocol/viewer.ts';
import { AreaDrag } from './areaDrag.ts';
import { Banner } from './banner.ts';
import { dragFromBlank } from './blankDrag.ts';
import { Disposables, listen } from './disposable.ts';
import type { Disposable } from './disposable.ts';
import { FindBar } from './findBar.ts';
import type { Host } from './host.ts';
import { handleKeys } from './keyboard.ts';
import { interceptLinks } from './links.ts';
import { PdfLoader } from './load.ts';
import type { LoadedPdf } from './load.ts';
import { Notice } from './notice.ts';
import { OutlineBoxes } from './outlineBoxes.ts';
import { showPageFailures } from './pageFailures.ts';
import { pictureOf } from './picture.ts';
import { Reader } from './reader.ts';
import { SelectionToolbar } from './selectionToolbar.ts';
import { Session } from './session.ts';
import type { Shell } from './shell.ts';
import { StateKeeper } from './state.ts';
import { strings } from './strings.ts';
import { Toolbar } from './toolbar.ts';
import { zoomByWheel } from './wheelZoom.ts';

const darkPagesClass = 'pt-darkPages';

/** The viewer: composes its parts and answers the extension. A file that changes is opened again in place. */
export class App implements Disposable {
  readonly #shell: Shell;
  readonly #host: Host;
  readonly #loader: PdfLoader;
  readonly #reader: Reader;
  readonly #toolbar: Toolbar;
  readonly #findBar: FindBar;
  readonly #area: AreaDrag;
  readonly #boxes: OutlineBoxes;
  readonly #notice: Notice;
  readonly #banner: Banner;
  readonly #disposables = new Disposables();
  #session: Session | undefined;
  #loaded: LoadedPdf | undefined;
  /** Counts what was asked to be opened: what is overtaken is dropped. */
  #opening = 0;
  /** What came before the document was open. */
  #highlights: readonly Highlight[] | undefined;
  #reveal: RevealTarget | undefined;

  /** @param assets the URI of pdf.js's files, with a slash at its end */
  constructor(shell: Shell, host: Host, assets: string) {
    this.#shell = shell;
    this.#host = host;
    const { container, pages, main } = shell;
    const { darkPages = false } = host.preferences;
    main.classList.toggle(darkPagesClass, darkPages);
    const add = this.#disposables.add.bind(this.#disposables);
    this.#loader = add(new PdfLoader(assets));
    this.#reader = add(new Reader(container, pages));
    const read = () => { container.focus({ preventScroll: true }); };
    this.#findBar = add(new FindBar(main, this.#reader, read));
    this.#toolbar = add(new Toolbar(shell.toolbar, this.#reader, darkPages, {
      find: () => { this.#findBar.open(); },
      toggleArea: () => { this.#toggleArea(); },
      toggleDarkPages: () => this.#toggleDarkPages(),
      read,
    }));
    this.#boxes = add(new OutlineBoxes(this.#reader));
    this.#notice = new Notice(main);
    this.#banner = new Banner(main);
    // Before what selects words.
    this.#area = add(new AreaDrag(container, this.#reader, () => {
      this.#toolbar.showArea(this.#area.armed);
      selection.update();
    }));
    const selection = add(new SelectionToolbar(main, container, pages, () => this.#area.area?.box, (action) => { this.#act(action); }, (text) => { this.#announce(text); }));
    // After the toolbar, whose press on selected text ends that selection.
    add(dragFromBlank(container));
    add(new StateKeeper(this.#reader, (state) => { host.post({ type: 'viewState', state }); }));
    add(handleKeys(container, this.#reader, this.#findBar));
    add(zoomByWheel(container, this.#reader));
    add(interceptLinks(container, (url) => { host.post({ type: 'openLink', url }); }));
    add(showPageFailures(this.#reader));
    add(listen(window, 'focus', () => { this.#takeKeys(); }));
    add(host.onMessage((message) => { this.#receive(message); }));
  }

  report(error: unknown): void {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    this.#host.post({ type: 'error', message, ...(stack === undefined ? {} : { stack }) });
  }

  dispose(): void {
    this.#session?.dispose();
    this.#disposables.dispose();
    this.#loaded?.dispose();
  }

  #receive(message: ToViewer): void {
    switch (message.type) {
      case 'open':
        void this.#open(message.data, message.name, message.state);
        break;
      case 'unreadable':
        this.#fail(message.reason);
        break;
      case 'highlights':
        this.#highlights = message.highlights;
        this.#session?.highlight(message.highlights);
        break;
      case 'reveal':
        if (this.#session) this.#session.reveal(message.target);
        else this.#reveal = message.target;
        break;
      case 'picture':
        void this.#picture(message.ask, message.page, message.rects);
        break;
      case 'boxes':
        this.#boxes.update(message.boxes);
        break;
      case 'command':
        this.#command(message.command);
        break;
      case 'act':
        this.#act(message.action);
        break;
      case 'acted':
        this.#session?.acted();
        this.#area.clear();
        break;
    }
  }

  async #open(data: Uint8Array, name: string, state: ViewState | undefined): Promise<void> {
    this.#opening += 1;
    const opening = this.#opening;
    // Pages that are there stay until the new ones are.
    if (!this.#session) this.#notice.loading(name);
    this.#shell.container.setAttribute('aria-label', strings.paper(name));
    try {
      const loaded = await this.#loader.load(data, (wrong) => this.#askPassword(wrong));
      if (opening === this.#opening) await this.#show(loaded, this.#reader.state ?? state);
      else loaded.dispose();
    } catch (error) {
      if (!(error instanceof PdfFailure)) this.report(error);
      if (opening === this.#opening) this.#fail(error instanceof PdfFailure ? error.message : failureReasons.broken);
    }
  }

  async #show(loaded: LoadedPdf, state: ViewState | undefined): Promise<void> {
    const { pdf } = loaded;
    const before = this.#loaded;
    this.#session?.dispose();
    this.#notice.hide();
    this.#banner.hide();
    this.#loaded = loaded;
    const session = this.#session = new Session(pdf, {
      shell: this.#shell, reader: this.#reader, host: this.#host,
      announce: (text) => { this.#announce(text); },
      report: (error) => { this.report(error); },
    });
    await this.#reader.show(pdf.document, state);
    before?.dispose();
    this.#toolbar.enable(true);
    this.#takeKeys();
    if (pdf.incomplete || pdf.blank) this.#banner.show(pdf.incomplete ? strings.incomplete : strings.blank);
    if (this.#highlights) session.highlight(this.#highlights);
    if (this.#reveal) session.reveal(this.#reveal);
    this.#reveal = undefined;
    const { info } = await pdf.document.getMetadata() as { info: { Title?: unknown; Author?: unknown } };
    this.#host.post({
      type: 'opened', pages: pdf.document.numPages,
      ...(typeof info.Title === 'string' && info.Title !== '' ? { title: info.Title } : {}),
      ...(typeof info.Author === 'string' && info.Author !== '' ? { authors: info.Author } : {}),
    });
  }

  /** Keys scroll the pages, unless something else in here has them; who works elsewhere in the editor meanwhile keeps them. */
  #takeKeys(): void {
    if (this.#loaded && document.hasFocus() && document.activeElement === document.body) this.#shell.container.focus({ preventScroll: true });
  }

  #askPassword(wrong: boolean): Promise<string> {
    if (!wrong) this.#host.post({ type: 'failed', reason: failureReasons.locked });
    return this.#notice.askPassword(wrong);
  }

  #fail(reason: string): void {
    // A file that is being written again is broken for a moment: what was read before is still worth reading.
    if (this.#session) this.#banner.show(strings.changed(reason));
    else this.#notice.failed(reason);
    this.#host.post({ type: 'failed', reason });
  }

  #act(action: SelectionAction): void {
    if (this.#session) this.#session.act(action, this.#area.area);
    else this.#host.post({ type: 'nothingSelected', action });
  }

  async #picture(ask: number, page: number, rects: readonly Rect[]): Promise<void> {
    const document = this.#loaded?.pdf.document;
    const picture = document && await pictureOf(document, page, rects).catch((error: unknown) => { this.report(error); });
    this.#host.post({ type: 'picture', ask, ...(picture === undefined ? {} : { picture }) });
  }

  #command(command: ViewerCommand): void {
    if (!this.#session) return;
    const reader = this.#reader;
    const commands: Record<ViewerCommand, () => void> = {
      find: () => { this.#findBar.open(); },
      zoomIn: () => { reader.zoom(1); },
      zoomOut: () => { reader.zoom(-1); },
      fitWidth: () => { reader.scaleValue = 'page-width'; },
      nextPage: () => { reader.page += 1; },
      previousPage: () => { reader.page -= 1; },
      goToPage: () => { this.#toolbar.focusPage(); },
      nextHighlight: () => this.#session?.stepHighlight(1),
      previousHighlight: () => this.#session?.stepHighlight(-1),
      selectArea: () => { this.#toggleArea(); },
    };
    commands[command]();
  }

  #toggleArea(): void {
    this.#area.arm(!this.#area.armed);
    if (this.#area.armed) this.#announce(strings.areaWanted);
  }

  #toggleDarkPages(): boolean {
    const darkPages = this.#shell.main.classList.toggle(darkPagesClass);
    this.#host.preferences = { ...this.#host.preferences, darkPages };
    return darkPages;
  }

  #announce(text: string): void {
    this.#shell.live.textContent = text;
  }
}
