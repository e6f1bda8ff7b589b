import type { Range } from 'vscode-languageserver-types';
import type { Problem, Severity } from '../problem.ts';
import { compare, overlap } from '../ranges.ts';
import type { Trace } from '../trace/trace.ts';
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

/** Every problem of a root, in the order of files and lines, as severe as the configuration says. */
export function findProblems(trace: Trace): Problem[] {
  const cited = new Map(trace.files.map(({ uri, marks }) => [uri, marks.flatMap((mark) => mark.cited ? [mark.range] : [])]));
  return rules
    .flatMap((rule) => [...rule.check(trace)])
    .map((problem) => sparingCitations(problem, cited))
    .flatMap((problem) => {
      const severity = trace.config.severities[problem.rule] ?? problem.severity;
      return severity === 'off' ? [] : [{ ...problem, severity }];
    })
    .sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : compare(a.range.start, b.range.start)));
}

/** Fixes but those that would rewrite a citation: it counts where it stands, and its text is no mark's. */
function sparingCitations({ fixes, ...problem }: Problem, cited: ReadonlyMap<string, readonly Range[]>): Problem {
  if (!fixes) return problem;
  return { ...problem, fixes: fixes.filter(({ edits }) => !edits.some(({ uri, range }) => cited.get(uri)?.some((place) => overlap(place, range)))) };
}

/** Whether a problem fails `check`: what is only information does not. */
export function fails(severity: Severity): boolean {
  return severity === 'error' || severity === 'warning';
}
