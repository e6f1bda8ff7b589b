import type { DocumentSymbol, Range, SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import { addressTitle } from '../address.ts';
import { type PaperRecord, type RecordKind, sections } from '../paper/paper.ts';
import { linkPassage } from '../trace/passages.ts';
import type { Trace } from '../trace/trace.ts';
import { shortened } from './describe.ts';

const kinds: Readonly<Record<RecordKind, SymbolKind>> = { step: 12, ambiguity: 24, deviation: 25, result: 16, parameter: 14, note: 15 };
const kindNamespace = 3;
const kindFile = 1;
const kindKey = 20;

/** The records of a paper file, by section. */
export function documentSymbols({ papers }: Trace, uri: string): DocumentSymbol[] {
  const traced = papers.find(({ paper }) => paper.uri === uri);
  // Where records stood when the file last parsed is not where they stand now.
  if (!traced || traced.stale) return [];
  const records = [...traced.paper.records.values()];
  return Object.entries(sections).flatMap(([kind, name]) => {
    const own = records.filter((record) => record.kind === kind);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    const range: Range = { start: first.range.start, end: last.range.end };
    return [{ name, kind: kindNamespace, range, selectionRange: first.idRange, children: own.map(recordSymbol) }];
  });
}

function recordSymbol({ id, title, kind, range, idRange }: PaperRecord): DocumentSymbol {
  return { name: id, ...(title === id ? {} : { detail: title }), kind: kinds[kind], range, selectionRange: idRange };
}

/** Papers, records and the addresses that marks use, each at the first mark, whose names hold the letters of `query` in their order. */
export function workspaceSymbols(trace: Trace, query: string): SymbolInformation[] {
  const wanted = query.toLowerCase().replaceAll(/\s/g, '');
  const of = (name: string, kind: SymbolKind, uri: string, range: Range, containerName?: string): SymbolInformation[] =>
    (holdsInOrder(name.toLowerCase(), wanted) ? [{ name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) }] : []);
  return [
    ...trace.papers.flatMap(({ paper: { key, fields, uri, keyRange, records } }) => [
      ...of(`${key} ${fields.title}`, kindFile, uri, keyRange),
      ...[...records.values()].flatMap(({ id, title, kind, idRange }) => of(title === id ? id : `${id} ${title}`, kinds[kind], uri, idRange, key)),
    ]),
    ...usedAddresses(trace.links).flatMap((link) => {
      const { target: { name, written, document }, paper, uri, mark } = link;
      const text = typeof name === 'string' ? '' : [addressTitle(name), shortened(linkPassage(trace, link)?.text ?? '')].filter(Boolean).join(' ');
      return of(`${written} ${text}`, kindKey, uri, mark.head, document === undefined ? paper.key : `${paper.key}@${document}`);
    }),
  ];
}

/** The first link to each address. */
function usedAddresses(links: Trace['links']): Trace['links'] {
  const first = new Map<string, Trace['links'][number]>();
  for (const link of links) {
    const { paper, target: { name, document = 'main', written } } = link;
    const key = `${paper.key}@${document}#${written}`;
    if (typeof name !== 'string' && !first.has(key)) first.set(key, link);
  }
  return [...first.values()];
}

function holdsInOrder(name: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
