import type { CodeAction, Diagnostic, Range, TextEdit } from 'vscode-languageserver-types';
import type { Fix, Problem } from '../problem.ts';
import { overlap } from '../ranges.ts';

const severities = { error: 1, warning: 2, information: 3, hint: 4 } as const;

export function diagnostic({ range, severity, rule, message }: Problem): Diagnostic {
  return { range, severity: severities[severity], code: rule, message, source: 'papertrace' };
}

/** The fixes of the problems that `range` touches. */
export function actions(problems: readonly Problem[], uri: string, range: Range): CodeAction[] {
  return problems
    .filter((problem) => problem.uri === uri && overlap(problem.range, range))
    .flatMap((problem) => (problem.fixes ?? []).map((fix, index) => ({
      title: fix.title,
      kind: 'quickfix',
      diagnostics: [diagnostic(problem)],
      isPreferred: index === 0 && problem.fixes?.length === 1,
      edit: { changes: changes(fix) },
    })));
}

function changes({ edits }: Fix): Record<string, TextEdit[]> {
  const byFile: Record<string, TextEdit[]> = {};
  for (const { uri, range, newText } of edits) (byFile[uri] ??= []).push({ range, newText });
  return byFile;
}
