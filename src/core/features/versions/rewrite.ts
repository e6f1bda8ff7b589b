import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { type Address, formatAddress } from '../../address.ts';
import { grouped } from '../../grouped.ts';
import { prefix } from '../../marks/languages.ts';
import type { Mark, Target } from '../../marks/mark.ts';
import { type RecordChange, setFields } from '../../paper/editMany.ts';
import { EditError } from '../../paper/editError.ts';
import { sections } from '../../paper/paper.ts';
import type { Link } from '../../trace/link.ts';
import type { WrittenPlace } from '../newRecord.ts';
import type { Versions } from './pair.ts';
import type { Site } from './subjects.ts';

/** What a place is to be instead, in the paper file or in marks. */
export interface Rewrite {
  readonly sites: readonly { readonly site: Site; readonly place: WrittenPlace | undefined }[];
  readonly links: readonly { readonly link: Link; readonly address: Address }[];
  /** Marks that are to quote other words. */
  readonly quotes?: readonly { readonly link: Link; readonly text: string }[];
}

/** Fields of records that are to be others besides. */
export type MoreChanges = readonly RecordChange[];

/**
 * The edit of the paper file, and of the marks in code.
 * @throws EditError when the paper file does not parse, or comments would be lost.
 */
export function editFor({ traced: { paper }, to }: Versions, rewrites: readonly Rewrite[], text: string, more: MoreChanges = []): WorkspaceEdit {
  const changes = [...grouped(rewrites.flatMap(({ sites }) => sites), ({ site }) => site.record).values()].flatMap(placeChanges);
  const inPaper = setFields(text, [...changes, ...more]);
  const byFile = new Map<string, TextEdit[]>(inPaper.length > 0 ? [[paper.uri, inPaper]] : []);
  const links = rewrites.flatMap(({ links: each }) => each);
  for (const [mark, members] of grouped(links, ({ link }) => link.mark)) {
    const uri = members[0]?.link.uri ?? '';
    const renamed = new Map(members.map(({ link, address }) => [link.target, address]));
    byFile.set(uri, [...byFile.get(uri) ?? [], targetsEdit(mark, renamed, paper.key, to)]);
  }
  for (const [mark, [first]] of grouped(rewrites.flatMap(({ quotes = [] }) => quotes), ({ link }) => link.mark)) {
    if (first) byFile.set(first.link.uri, [...byFile.get(first.link.uri) ?? [], ...quoteEdit(mark, first.text)]);
  }
  return { changes: Object.fromEntries(byFile) };
}

/** The changes that give places of one record others; one without any is taken away. */
function placeChanges(rewrites: Rewrite['sites']): RecordChange[] {
  const [first] = rewrites;
  if (!first) return [];
  const { record } = first.site;
  const written: unknown = 'at' in record.fields ? record.fields.at : undefined;
  const path = [sections[record.kind], record.id, 'at'];
  if (!Array.isArray(written)) return [{ path, ...(first.place === undefined ? {} : { value: first.place }) }];
  if (written.length !== record.at.length) throw new EditError(`Some places of "${record.id}" say nothing. Mend them first; the problem is marked there.`);
  const wanted = new Map(rewrites.map(({ site, place }) => [site.index, place]));
  const all = written.flatMap((place: WrittenPlace, index) => (wanted.has(index) ? wanted.get(index) ?? [] : place));
  return [{ path, ...(all.length === 0 ? {} : { value: all }) }];
}

/** A mark's targets with some renamed. Those that took key, document or algorithm from one before them say them by themselves now. */
function targetsEdit({ targets }: Mark, renamed: ReadonlyMap<Target, Address>, key: string, document: string): TextEdit {
  const [first, last] = [targets[0], targets.at(-1)];
  if (!first || !last) throw new EditError('A mark without a target.');
  const names = targets.map((target) => {
    const address = renamed.get(target);
    const name = address ?? target.name;
    const own = address ? document : target.document ?? 'main';
    const qualifier = own !== 'main' ? `${target.key ?? key}@${own}#` : target.key === undefined ? '' : `${target.key}#`;
    return `${qualifier}${typeof name === 'string' ? name : formatAddress(name)}`;
  });
  return { range: { start: first.range.start, end: last.range.end }, newText: names.join(',') };
}

/** One line, however many there were. In a notebook it stands in a JSON string. */
function quoteEdit({ quoteRange, cell }: Mark, text: string): TextEdit[] {
  const written = `${prefix}> ${text}`;
  return quoteRange ? [{ range: quoteRange, newText: cell ? JSON.stringify(written).slice(1, -1) : written }] : [];
}
