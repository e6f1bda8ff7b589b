import { widestGap } from './captions.ts';
import { bestChain, nested, straight } from './chain.ts';
import type { Candidate, Nesting } from './chain.ts';
import { contentsOf, styleOf } from './heading.ts';
import type { Heading } from './heading.ts';
import { joinLines } from './join.ts';
import { textOf } from './lines.ts';
import type { Line } from './lines.ts';
import { isRoman, readNumber } from './printedNumber.ts';
import { emphasis, rise } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { afterText, continued, heightOf, isCentred, titleEnd, withoutNote, withoutTail } from './titles.ts';

type Numbered = Heading & Candidate;

const named = /^(?:(Section|Chapter|Appendix|Part|Annex|APPENDIX|CHAPTER|PART|§)\s*)?((?:\d{1,3}|[IVXL]{1,5}|[A-Z])(?:[.\-]\d{1,3}){0,5}|[IVXL]{1,5}-[A-Z](?:\.\d{1,2})?|[a-z](?=\)))(?:\s*\.|(\))|(?=\s|$|:))[:\s]*/;

/** The numbered headings of all sheets: those that look like headings and together count best. */
export function numberedHeadings(sheets: readonly Sheet[], taken: ReadonlySet<Line>, notes: ReadonlySet<string>): Heading[] {
  const all = sheets.flatMap((sheet) => {
    const contents = contentsOf(sheet);
    return sheet.lines.flatMap((line, index) => (taken.has(line) || contents.has(line) ? [] : readings(sheet, index, notes)));
  });
  const own = new Set(all.flatMap(({ runIn, series, parts }) => (runIn ? [] : [`${series} ${parts.join('.')}`])));
  // Paragraphs may be numbered in bold within a section; the section of that number has a line of its own.
  const candidates = all.filter(({ runIn, series, parts }) => !runIn || parts.length > 1 || !own.has(`${series} ${parts.join('.')}`));
  const plain = bestChain(candidates.filter(({ series }) => /^(?:digit|letter|roman|part)$/.test(series)), straight<Numbered>);
  const within = bestChain(candidates.filter(({ series, parts }) => series !== 'part' && parts.length === 1), nested<Numbered>);
  if (within.score >= plain.score && within.links.length >= 3) return within.links.map(({ candidate, state }) => ({ ...candidate, level: state.length, ...qualifiedBy(state) }));
  const chain = plain.links.map(({ candidate }) => candidate);
  // Two items of a list in italics are no sections yet.
  if (chain.length < 3 && chain.some(({ weight, series }) => weight < 4 || series !== 'digit')) return [];
  const parts = chain.some(({ series }) => series === 'part') ? 1 : 0;
  return chain.map((found) => ({ ...found, level: found.level + (parts > 0 && found.series !== 'part' ? 1 : 0) }));
}

/** `III-B` and `III-B1`, as IEEE's papers name what they head with `B.` and `1)`; an appendix is one by its letter. */
function qualifiedBy(open: Nesting<Numbered>): { qualified: string } | undefined {
  const [first, second, ...rest] = open.flatMap(({ number }) => number ?? []);
  if (second === undefined) return open[0]?.series === 'roman' && first !== undefined ? { qualified: first } : undefined;
  return { qualified: `${first ?? ''}-${second}${rest.join('')}` };
}

/** The ways in which a line may be a numbered heading: `I` is a letter or a roman numeral. */
function readings(sheet: Sheet, index: number, notes: ReadonlySet<string>): Numbered[] {
  const whole = sheet.lines[index];
  const line = whole && withoutTail(sheet, whole);
  if (line && /^appendi(?:x|ces)$/i.test(line.text) && emphasis(sheet, line.glyphs) === 2) return [bareAppendix(sheet, index, whole)];
  const match = line ? named.exec(line.text) : null;
  if (!line || !match) return [];
  const [all, word = '', number = '', paren] = match;
  const part = /^part$/i.test(word);
  const at = afterText(line.glyphs, all);
  const rest = withoutNote(sheet, line, line.glyphs.slice(at), notes);
  const titled = part || /^appendix|^annex|^chapter/i.test(word);
  const next = line.text.slice(word.length + number.length).trim();
  if (!titled && (line.text.length <= all.length || next.startsWith(':'))) return [];
  const end = titleEnd(sheet, rest);
  const runIn = end < rest.length;
  const label = [...line.glyphs.slice(0, at), ...rest.slice(0, end)];
  const own = textOf(label).slice(all.length);
  const strength = Math.max(emphasis(sheet, label), emphasis(sheet, rest.slice(0, end)));
  const above = rise(sheet, index);
  if (strength === 0 || widestGap(line) > 4 * line.size || (runIn && above < 0.9)) return [];
  const numberStrength = at > 0 ? emphasis(sheet, line.glyphs.slice(0, at)) : strength;
  if (runIn && !/[.:?!]$/.test(own) && numberStrength < 2) return [];
  // The items of a list may begin in bold, but their numbers are plain.
  if (runIn && /^\w+$/.test(number) && word === '' && numberStrength === 0) return [];
  if (strength === 1 && !runIn && above < 1.15) return [];
  if (heightOf(line) < (strength === 2 ? 0.87 : 0.93) * sheet.body.size && !titled) return [];
  const following = runIn ? [] : own === '' ? titleBelow(sheet, index) : continued(sheet, index, strength);
  const lines = [whole, ...following];
  const title = cleaned(joinLines([own, ...following.map(({ text }) => text)].filter((text) => text !== '')), runIn, number);
  if (!/\p{L}/u.test(title) || title.length > 200) return [];
  if (/^[[=+<>≤≥∈,;)]/.test(title) || /[,;]$/.test(title)) return [];
  let weight = 1 + strength + (above > 1.15 ? 1 : above < 0.95 ? -1 : 0) + (titled ? 1 : 0);
  if (!runIn && /^\p{Ll}/u.test(title)) weight -= 1;
  if (!runIn && line.x1 > sheet.edges(line.column).left + 3 * line.size && !isCentred(sheet, line)) weight -= 1;
  // `A Novel Method` begins with an article; a letter that numbers stands further off.
  const unmarked = word === '' && /^[A-Z]$/.test(number) && !/^[A-Z]\s*[.:)]/.test(all);
  if (unmarked && (strength < 2 || runIn)) return [];
  if (unmarked && gapAfter(line, at) < 0.5) weight -= 3;
  const make = (series: string | undefined, roman = false): Numbered => {
    const read = readNumber(number, roman);
    return {
      source: whole, sheet, index, lines, number, title, runIn, weight, style: styleOf(rest[0] ?? line.glyphs[0]), parts: read.parts,
      series: series ?? read.series, level: part ? 1 : read.parts.length,
    };
  };
  if (part) return [make('part', isRoman(number))];
  // Items of a list have such numbers too, and in italics where the list stands in a theorem; a heading has a short title.
  if (paren !== undefined) return (runIn || /[.:]$/.test(own)) && /^\p{Lu}/u.test(title) && title.split(' ').length <= 12 ? [make(`${readNumber(number).series})`)] : [];
  if (/^\d/.test(number)) return [make(undefined)];
  const roman = isRoman(number.split(/[.\-]/)[0] ?? '') && !/^appendix/i.test(word);
  const lettered = /^[A-Z](?:$|[.\-])/.test(number) ? [...(/^appendix/i.test(word) ? [make('appendix')] : []), make(undefined)] : [];
  return [...(roman ? [make(undefined, true)] : []), ...lettered];
}

/** The only appendix of a paper, or the heading of all: what it holds counts anew. */
function bareAppendix(sheet: Sheet, index: number, line: Line): Numbered {
  return { source: line, sheet, index, lines: [line], number: null, title: line.text, runIn: false, weight: 2, style: styleOf(line.glyphs[0]), parts: [1], series: 'appendix', level: 1 };
}

/** From a line's first `count` glyphs to the next one, in ems; large where one run holds both ends, which tells nothing. */
function gapAfter({ glyphs, size }: Line, count: number): number {
  const [before, after] = [glyphs[count - 1], glyphs[count]];
  return before && after && count > 0 ? (after.x1 - before.x2) / size : 0;
}

/** The title that stands below `Part I` or `Chapter 3`. */
function titleBelow(sheet: Sheet, index: number): Line[] {
  const [line, next] = sheet.lines.slice(index, index + 2);
  if (!line || next?.column !== line.column || line.base - next.base > 4 * line.size || emphasis(sheet, next.glyphs) < 2) return [];
  return [next, ...continued(sheet, index + 1, 2)];
}

/** A heading's title without what ends it. */
function cleaned(title: string, runIn: boolean, number: string): string {
  // Some programs number what was numbered by hand already: `1 1. Introduction`.
  const once = title.startsWith(number) && /^[.) ]/.test(title.slice(number.length)) ? title.slice(number.length + 1) : title;
  return (runIn ? once.replace(/[.:]$/, '') : once).trim();
}
