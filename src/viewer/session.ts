import type { Highlight } from '../core/features/overview.ts';
import type { OpenPdf } from '../pdf/open.ts';
import { readSections } from '../pdf/sections.ts';
import type { RevealTarget, SelectionAction } from '../protocol/viewer.ts';
import type { Area } from './areaDrag.ts';
import { Anchoring } from './anchoring.ts';
import type { Passage } from './anchoring.ts';
import { Disposables } from './disposable.ts';
import type { Disposable } from './disposable.ts';
import { HighlightLayer } from './highlightLayer.ts';
import { HighlightPointer } from './highlightPointer.ts';
import type { Host } from './host.ts';
import { PageTexts } from './pageTexts.ts';
import type { Reader } from './reader.ts';
import { Revealer } from './reveal.ts';
import { setAside } from './setAside.ts';
import type { Shell } from './shell.ts';
import { SelectionReader, selectedRange } from './textSelection.ts';

/** What a session needs of the viewer around it. */
export interface Surroundings {
  readonly shell: Shell;
  readonly reader: Reader;
  readonly host: Host;
  readonly announce: (text: string) => void;
  readonly report: (error: unknown) => void;
}

/** One document that is shown: its text, highlights and selections. */
export class Session implements Disposable {
  readonly #around: Surroundings;
  readonly #anchoring: Anchoring;
  readonly #selections: SelectionReader;
  readonly #revealer: Revealer;
  readonly #disposables = new Disposables();
  /** What was last handed to the extension. */
  #acted: Range | undefined;
  /** Asked for before its record's highlight came. */
  #waiting: RevealTarget | undefined;

  constructor(pdf: OpenPdf, around: Surroundings) {
    this.#around = around;
    const { shell, reader, host } = around;
    const texts = new PageTexts(pdf.document);
    const sections = readSections(pdf.document).catch((error: unknown) => {
      around.report(error);
      return [];
    });
    const open = ({ highlight }: Passage) => { host.post({ type: 'highlightOpened', record: highlight.record }); };
    const highlights = this.#disposables.add(new HighlightLayer(reader, texts, open));
    this.#disposables.add(setAside(reader, texts));
    this.#disposables.add(new HighlightPointer(shell.main, shell.container, highlights, open));
    this.#anchoring = this.#disposables.add(new Anchoring(texts, ({ passages, found, lost, complete }) => {
      highlights.update(passages);
      if (complete) host.post({ type: 'anchored', found, lost });
    }, around.report));
    this.#selections = new SelectionReader(shell.pages, texts, highlights, sections);
    this.#revealer = this.#disposables.add(new Revealer(shell.container, reader, texts, this.#anchoring, highlights, around.announce));
  }

  highlight(highlights: readonly Highlight[]): void {
    this.#anchoring.update(highlights);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting) this.#tell(this.#revealer.reveal(waiting));
  }

  reveal(target: RevealTarget): void {
    const { record, page, quote } = target;
    // A record alone says where it is by its highlight, which may be on its way: a record that was made just now is.
    const unknown = record !== undefined && page === undefined && quote === undefined && !this.#anchoring.highlightOf(record);
    this.#waiting = unknown ? target : undefined;
    if (!unknown) this.#tell(this.#revealer.reveal(target));
  }

  stepHighlight(direction: 1 | -1): void {
    this.#tell(this.#revealer.step(direction));
  }

  /** Hands the selected passage to the extension, with the area that it was selected by, or the area alone where no words are in it. */
  act(action: SelectionAction, area: Area | undefined): void {
    const { host, shell } = this.#around;
    const range = selectedRange(shell.pages)?.cloneRange();
    if (!range) {
      host.post(area?.box ? { type: 'act', action, selection: { page: area.page, quote: '', before: '', after: '', area: area.rect, spans: [], records: [] } } : { type: 'nothingSelected', action });
      return;
    }
    this.#acted = range;
    this.#tell(this.#selections.read(range).then((selection) => {
      host.post(selection ? { type: 'act', action, selection: { ...selection, ...(area?.page === selection.page ? { area: area.rect } : {}) } } : { type: 'nothingSelected', action });
    }));
  }

  /** Ends the selection that was handed over, unless the reader has made another one since. */
  acted(): void {
    const now = selectedRange(this.#around.shell.pages);
    const before = this.#acted;
    const isSame = now?.startContainer === before?.startContainer && now?.startOffset === before?.startOffset && now?.endContainer === before?.endContainer && now?.endOffset === before?.endOffset;
    if (isSame) document.getSelection()?.removeAllRanges();
    this.#acted = undefined;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #tell(work: Promise<void>): void {
    work.catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'AbortError')) this.#around.report(error);
    });
  }
}
