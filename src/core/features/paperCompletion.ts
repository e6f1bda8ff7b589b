import type { CompletionItem, Position } from 'vscode-languageserver-types';
import type { RecordKind } from '../paper/paper.ts';
import type { Trace, TracedPaper } from '../trace/trace.ts';
import { addressItems } from './addressCompletion.ts';
import { backFrom, keyItem, recordItems } from './recordCompletion.ts';

/** What the fields of records name: addresses, records (of one kind or of any), records of other papers. */
const fields: Readonly<Record<string, { readonly addresses?: true; readonly records?: RecordKind | 'any'; readonly others?: true }>> = {
  at: { addresses: true },
  in: { addresses: true },
  parent: { records: 'step' },
  about: { addresses: true, records: 'any', others: true },
  affects: { addresses: true, records: 'any', others: true },
  'explained-by': { records: 'deviation' },
};

/** What a record's field may name, where the cursor stands in its value. Told from the lines alone, since a file that is being written need not parse. */
export function paperCompletion({ papers }: Trace, own: TracedPaper, lines: readonly string[], position: Position): CompletionItem[] {
  const before = (lines[position.line] ?? '').slice(0, position.character);
  const field = fields[fieldAt(lines, position.line, before) ?? ''];
  if (!field) return [];
  const written = /[\w.@#-]*$/.exec(before)?.[0] ?? '';
  const hash = written.indexOf('#');
  const [key, document = 'main'] = hash < 0 ? [own.paper.key] : written.slice(0, hash).split('@');
  const traced = papers.find(({ paper }) => paper.key === key);
  if (!traced || (traced !== own && !field.others)) return [];
  const range = backFrom(position, written.length - (hash + 1));
  const records = field.records === undefined ? [] : recordItems(traced, range).filter(({ label }) => field.records === 'any' || traced.paper.records.get(label)?.kind === field.records);
  const keys = field.others && hash < 0 ? papers.filter((other) => other !== own).map(({ paper }) => keyItem(paper, range)) : [];
  return [...records, ...(field.addresses ? addressItems(traced, document, range) : []), ...keys];
}

/** The field whose value, or list of values, the cursor stands in. */
function fieldAt(lines: readonly string[], line: number, before: string): string | undefined {
  const last = [...before.matchAll(/([\w-]+):\s/g)].at(-1);
  if (last) return /[{}\]]/.test(before.slice(last.index)) ? undefined : last[1];
  const dash = /^(\s*)-\s+\S*$/.exec(before);
  if (!dash) return undefined;
  const indent = (dash[1] ?? '').length;
  for (let above = line - 1; above >= 0; above -= 1) {
    const [, blanks = '', name] = /^(\s*)([\w-]+):\s*$/.exec(lines[above] ?? '') ?? [];
    if (name !== undefined && blanks.length <= indent) return name;
    if (!/^\s*(?:-\s|#|$)/.test(lines[above] ?? '')) return undefined;
  }
  return undefined;
}
