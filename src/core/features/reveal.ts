import type { Position } from 'vscode-languageserver-types';
import type { Link } from '../trace/link.ts';
import type { Trace } from '../trace/trace.ts';
import { pointedAt } from './at.ts';
import { paperPlaces } from './describe.ts';
import type { PaperPlace } from './overview.ts';

/** Where what the cursor is on stands in PDFs. */
export function reveal(trace: Trace, uri: string, position: Position): PaperPlace[] {
  const pointed = pointedAt(trace, uri, position);
  if (!pointed) return [];
  return [
    ...pointed.records.flatMap(({ traced, record }) => paperPlaces(traced, record)),
    ...pointed.links.filter(({ record }) => !record).flatMap(pageOfLink),
  ];
}

/** Without a record only a page (`p.7`, with the mark's own quote) or the paper as a whole can be shown. */
export function pageOfLink({ paper, target, mark }: Link): PaperPlace[] {
  const pdf = paper.documents.get(target.document ?? 'main')?.uri;
  if (pdf === undefined) return [];
  if (typeof target.name === 'string') return [{ pdf }];
  const page = target.name.kind === 'p' ? Number(target.name.number) : Number.NaN;
  const quote = mark.quote === undefined ? {} : { quote: mark.quote };
  if (Number.isInteger(page)) return [{ pdf, page, ...quote }];
  return mark.quote === undefined ? [] : [{ pdf, ...quote }];
}
