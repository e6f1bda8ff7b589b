import type { Position } from 'vscode-languageserver-types';
import { concerning } from './at.ts';
import type { RecordRef } from './overview.ts';
import type { Papertrace } from '../service.ts';
import type { Link } from '../trace/link.ts';
import type { Trace, TracedPaper } from '../trace/trace.ts';
import type { Workspace } from '../workspace.ts';
import { isReviewable, reviewName } from '../reviews/reviews.ts';

/** What is looked at in a review: the mark, or the record of a paper file, at a place; or a record, or an address, by its name. */
export type ReviewSubject = RecordRef | { readonly uri: string; readonly position: Position };

/** Links of one paper. */
export interface ReviewedLinks {
  readonly workspace: Workspace;
  readonly trace: Trace;
  readonly traced: TracedPaper;
  readonly links: readonly Link[];
  /** The record as a whole was meant, with all that names it. */
  readonly record?: string;
}

/** The links that a subject stands for, by paper, once all that is to be known of the papers' words is known. */
export async function reviewedLinks(papertrace: Papertrace, subject: ReviewSubject): Promise<ReviewedLinks[]> {
  const workspace = 'uri' in subject ? papertrace.workspaceOf(subject.uri) : undefined;
  const asked = 'uri' in subject ? (workspace ? [workspace] : []) : papertrace.workspaces;
  const found = await Promise.all(asked.map(async (each): Promise<ReviewedLinks[]> => {
    const trace = await each.settledByLocks();
    const named = 'uri' in subject ? undefined : subject;
    if (named) {
      return trace.papers.filter(({ paper }) => paper.key === named.paper)
        .map((traced) => ({ workspace: each, trace, traced, links: traced.links.filter((link) => isReviewable(link) && reviewName(link) === named.id), record: named.id }));
    }
    const { uri, position } = subject as Exclude<ReviewSubject, RecordRef>;
    const pointed = concerning(trace, uri, position);
    const inPaperFile = trace.papers.some(({ paper }) => paper.uri === uri);
    return trace.papers.map((traced) => ({
      workspace: each, trace, traced, links: (pointed?.links ?? []).filter((link) => link.paper === traced.paper && isReviewable(link)),
      ...(inPaperFile && pointed?.records[0] ? { record: pointed.records[0].record.id } : {}),
    }));
  }));
  return found.flat().filter(({ links }) => links.length > 0);
}
