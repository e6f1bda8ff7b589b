import type { Location } from 'vscode-languageserver-types';
import { placeName } from './placeName.ts';
import { parseMarks } from '../marks/parse.ts';
import type { History } from '../ports.ts';
import type { Papertrace } from '../service.ts';
import type { Trace } from '../trace/trace.ts';
import { contextOf } from '../reviews/context.ts';
import { fingerprintOf } from '../reviews/fingerprint.ts';
import { isSuspect, type Reviewed, stateOf } from '../reviews/reviews.ts';
import { reviewedLinks, type ReviewSubject } from './reviewSubject.ts';

/** What a link was when it was reviewed, and is now. */
export interface ChangesSinceReview {
  /** `softmax · src/model.py:12` */
  readonly label: string;
  /** `YYYY-MM-DD` */
  readonly reviewed: string;
  readonly mark: Location;
  /** The file as it was; absent where the code is the same, null where git has nothing of it. */
  readonly code?: ReviewedCode | null;
  /** The paper's words; absent where they are the same. */
  readonly passage?: { readonly before: string; readonly now: string };
}

/** The whole file in the commit. */
export interface ReviewedCode {
  readonly text: string;
  readonly commit: string;
  /** Whether it holds just what was reviewed; else it comes closest. */
  readonly isExact: boolean;
}

/** Of each link of the subject that is suspect what has changed. */
export async function changesSinceReview(papertrace: Papertrace, subject: ReviewSubject, history: History | undefined): Promise<ChangesSinceReview[]> {
  const changes: ChangesSinceReview[] = [];
  for (const { trace, traced, links } of await reviewedLinks(papertrace, subject)) {
    for (const link of links) {
      const reviewed = traced.reviews.get(link);
      if (!isSuspect(reviewed)) continue;
      const { line, code, passage } = reviewed;
      changes.push({
        label: `${link.target.written} · ${placeName(trace, link)}`, reviewed: line.date, mark: { uri: link.uri, range: link.mark.head },
        ...(code ? { code: await reviewedCode(trace, reviewed, history) } : {}),
        ...(passage ? { passage: { before: line.passage ?? '', now: stateOf(link, contextOf(trace, traced)).passage ?? '' } } : {}),
      });
    }
  }
  return changes;
}

/**
 * The file with the code that was reviewed, as git has it: the lock keeps a fingerprint, so the newest commit that holds
 * code with it is looked for. Where what was reviewed was never committed, the last commit before comes closest.
 */
async function reviewedCode({ root, config: { languages }, config }: Trace, { line: { path, code, date } }: Reviewed, history: History | undefined): Promise<ReviewedCode | null> {
  const commits = await history?.commits(root, path) ?? [];
  for (const { id } of commits) {
    const text = await history?.textAt(root, id, path);
    const language = text === undefined ? undefined : languages.of(path, undefined, text);
    if (text === undefined || !language) continue;
    const file = { uri: path, text, language, marks: parseMarks(text, language, languages, config.citationsIn(path)) };
    if (file.marks.some((mark) => fingerprintOf(file, mark, config) === code)) return { text, commit: id, isExact: true };
  }
  const before = commits.find((commit) => commit.date <= date);
  const text = before && await history?.textAt(root, before.id, path);
  return before && text !== undefined ? { text, commit: before.id, isExact: false } : null;
}
