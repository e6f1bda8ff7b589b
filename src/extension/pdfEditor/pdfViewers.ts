import { commands, Disposable, env, EventEmitter, window } from 'vscode';
import type { CustomDocument, CustomReadonlyEditorProvider, Event, Uri, ViewColumn, WebviewPanel } from 'vscode';
import type { Rect } from '../../core/outline/page.ts';
import type { PageBox, RevealTarget } from '../../protocol/viewer.ts';
import { pdfViewType } from '../manifest/views.ts';
import { PdfViewer } from './pdfViewer.ts';
import type { PdfViewerServices } from './pdfViewer.ts';
import { distFolder, viewerHtml } from './viewerHtml.ts';

/** The editor for PDFs, and all PDFs that are open in it. */
export class PdfViewers implements CustomReadonlyEditorProvider, Disposable {
  readonly #extensionUri: Uri;
  readonly #services: PdfViewerServices;
  readonly #registration: Disposable;
  /** The one that was active last, first. */
  #open: readonly PdfViewer[] = [];
  /** By URI: what to show once the editor for it is there. */
  readonly #pending = new Map<string, RevealTarget>();
  readonly #pendingBoxes = new Map<string, readonly PageBox[]>();
  readonly #currentChanged = new EventEmitter<void>();

  constructor(extensionUri: Uri, services: PdfViewerServices) {
    this.#extensionUri = extensionUri;
    this.#services = services;
    this.#registration = window.registerCustomEditorProvider(pdfViewType, this, {
      webviewOptions: { retainContextWhenHidden: true },
      supportsMultipleEditorsPerDocument: true,
    });
  }

  openCustomDocument(uri: Uri): CustomDocument {
    return { uri, dispose: () => undefined };
  }

  resolveCustomEditor({ uri }: CustomDocument, panel: WebviewPanel): void {
    const viewer = new PdfViewer(uri, panel, this.#services);
    this.#open = [viewer, ...this.#open];
    panel.onDidChangeViewState(() => {
      if (panel.active) this.#open = [viewer, ...this.#open.filter((one) => one !== viewer)];
      this.#currentChanged.fire();
    });
    viewer.onDidDispose(() => {
      this.#open = this.#open.filter((one) => one !== viewer);
      this.#currentChanged.fire();
    });
    this.#currentChanged.fire();
    const target = this.#pending.get(uri.toString());
    if (target) viewer.reveal(target);
    this.#pending.delete(uri.toString());
    const boxes = this.#pendingBoxes.get(uri.toString());
    if (boxes) viewer.showBoxes(boxes);
    this.#pendingBoxes.delete(uri.toString());
    panel.webview.options = { enableScripts: true, localResourceRoots: [distFolder(this.#extensionUri)] };
    panel.webview.html = viewerHtml(panel.webview, this.#extensionUri, env.language);
  }

  /** The PDF that a command is meant for: the active one, else the visible one that was active last. */
  get current(): PdfViewer | undefined {
    return this.#open.find(({ panel }) => panel.active) ?? this.#open.find(({ panel }) => panel.visible);
  }

  /** Fires when `current` may be another one. */
  get onDidChangeCurrent(): Event<void> {
    return this.#currentChanged.event;
  }

  /** What a PDF says of itself, where it is open. */
  aboutOf(pdf: Uri): NonNullable<PdfViewer['about']> {
    return this.#open.find((viewer) => viewer.shows(pdf.toString()) && viewer.about)?.about ?? {};
  }

  /** Scrolls the PDF to the passage, in the editor that shows it or in one opened in `column`; the focus stays. */
  async reveal(uri: Uri, target: RevealTarget, column: ViewColumn): Promise<void> {
    const open = this.#open.filter((viewer) => viewer.shows(uri.toString()));
    const viewer = open.find(({ panel }) => panel.visible) ?? open[0];
    if (viewer) {
      if (!viewer.panel.visible) viewer.panel.reveal(viewer.panel.viewColumn, true);
      viewer.reveal(target);
      return;
    }
    // A tab restored but never shown has no viewer yet; opening it makes one, and that one takes the target.
    this.#pending.set(uri.toString(), target);
    await commands.executeCommand('vscode.openWith', uri, pdfViewType, { viewColumn: column, preserveFocus: true });
  }

  /**
   * Opens the PDF in `column` and draws boxes over its pages; the page of the first one is in view. Settles once it is open: of two
   * webviews that are the first of a window and made at once, VS Code on the web leaves the second one empty.
   */
  async showBoxes(uri: Uri, boxes: readonly PageBox[], column: ViewColumn): Promise<void> {
    const [first] = boxes;
    const isThere = (viewer: PdfViewer): boolean => viewer.shows(uri.toString()) && viewer.panel.viewColumn === column;
    // A tab restored but never shown has no viewer yet; opening it makes one, and that one takes the boxes.
    if (!this.#open.some(isThere)) this.#pendingBoxes.set(uri.toString(), boxes);
    await commands.executeCommand('vscode.openWith', uri, pdfViewType, { viewColumn: column, preserveFocus: true });
    const viewer = this.#open.find(isThere);
    viewer?.showBoxes(boxes);
    if (first) viewer?.reveal({ page: first.page, rects: [first.rect] });
    await viewer?.whenOpen;
  }

  /** A picture of a part of a page, from any editor that has the PDF open; undefined where none has. */
  async picture(pdf: string, page: number, rects: readonly Rect[], patience: number): Promise<string | undefined> {
    return this.#open.find((viewer) => viewer.shows(pdf))?.picture(page, rects, patience);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#currentChanged.dispose();
    for (const viewer of this.#open) viewer.dispose();
  }
}
