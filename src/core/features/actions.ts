import type { CodeAction, Range, TextEdit } from 'vscode-languageserver-types';
import { addRecord } from '../paper/addRecord.ts';
import { EditError } from '../paper/editError.ts';
import type { Fix, RatedProblem } from '../problem.ts';
import { overlap } from '../ranges.ts';
import type { Trace } from '../trace/trace.ts';
import { diagnostic, type RulePages } from './diagnostic.ts';
import { lensCommands } from './lenses.ts';
import { promotions } from './promote.ts';
import { silencing } from './silence.ts';

/** What making actions takes beside the trace. */
export interface ActionContext {
  readonly problems: readonly RatedProblem[];
  readonly pages: RulePages;
  /** The text of a file as it is now; undefined when it is not there. */
  readonly textOf: (uri: string) => Promise<string | undefined>;
}

/** The fixes of the problems that `range` touches, the silencing of their marks, and what can be made of marks without problems. */
export async function actions(trace: Trace, uri: string, range: Range, { problems, pages, textOf }: ActionContext): Promise<CodeAction[]> {
  const touched = problems.filter((problem) => problem.uri === uri && overlap(problem.range, range));
  const mending = touched.flatMap((problem) => (problem.fixes ?? []).map(async (fix): Promise<CodeAction[]> => {
    const changes = await changesOf(fix, textOf);
    // A change to the one thing that was meant can be made unseen; a new record, or one of several changes, cannot.
    const sure = !fix.adds && problem.fixes?.filter(({ adds }) => !adds).length === 1;
    return changes ? [{ title: fix.title, kind: 'quickfix', diagnostics: [diagnostic(problem, pages)], isPreferred: sure, edit: { changes } }] : [];
  }));
  const promoting = promotions(trace, uri, range).map(async (fix): Promise<CodeAction[]> => {
    const changes = await changesOf(fix, textOf);
    return changes ? [{ title: fix.title, kind: 'refactor.extract', edit: { changes } }] : [];
  });
  const file = trace.files.find((candidate) => candidate.uri === uri);
  const silent = file ? silencing(file, trace.config, touched, pages) : [];
  const reviews = touched.filter(({ rule }) => rule === 'suspect-link').flatMap((problem) => reviewActions(problem, pages));
  return [...(await Promise.all(mending)).flat(), ...reviews, ...silent, ...(await Promise.all(promoting)).flat()];
}

/** A review is written into the lock, by the editor's commands. */
function reviewActions(problem: RatedProblem, pages: RulePages): CodeAction[] {
  const subject = { uri: problem.uri, position: problem.range.start };
  return ([['Show changes since the review', lensCommands.changesSinceReview], ['Mark as reviewed', lensCommands.markReviewed]] as const)
    .map(([title, command]) => ({ title, kind: 'quickfix', diagnostics: [diagnostic(problem, pages)], command: { title, command, arguments: [subject] } }));
}

/** Undefined where the paper file cannot be written to as it is now. */
async function changesOf({ edits, adds }: Fix, textOf: ActionContext['textOf']): Promise<Record<string, TextEdit[]> | undefined> {
  const byFile: Record<string, TextEdit[]> = {};
  for (const { uri, range, newText } of edits) (byFile[uri] ??= []).push({ range, newText });
  if (!adds) return byFile;
  const text = await textOf(adds.uri);
  if (text === undefined) return undefined;
  try {
    (byFile[adds.uri] ??= []).push(...addRecord(text, adds.kind, adds.id, adds.fields));
    return byFile;
  } catch (error) {
    if (error instanceof EditError) return undefined;
    throw error;
  }
}
