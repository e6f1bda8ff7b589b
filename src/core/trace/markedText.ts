import type { Position, Range } from 'vscode-languageserver-types';
import type { Config } from '../config/config.ts';
import type { Language } from '../marks/language.ts';
import { LineTable } from '../marks/lines.ts';
import type { Mark } from '../marks/mark.ts';
import { placeOf } from '../marks/regions/place.ts';
import { cellRegions, type Region, regionAt, regionsOf } from '../marks/regions/regions.ts';
import { Source } from '../marks/source.ts';
import type { FileEdit } from '../problem.ts';
import { compare } from '../ranges.ts';
import type { MarkedFile } from './link.ts';

/** A file is the same object until it is read again. */
const known = new WeakMap<MarkedFile, readonly MarkedText[]>();

/**
 * The text that a mark was read from: a file, a cell of a notebook, a fence or a script in a page. Its lines are its own,
 * and edits of it are written as the file has to have them. Positions are "own" or the file's; UTF-16 units.
 */
export class MarkedText {
  readonly text: string;
  readonly lines: readonly string[];
  readonly language: Language;
  readonly #uri: string;
  readonly #region: Region;
  readonly #table: LineTable;
  #source: Source | undefined;

  private constructor(uri: string, region: Region) {
    this.text = region.text;
    this.lines = region.text.split(/\r\n|\n|\r/);
    this.language = region.language;
    this.#uri = uri;
    this.#region = region;
    this.#table = new LineTable(region.text);
  }

  /** Undefined where the file, or the cell of an open notebook, is in no language that is known. */
  static of(file: MarkedFile, mark: Mark, { languages }: Config): MarkedText | undefined {
    const { start } = mark.head;
    const texts = known.get(file) ?? regionsIn(file, mark, languages).map((region) => new MarkedText(file.uri, region));
    known.set(file, texts);
    const region = regionAt(texts.map((text) => text.#region), start);
    return texts.find((text) => text.#region === region);
  }

  /** Lexed when first asked for. */
  get source(): Source {
    const { text, language, spans } = this.#region;
    return (this.#source ??= new Source(text, language, spans ? { spans } : {}));
  }

  /** How its lines end. */
  get eol(): string {
    return this.text.includes('\r\n') ? '\r\n' : '\n';
  }

  /** Where a range of the file is in this text. */
  own({ start, end }: Range): Range {
    return { start: this.#table.positionAt(this.offsetAt(start)), end: this.#table.positionAt(this.offsetAt(end)) };
  }

  /** The offset in this text of a position of the file. */
  offsetAt(position: Position): number {
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(this.#region.place.rangeOf(middle, middle).start, position) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Where a range of this text is in the file. */
  inFile({ start, end }: Range): Range {
    return this.#region.place.rangeOf(this.#offsetOf(start), this.#offsetOf(end));
  }

  /** Writes `newText` in place of a range of this text. */
  edit(range: Range, newText: string): FileEdit {
    return { uri: this.#uri, range: this.inFile(range), newText: this.#region.place.written(newText) };
  }

  #offsetOf({ line, character }: Position): number {
    return this.#table.startOf(line) + character;
  }
}

function regionsIn({ uri, text, language }: MarkedFile, { cell }: Mark, languages: Config['languages']): Region[] {
  const own = language ?? languages.of(uri, undefined, text);
  // A notebook that is open is its cells, each a document; closed it is one file with all of them.
  if (cell && own?.embeds !== 'notebook') return cellRegions(text, own, languages, placeOf(text));
  return own ? regionsOf(text, own, languages) : [];
}
