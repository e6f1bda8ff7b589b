import { survey } from '../core/adopt/survey.ts';
import { open } from './open.ts';
import type { ExitCode, Run } from './run.ts';
import { relative } from './relative.ts';

/** Prints `{ citations }`, form by form, each in the order of files and lines; what is not known is null. */
export async function adopt(run: Run, dir: string): Promise<ExitCode> {
  const { folder, workspace } = await open(run, dir);
  const found = await survey(workspace);
  const citations = found.flatMap(({ form, members }) => members.map(({ uri, place, informal, paper, says, stands }) => ({
    file: relative(folder, uri), range: place.range, form: form.id, text: informal.text, work: informal.work ?? null,
    paper: paper?.key ?? null, mark: says === undefined ? null : `@paper:${says}`, stands: stands ?? null,
  }))).filter(({ file }) => !file.startsWith('..'));
  run.write(`${JSON.stringify({ citations }, null, 2)}\n`);
  return 0;
}
