import type { Position, Range } from 'vscode-languageserver-types';
import { formatAddress, parseAddress } from '../address.ts';
import type { PaperRecord } from '../paper/paper.ts';
import { touches } from '../ranges.ts';
import { type Link, recordAt } from '../trace/link.ts';
import { rangeOfReference, type Reference, referenceAt } from '../trace/references.ts';
import type { Trace, TracedPaper } from '../trace/trace.ts';

/** A record with the paper that it is of. */
export interface Owned {
  readonly traced: TracedPaper;
  readonly record: PaperRecord;
}

/** What the cursor is on: a mark's target, a whole mark (all of its links), or in a paper file a record's entry or where it names another. */
export interface Pointed {
  readonly range: Range;
  readonly links: readonly Link[];
  readonly records: readonly Owned[];
}

export function pointedAt(trace: Trace, uri: string, position: Position): Pointed | undefined {
  const traced = trace.papers.find(({ paper }) => paper.uri === uri);
  if (traced) {
    const record = [...traced.paper.records.values()].find(({ range }) => touches(range, position));
    const reference = record && !traced.stale ? referenceAt(traced.paper, record, position) : undefined;
    if (reference) return referred(trace, reference);
    return record && { range: record.idRange, links: traced.linksOf(record.id), records: [{ traced, record }] };
  }
  const inFile = trace.links.filter((link) => link.uri === uri && touches(link.mark.head, position));
  const onTarget = inFile.filter(({ target }) => touches(target.range, position));
  return marked(trace, onTarget.length > 0 ? onTarget : inFile, onTarget[0]?.target.range);
}

/**
 * For what is asked of the place where one works: what the cursor is on, else what the marks of its line say, else those of the
 * smallest marked code around it.
 */
export function concerning(trace: Trace, uri: string, position: Position): Pointed | undefined {
  const pointed = pointedAt(trace, uri, position);
  if (pointed) return pointed;
  const holds = ({ start, end }: Range): boolean => start.line <= position.line && position.line <= end.line;
  const inFile = trace.links.filter((link) => link.uri === uri);
  const onLine = inFile.filter(({ mark }) => holds(mark.range));
  if (onLine.length > 0) return marked(trace, onLine);
  const around = inFile.filter(({ mark }) => mark.scope !== 'end' && holds(mark.extent()));
  const linesOf = ({ mark }: Link): number => mark.extent().end.line - mark.extent().start.line;
  const least = Math.min(...around.map(linesOf));
  return marked(trace, around.filter((link) => linesOf(link) === least));
}

function marked(trace: Trace, links: readonly Link[], range = links[0]?.mark.head): Pointed | undefined {
  if (!range) return undefined;
  const records = links.flatMap(({ paper, record }) => {
    const owner = trace.papers.find((candidate) => candidate.paper === paper);
    return owner && record ? [{ traced: owner, record }] : [];
  });
  return { range, links, records };
}

/** What a record of a paper file refers to; undefined where there is no such thing. */
function referred({ papers }: Trace, reference: Reference): Pointed | undefined {
  const owner = papers.find(({ paper }) => paper.key === reference.key);
  if (!owner) return undefined;
  const range = rangeOfReference(reference);
  const address = parseAddress(reference.id);
  const record = address ? recordAt(owner.paper, address, 'main').record : owner.paper.records.get(reference.id);
  if (record) return { range, links: owner.linksOf(record.id), records: [{ traced: owner, record }] };
  return address && { range, links: owner.links.filter(({ target }) => namesPlace(target, 'main', reference.id)), records: [] };
}

/** Whether a mark's target is this place of a document. */
export function namesPlace({ name, document = 'main' }: Link['target'], inDocument: string, address: string): boolean {
  return typeof name !== 'string' && document === inDocument && formatAddress(name) === address;
}
