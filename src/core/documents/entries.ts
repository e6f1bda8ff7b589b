import { type Address, type AddressKind, formatAddress, readAddress } from '../address.ts';
import type { Algorithm, Outline, Placed, Section } from '../outline/outline.ts';
import type { Passage } from './passage.ts';
import { sectionAddress } from '../outline/sectionAddress.ts';

/** Something that a paper numbers, with the address that names it. */
export interface Entry extends Placed {
  readonly address: Address;
  /** The heading, the caption, the formula, the words of the line. */
  readonly text: string;
}

const theoremKinds: Readonly<Record<string, AddressKind>> = {
  theorem: 'thm', lemma: 'lem', definition: 'def', proposition: 'prop', corollary: 'cor', remark: 'rem', example: 'ex',
};

/** What of an outline has an address: all that is numbered, kind by kind, each in reading order. */
export function entriesOf(outline: Outline): Entry[] {
  const { sections, equations, algorithms, figures, tables, theorems, footnotes } = outline;
  return [
    ...sections.flatMap((section) => sectionEntry(section) ?? []),
    ...equations.flatMap(({ number, text, ...at }) => entry('eq', number, text, at)),
    ...algorithms.flatMap(algorithmEntries),
    ...figures.flatMap(({ number, caption, ...at }) => entry('fig', number, caption, at)),
    ...tables.flatMap(({ number, caption, ...at }) => entry('tab', number, caption, at)),
    ...theorems.flatMap(({ kind, number, ...at }) => entry(theoremKinds[kind], number, `${kind[0]?.toUpperCase() ?? ''}${kind.slice(1)} ${number ?? ''}`, at)),
    ...footnotes.flatMap(({ number, text, ...at }) => entry('fn', number, text, at)),
  ];
}

/** Undefined where no number is printed. */
export function sectionEntry(section: Section): Entry | undefined {
  const at = sectionAddress(section);
  return at && entry(at.kind, at.number, section.title, section)[0];
}

function algorithmEntries({ kind, number, title, lines, ...at }: Algorithm): Entry[] {
  const own = entry(kind === 'listing' ? 'lst' : 'alg', number, title, at);
  return [...own, ...own.flatMap(({ address }) => lines.map(({ label, text, page, rect }) => ({ address: { ...address, lines: { from: label } }, text, page, rect })))];
}

/** Whether an entry's box and a passage have a part of a page in common. */
export function overlaps({ page, rect }: Placed, passage: Passage): boolean {
  return [passage, ...passage.rest ?? []].some((part) => part.page === page && part.rects.some(([x1, y1, x2, y2]) => (
    Math.min(x2, rect[2]) > Math.max(x1, rect[0]) && Math.min(y2, rect[3]) > Math.max(y1, rect[1]))));
}

/** None where the number is no address, as a footnote's `*` is none. */
function entry(kind: AddressKind | undefined, number: string | null, text: string, { page, rect }: Placed): Entry[] {
  if (kind === undefined || number === null) return [];
  const written = `${kind}.${number}`;
  const read = readAddress(written);
  return read?.length === written.length ? [{ address: read.address, text, page, rect }] : [];
}

/** The entries of one outline by address; of two with one number, the first holds. */
export class Entries {
  readonly all: readonly Entry[];
  readonly #byAddress = new Map<string, Entry>();

  constructor(outline: Outline) {
    this.all = entriesOf(outline);
    for (const each of this.all) {
      const name = formatAddress(each.address);
      if (!this.#byAddress.has(name)) this.#byAddress.set(name, each);
    }
  }

  /** Every entry that an address names: one, or the lines of a range; empty when the paper has no such thing. */
  at(address: Address): readonly Entry[] {
    const { kind, number, lines } = address;
    if (!lines?.to) return this.#one(address);
    const first = this.#one({ kind, number, lines: { from: lines.from } })[0];
    const last = this.#one({ kind, number, lines: { from: lines.to } })[0];
    if (!first || !last) return [];
    const [from, to] = [this.all.indexOf(first), this.all.indexOf(last)];
    return from <= to ? this.all.slice(from, to + 1) : [];
  }

  /** An appendix may be called a section, as papers do. */
  #one(address: Address): Entry[] {
    const found = this.#byAddress.get(formatAddress(address))
      ?? (address.kind === 'sec' || address.kind === 'app' ? this.#byAddress.get(formatAddress({ ...address, kind: address.kind === 'sec' ? 'app' : 'sec' })) : undefined);
    return found ? [found] : [];
  }
}
