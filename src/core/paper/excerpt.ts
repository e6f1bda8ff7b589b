import type { TextEdit } from 'vscode-languageserver-types';
import { isMap } from 'yaml';
import { rootOf } from './descend.ts';
import { EditError } from './editError.ts';
import { leadingStart, opensLine } from './layout.ts';
import { entries, rangeAt, scalarText, type YamlMap, type YamlSource } from '../yaml/yaml.ts';

/**
 * A paper file without the records that are far from an edit, whole lines of it. Where a record of a block ends, YAML is in the same
 * state as before it, so what an edit does to the excerpt it does to the file; and it takes no longer in a long one.
 */
interface Excerpt {
  readonly text: string;
  /** Where the edit's place in its section is in the excerpt. */
  readonly index: number;
  /** Edits of the excerpt as edits of the file; undefined where they touch what was left out. */
  readonly inFile: (edits: readonly TextEdit[]) => TextEdit[] | undefined;
}

/** So many records stay on either side of the edit, and at both ends of each section. */
const around = 2;
/** What has fewer records is edited as a whole. */
const worthwhile = 50;

/** The excerpt for an edit at the record with the number `index` of a section; undefined where nothing is to be left out. */
function excerptAt(source: YamlSource, section: string, index: number): Excerpt | undefined {
  const cuts: { readonly start: number; readonly end: number }[] = [];
  let before = 0;
  for (const { name, pair: { value } } of entries(rootOf(source))) {
    if (!isMap(value) || value.flow === true || value.items.length < worthwhile) continue;
    for (const [from, to] of farFrom(value.items.length, name === section ? index : 0)) {
      const [first, next] = [value.items[from], value.items[to]];
      if (!first || !next || !opensLine(source, first.key.range[0]) || !opensLine(source, next.key.range[0])) continue;
      cuts.push({ start: leadingStart(source, first.key.range[0]), end: leadingStart(source, next.key.range[0]) });
      if (name === section && to <= index) before += to - from;
    }
  }
  if (cuts.length === 0) return undefined;
  const kept = [...cuts, { start: source.text.length, end: source.text.length }].map(({ start }, at) => source.text.slice(cuts[at - 1]?.end ?? 0, start));
  let gone = 0;
  const seams = cuts.map(({ start, end }) => {
    const { start: from, end: to } = rangeAt(source, start, end);
    const seam = { line: from.line - gone, lines: to.line - from.line };
    gone += seam.lines;
    return seam;
  });
  const lineInFile = (line: number): number => seams.reduce((at, seam) => at + (line > seam.line ? seam.lines : 0), line);
  return {
    text: kept.join(''),
    index: index - before,
    inFile: (edits) => (edits.some(({ range: { start, end } }) => seams.some(({ line }) => start.line <= line && line <= end.line)) ? undefined : edits.map(({ range: { start, end }, newText }) => ({
      range: { start: { ...start, line: lineInFile(start.line) }, end: { ...end, line: lineInFile(end.line) } }, newText,
    }))),
  };
}

/** Makes an edit on what stands around the record with the number `index`; on the whole file where that does not do. */
export function nearby(source: YamlSource, section: string, index: number, make: (text: string, index: number) => TextEdit[]): TextEdit[] {
  const part = excerptAt(source, section, index);
  try {
    const edits = part?.inFile(make(part.text, part.index));
    if (edits) return edits;
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    // An alias stands for something that was left out, say: the whole file tells.
  }
  return make(source.text, index);
}

/** The number of a record in its section's map; -1 where it is not there. */
export function indexOfRecord(map: YamlMap, id: string): number {
  return map.items.findIndex(({ key }) => scalarText(key) === id);
}

/** Runs of records, from one to before another, that are neither near `index` nor at an end. */
function farFrom(count: number, index: number): (readonly [from: number, to: number])[] {
  return ([[around, index - around], [Math.max(around, index + around + 1), count - around]] as const).filter(([from, to]) => to > from);
}
