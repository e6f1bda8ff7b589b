import { boxOf } from './lines.ts';
import type { Line } from './lines.ts';
import type { Theorem } from './outline.ts';
import { emphasis, rise } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { afterText } from './titles.ts';

const kinds = ['theorem', 'lemma', 'proposition', 'corollary', 'definition', 'remark', 'example', 'conjecture', 'claim', 'fact', 'assumption', 'axiom', 'property', 'problem', 'observation', 'hypothesis', 'exercise', 'construction', 'game'];
const opener = new RegExp(String.raw`^(${kinds.join('|')})\s+((?:[A-Z]{1,2}\.?)?\d{1,3}(?:\.\d{1,3}){0,3}|[A-Z])(?![\p{L}\p{N}])\s*([.:(\[—–-])?\s*`, 'iu');
const unnumbered = new RegExp(String.raw`^(${kinds.join('|')})\s*([.:(])`, 'iu');

/** Theorems and their kin: a line that opens with such a word and a number, set off from the text around it. */
export function findTheorems(sheets: readonly Sheet[], taken: ReadonlySet<Line>): Theorem[] {
  return sheets.flatMap((sheet) => sheet.lines.flatMap((line, index) => {
    const found = taken.has(line) ? undefined : read(sheet, line, index);
    return found ? [{ ...found, page: sheet.page, rect: sheet.back(boxOf(extent(sheet, index, taken))) }] : [];
  }));
}

function read(sheet: Sheet, line: Line, index: number): { kind: string; number: string | null } | undefined {
  const match = opener.exec(line.text);
  const bare = match ? null : unnumbered.exec(line.text);
  const word = match?.[1] ?? bare?.[1];
  if (word === undefined || !/^\p{Lu}/u.test(word)) return undefined;
  const strength = emphasis(sheet, line.glyphs.slice(0, Math.max(1, afterText(line.glyphs, word))));
  const kind = word.toLowerCase();
  if (!match) return strength === 2 && rise(sheet, index) > 1.1 && bare?.[2] !== ':' ? { kind, number: null } : undefined;
  const [all, , number = '', mark] = match;
  const rest = line.text.slice(all.length);
  const opens = rise(sheet, index) > 1.25 || line.x1 > sheet.edges(line.column).left + 0.8 * line.size;
  const score = strength * 1.5 + (mark !== undefined ? 1.5 : 0) + (opens ? 1 : 0) + (rest === '' || /^[\p{Lu}([]/u.test(rest) ? 0.5 : -1.5);
  return score >= 2.5 ? { kind, number } : undefined;
}

/** Whether a line opens as a theorem does. */
export function opensTheorem(text: string): boolean {
  return opener.test(text);
}

/** Its paragraph: the lines that follow without a wider gap; at most a column. */
function extent({ lines, body }: Sheet, index: number, taken: ReadonlySet<Line>): Line[] {
  const first = lines[index];
  const own: Line[] = first ? [first] : [];
  for (let at = index + 1; at < lines.length && first; at++) {
    const line = lines[at];
    const last = own.at(-1);
    if (!line || !last || line.column !== first.column || taken.has(line) || opener.test(line.text)) break;
    if (last.base - line.base > 1.35 * body.pitch || last.base <= line.base || /^(?:Proof|Remark)\b/.test(line.text)) break;
    own.push(line);
  }
  return own;
}
