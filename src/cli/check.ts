import { fails, findProblems } from '../core/rules/rules.ts';
import type { ExitCode, Target } from './run.ts';
import { relative } from './relative.ts';

/** Prints the problems of the whole root: coverage and joins make no sense for a part of it. */
export async function check({ run, folder, workspace }: Target, { format }: { format: string }): Promise<ExitCode> {
  const trace = await workspace.settled();
  const written = trace.papers.filter(({ paper }) => !paper.implied);
  const problems = findProblems(trace).map(({ uri, range, severity, rule, message }) => ({ file: relative(folder, uri), range, severity, rule, message }));
  if (format === 'json') {
    const papers = written.map(({ paper, coverage }) => ({ key: paper.key, ...coverage }));
    const sum = (part: 'done' | 'partial' | 'total') => papers.reduce((all, paper) => all + paper[part], 0);
    run.write(`${JSON.stringify({ problems, coverage: { done: sum('done'), partial: sum('partial'), total: sum('total'), papers } }, null, 2)}\n`);
  } else {
    for (const { file, range, severity, rule, message } of problems) {
      run.write(`${file}:${range.start.line + 1}:${range.start.character + 1} ${severity} ${message} [${rule}]\n`);
    }
    for (const { paper, coverage } of written) {
      run.writeError(`${paper.key}: ${coverage.done} of ${coverage.total} steps implemented\n`);
    }
  }
  return problems.some(({ severity }) => fails(severity)) ? 1 : 0;
}
