import type { Rect } from '../outline/page.ts';
import type { RecordKind } from '../paper/paper.ts';
import type { Sentence } from './prose.ts';

/** Something that may become a record: what would be written, and the words of the paper that speak for it. */
export interface Suggestion<Fields = object> {
  readonly kind: RecordKind;
  /** What found it: the id of a phrase, an address. */
  readonly source: string;
  /** In one line, as lists show it. */
  readonly title: string;
  /** What its id is made of, where the title is a whole sentence. */
  readonly name?: string;
  /** From 1; 0 for what stands nowhere. */
  readonly page: number;
  /** Word for word; empty for what stands nowhere. */
  readonly quote: string;
  /** The address the quote stands in: `sec.3.2`. */
  readonly section?: string;
  /** The address that is its place; else the quote is. */
  readonly at?: string;
  /** Where that stands on the page. */
  readonly rect?: Rect;
  /** The address of the suggestion that it is a part of. */
  readonly part?: string;
  /** The quote cites entries of the bibliography. */
  readonly cites?: true;
  /** The record's fields without its place. */
  readonly fields: Fields;
}

/** A quote is to be read at a glance. */
const longestQuote = 280;

/** The place of a sentence; of a long one only the clauses around the stretch from `from` to `to`. */
export function passageAt({ page, text, address }: Sentence, from: number, to: number): Pick<Suggestion, 'page' | 'quote' | 'section'> {
  return { page, quote: clip(text, from, to), ...(address === undefined ? {} : { section: address }) };
}

function clip(text: string, from: number, to: number): string {
  if (text.length <= longestQuote) return text;
  const room = Math.max(0, longestQuote - (to - from)) / 2;
  const first = Math.max(0, from - room);
  const last = Math.min(text.length, to + room);
  // From the nearest clause or word on: no word is cut.
  const start = first === 0 ? 0 : from - (/(?:[,;:]\s|\s)(?=\S.*$)/.exec(text.slice(first, from)) ? trimmedStart(text.slice(first, from)) : 0);
  const end = last === text.length ? last : Math.max(to, text.lastIndexOf(' ', last));
  return text.slice(start, end).trim();
}

/** How much of what stands before is kept: from its first clause on, else from its first whole word. */
function trimmedStart(before: string): number {
  const clause = /[,;:]\s/.exec(before);
  const cut = clause ? clause.index + clause[0].length : before.indexOf(' ') + 1;
  return before.length - cut;
}
