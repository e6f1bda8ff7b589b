import { resultsLine, tallyOf } from '../core/features/tally.ts';
import { fails, findProblems } from '../core/rules/rules.ts';
import { open } from './open.ts';
import type { ExitCode, Run } from './run.ts';
import { relative } from './relative.ts';

export interface CheckOptions {
  readonly format: string;
  readonly hints?: boolean;
}

/**
 * Prints the problems of the whole root: coverage and joins make no sense for a part of it. Hints say what is still to be
 * done: as text they are counted, and listed when asked for.
 */
export async function check(run: Run, dir: string, { format, hints = false }: CheckOptions): Promise<ExitCode> {
  const { folder, workspace } = await open(run, dir);
  const trace = await workspace.settled();
  const written = trace.papers.filter(({ paper }) => !paper.implied);
  const problems = findProblems(trace).map(({ uri, range, severity, rule, message }) => ({ file: relative(folder, uri), range, severity, rule, message }));
  if (format === 'json') {
    const papers = written.map(({ paper, coverage }) => ({ key: paper.key, ...coverage }));
    const sum = (part: 'done' | 'partial' | 'total') => papers.reduce((all, paper) => all + paper[part], 0);
    run.write(`${JSON.stringify({ problems, coverage: { done: sum('done'), partial: sum('partial'), total: sum('total'), papers }, numbers: written.map((traced) => tallyOf(trace, traced)) }, null, 2)}\n`);
  } else {
    const listed = problems.filter(({ severity }) => hints || severity !== 'hint');
    for (const { file, range, severity, rule, message } of listed) {
      run.write(`${file}:${range.start.line + 1}:${range.start.character + 1} ${severity} ${message} [${rule}]\n`);
    }
    for (const traced of written) {
      const { paper, coverage } = traced;
      run.writeError(`${paper.key}: ${coverage.done} of ${coverage.total} steps implemented\n`);
      const results = resultsLine(tallyOf(trace, traced));
      if (results !== undefined) run.writeError(`${paper.key}: ${results}\n`);
    }
    if (listed.length < problems.length) run.writeError(`hints not listed: ${problems.length - listed.length} (--hints lists them)\n`);
  }
  return problems.some(({ severity }) => fails(severity)) ? 1 : 0;
}
