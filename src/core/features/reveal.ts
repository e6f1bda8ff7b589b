import type { Position } from 'vscode-languageserver-types';
import type { Link } from '../trace/link.ts';
import type { Trace } from '../trace/trace.ts';
import { concerning } from './at.ts';
import { paperPlaces, passageTarget } from './describe.ts';
import type { PaperPlace } from './overview.ts';
import { linkPassage } from '../trace/passages.ts';

/** Where what the cursor is on, or else what the code there is about, stands in PDFs. */
export function reveal(trace: Trace, uri: string, position: Position): PaperPlace[] {
  const pointed = concerning(trace, uri, position);
  if (!pointed) return [];
  return [
    ...pointed.records.flatMap(({ traced, record }) => paperPlaces(traced, record)),
    ...pointed.links.filter(({ record }) => !record).flatMap((link) => placeOfLink(trace, link)),
  ];
}

/** Without a record: where the address stands, else a page (`p.7`, with the mark's own quote), or the paper as a whole. */
export function placeOfLink(trace: Trace, link: Link): PaperPlace[] {
  const { paper, target, mark } = link;
  const pdf = paper.documents.get(target.document ?? 'main')?.uri;
  if (pdf === undefined) return [];
  if (typeof target.name === 'string') return [{ pdf }];
  const quote = mark.quote === undefined ? {} : { quote: mark.quote };
  const passage = linkPassage(trace, link);
  if (passage) return [{ pdf, ...passageTarget(passage), ...quote }];
  const page = target.name.kind === 'p' ? Number(target.name.number) : Number.NaN;
  if (Number.isInteger(page)) return [{ pdf, page, ...quote }];
  return mark.quote === undefined ? [] : [{ pdf, ...quote }];
}
