import { type Address, addressTitle, formatAddress, holds } from '../address.ts';
import { type Entry, entriesOf, sectionEntry } from '../documents/entries.ts';
import type { Outline, Placed, Section } from '../outline/outline.ts';
import { printMark } from '../marks/print.ts';
import type { Link } from '../trace/link.ts';
import type { Trace, TracedPaper } from '../trace/trace.ts';
import { codePlaces } from './codePlaces.ts';
import { shortened } from './describe.ts';
import { inlineCode, quoted } from './markdown.ts';
import type { TreeNode } from './overview.ts';

/** A row of the outline; its address, where it has one, and the mark that names it. */
export interface OutlineNode extends TreeNode {
  readonly address?: string;
  readonly mark?: string;
  readonly children: readonly OutlineNode[];
}

const icons: Partial<Record<Address['kind'], string>> = {
  eq: 'symbol-operator', alg: 'list-ordered', lst: 'code', fig: 'graph', tab: 'table', thm: 'law', lem: 'law', def: 'law', prop: 'law', cor: 'law', rem: 'law', ex: 'law',
};

/** Sections, in each what it holds: algorithms with their lines, equations, figures, tables, theorems; each with what it has in code. */
export function outlineTree(trace: Trace, traced: TracedPaper, document: string, outline: Outline): OutlineNode[] {
  const pdf = traced.paper.documents.get(document)?.uri ?? '';
  const links = trace.links.filter(({ paper, target }) => paper === traced.paper && (target.document ?? 'main') === document);
  const row = (id: string, at: Placed, label: string, text: string, address: Address | undefined, icon: string, children: readonly OutlineNode[]): OutlineNode => {
    const code = address ? codePlaces(trace, linksTo(address, links)) : [];
    const places = code.length === 0 ? [] : [code.length === 1 ? '1 place in code' : `${code.length} places in code`];
    return {
      id: `${pdf}#${id}`, label, icon, children, code,
      description: [...places, `p. ${at.page}`].join(' · '),
      tooltip: [...(address ? [inlineCode(`@paper:${formatAddress(address)}`)] : []), ...(text === '' ? [] : [quoted(shortened(text, 300))])].join('\n\n'),
      context: address ? 'entry' : 'heading',
      paper: { pdf, page: at.page, rects: [at.rect] },
      ...(address ? { address: formatAddress(address), mark: printMark({ ...qualified(trace, traced, document), targets: [address] }) } : {}),
      ...(code.length > 0 ? { colour: 'testing.iconPassed' } : {}),
    };
  };
  const entries = entriesOf(outline).filter(({ address: { kind } }) => kind !== 'sec' && kind !== 'app' && kind !== 'fn');
  const entryRow = (entry: Entry): OutlineNode => {
    const { address, text } = entry;
    const lines = entries.filter((line) => line.address.lines && line.address.kind === address.kind && line.address.number === address.number);
    const title = address.lines ? `${address.lines.from}: ${text}` : [addressTitle(address), isTheorem(address) ? '' : text].filter(Boolean).join(' ');
    return row(formatAddress(address), entry, shortened(title, 90), text, address, address.lines ? 'dash' : icons[address.kind] ?? 'circle-small', address.lines ? [] : lines.map(entryRow));
  };
  const whole = entries.filter(({ address }) => !address.lines);
  const own = (section: Section | undefined): OutlineNode[] => whole.filter((entry) => sectionOf(entry, outline.sections) === section).sort(inOrder).map(entryRow);
  const nested = (from: number, to: number): OutlineNode[] => {
    const rows: OutlineNode[] = [];
    for (let index = from; index < to;) {
      const section = outline.sections[index];
      if (!section) break;
      let end = index + 1;
      while (end < to && (outline.sections[end]?.level ?? 0) > section.level) end++;
      const address = sectionEntry(section)?.address;
      const label = [section.number, section.title].filter(Boolean).join(' ');
      rows.push(row(`${index} ${label}`, section, label, '', address, 'symbol-namespace', [...own(section), ...nested(index + 1, end)]));
      index = end;
    }
    return rows;
  };
  return [...own(undefined), ...nested(0, outline.sections.length)];
}

function isTheorem({ kind }: Address): boolean {
  return icons[kind] === 'law';
}

/** Every link to the place or into it, and those to the records that stand just there. */
function linksTo(address: Address, links: readonly Link[]): Link[] {
  return links.filter(({ target, record }) => {
    const named = typeof target.name === 'string' ? record?.at.map((place) => place.quote === undefined ? place.address : undefined) ?? [] : [target.name];
    return named.some((name) => name && (formatAddress(name) === formatAddress(address) || (address.lines === undefined && address.kind !== 'sec' && address.kind !== 'app' && holds(address, name) !== undefined)));
  });
}

function qualified({ papers }: Trace, { paper }: TracedPaper, document: string): { key?: string; document?: string } {
  return document === 'main' ? (papers.length > 1 ? { key: paper.key } : {}) : { key: paper.key, document };
}

/** The last section whose heading stands before an entry. */
function sectionOf(entry: Placed, sections: readonly Section[]): Section | undefined {
  return [...sections].reverse().find((section) => inOrder(section, entry) < 0);
}

/** By page; on one page what stands beside each other from left to right, as columns are read, else from the top. */
function inOrder(a: Placed, b: Placed): number {
  if (a.page !== b.page) return a.page - b.page;
  const beside = a.rect[2] <= b.rect[0] || b.rect[2] <= a.rect[0];
  return beside ? a.rect[0] - b.rect[0] : b.rect[3] - a.rect[3];
}
