import type { Fix, Problem, RatedProblem, Severity } from '../problem.ts';
import { compare, overlap } from '../ranges.ts';
import type { FileLinks, Trace } from '../trace/trace.ts';
import { ambiguousJoin } from './ambiguous-join.ts';
import { ambiguousPaper } from './ambiguous-paper.ts';
import { beginWithoutEnd } from './begin-without-end.ts';
import { circularParent } from './circular-parent.ts';
import { claimInTest } from './claim-in-test.ts';
import { configFile } from './config-file.ts';
import { deviationWithoutMark } from './deviation-without-mark.ts';
import { duplicateKey } from './duplicate-key.ts';
import { duplicateMark } from './duplicate-mark.ts';
import { ruleTable } from './ids.ts';
import { incompleteAmbiguity } from './incomplete-ambiguity.ts';
import { incompleteDeviation } from './incomplete-deviation.ts';
import { lockBehind } from './lock-behind.ts';
import { informalCitation } from './informal-citation.ts';
import { lostTarget } from './lost-target.ts';
import { malformedMark } from './malformed-mark.ts';
import { missingPdf } from './missing-pdf.ts';
import { newVersion } from './new-version.ts';
import { noPaper } from './no-paper.ts';
import { outsideRoot } from './outside-root.ts';
import { overlappingRanges } from './overlapping-ranges.ts';
import { paperFile } from './paper-file.ts';
import { parameterDiffers, parameterInFileDiffers } from './parameter-differs.ts';
import { quoteNotFound } from './quote-not-found.ts';
import type { Rule } from './rule.ts';
import { resultDiffers } from './result-differs.ts';
import { reviewDue } from './review-due.ts';
import { singleRun } from './single-run.ts';
import { stepWithoutCode } from './step-without-code.ts';
import { suspectLink } from './suspect-link.ts';
import { textMissing } from './text-missing.ts';
import { unknownAddress } from './unknown-address.ts';
import { unknownDocument } from './unknown-document.ts';
import { unknownPaper } from './unknown-paper.ts';
import { unknownRecord } from './unknown-record.ts';
import { unknownReference } from './unknown-reference.ts';
import { unreadValue } from './unread-value.ts';
import { unusedRecord } from './unused-record.ts';

const rules: readonly Rule[] = [
  configFile, paperFile, duplicateKey, outsideRoot, missingPdf, newVersion, lockBehind, quoteNotFound, unknownReference, stepWithoutCode, deviationWithoutMark, unusedRecord,
  malformedMark, beginWithoutEnd, noPaper, ambiguousPaper, unknownPaper, unknownDocument, unknownRecord, unknownAddress, ambiguousJoin, textMissing, claimInTest, lostTarget, informalCitation,
  duplicateMark, overlappingRanges, parameterDiffers, suspectLink, circularParent, parameterInFileDiffers, unreadValue, resultDiffers, singleRun,
  incompleteAmbiguity, incompleteDeviation, reviewDue,
];

const perFile = rules.filter((rule) => rule.perFile);
const perRoot = rules.filter((rule) => !rule.perFile);

/** Every problem of a root, in the order of files and lines, as severe as the configuration says. */
export function findProblems(trace: Trace): RatedProblem[] {
  const known = [trace.root, trace.config, ...trace.papers.flatMap(({ paper, located }) => [paper, located])];
  return [...check(perRoot, trace), ...[...trace.byFile.values()].flatMap((file) => problemsOf(file, trace, known))].sort(byPlace);
}

/** What was found in a file last, and of what: the same for as long as nothing of that has changed. */
const found = new WeakMap<FileLinks, { readonly known: readonly unknown[]; readonly problems: readonly RatedProblem[] }>();

function problemsOf(joined: FileLinks, trace: Trace, known: readonly unknown[]): readonly RatedProblem[] {
  const before = found.get(joined);
  if (before?.known.length === known.length && before.known.every((item, index) => item === known[index])) return before.problems;
  const { file, links, unresolved } = joined;
  const problems = check(perFile, { ...trace, files: [file], byFile: new Map([[file.uri, joined]]), links, unresolved });
  found.set(joined, { known, problems });
  return problems;
}

function check(some: readonly Rule[], trace: Trace): RatedProblem[] {
  return some
    .flatMap((rule) => [...rule.check(trace)])
    .map((problem) => sparingCitations(problem, trace))
    .flatMap((problem) => {
      const severity = trace.config.severities[problem.rule] ?? ruleTable[problem.rule].severity;
      return severity === 'off' ? [] : [{ ...problem, severity }];
    });
}

function byPlace(a: RatedProblem, b: RatedProblem): number {
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : compare(a.range.start, b.range.start);
}

/** Fixes but those that would rewrite a citation: it counts where it stands, and its text is no mark's. */
function sparingCitations({ fixes, ...problem }: Problem, { byFile }: Trace): Problem {
  if (!fixes) return problem;
  const isCited = ({ uri, range }: Fix['edits'][number]): boolean => byFile.get(uri)?.file.marks.some((mark) => mark.cited && overlap(mark.range, range)) ?? false;
  return { ...problem, fixes: fixes.filter(({ edits }) => !edits.some(isCited)) };
}

/** Whether a problem fails `check`: what is only information does not. */
export function fails(severity: Severity): boolean {
  return severity === 'error' || severity === 'warning';
}
