import type { Fix, Problem, Severity } from '../problem.ts';
import { compare, overlap } from '../ranges.ts';
import type { FileLinks, Trace } from '../trace/trace.ts';
import { claimInTest } from './claim-in-test.ts';
import { configFile } from './config-file.ts';
import { duplicateKey } from './duplicate-key.ts';
import { lockBehind } from './lock-behind.ts';
import { informalCitation } from './informal-citation.ts';
import { lostTarget } from './lost-target.ts';
import { malformedMark } from './malformed-mark.ts';
import { missingPdf } from './missing-pdf.ts';
import { noPaper } from './no-paper.ts';
import { outsideRoot } from './outside-root.ts';
import { paperFile } from './paper-file.ts';
import type { Rule } from './rule.ts';
import { textMissing } from './text-missing.ts';
import { unknownAddress } from './unknown-address.ts';
import { unknownDocument } from './unknown-document.ts';
import { unknownPaper } from './unknown-paper.ts';
import { unknownRecord } from './unknown-record.ts';
import { unknownReference } from './unknown-reference.ts';

const rules: readonly Rule[] = [
  configFile, paperFile, duplicateKey, outsideRoot, missingPdf, lockBehind, unknownReference,
  malformedMark, noPaper, unknownPaper, unknownDocument, unknownRecord, unknownAddress, textMissing, claimInTest, lostTarget, informalCitation,
];

const perFile = rules.filter((rule) => rule.perFile);
const perRoot = rules.filter((rule) => !rule.perFile);

/** Every problem of a root, in the order of files and lines, as severe as the configuration says. */
export function findProblems(trace: Trace): Problem[] {
  const known = [trace.root, trace.config, ...trace.papers.flatMap(({ paper, located }) => [paper, located])];
  return [...check(perRoot, trace), ...[...trace.byFile.values()].flatMap((file) => problemsOf(file, trace, known))].sort(byPlace);
}

/** What was found in a file last, and of what: the same for as long as nothing of that has changed. */
const found = new WeakMap<FileLinks, { readonly known: readonly unknown[]; readonly problems: readonly Problem[] }>();

function problemsOf(joined: FileLinks, trace: Trace, known: readonly unknown[]): readonly Problem[] {
  const before = found.get(joined);
  if (before?.known.length === known.length && before.known.every((item, index) => item === known[index])) return before.problems;
  const { file, links, unresolved } = joined;
  const problems = check(perFile, { ...trace, files: [file], byFile: new Map([[file.uri, joined]]), links, unresolved });
  found.set(joined, { known, problems });
  return problems;
}

function check(some: readonly Rule[], trace: Trace): Problem[] {
  return some
    .flatMap((rule) => [...rule.check(trace)])
    .map((problem) => sparingCitations(problem, trace))
    .flatMap((problem) => {
      const severity = trace.config.severities[problem.rule] ?? problem.severity;
      return severity === 'off' ? [] : [{ ...problem, severity }];
    });
}

function byPlace(a: Problem, b: Problem): number {
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
