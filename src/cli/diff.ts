import { type Touched, touchedSince } from '../core/reviews/touched.ts';
import { open } from './open.ts';
import { relative } from './relative.ts';
import type { ExitCode, Run } from './run.ts';

export interface DiffOptions {
  readonly format: string;
}

/** Prints which records differ between a commit and the files as they are, and when each was last reviewed. */
export async function diff(run: Run, revision: string, dir: string, { format }: DiffOptions): Promise<ExitCode> {
  const { folder, workspace } = await open(run, dir);
  const { history } = run.ports;
  if (!history) throw new Error('there is no git here');
  const touched = await touchedSince(await workspace.settled(), history, revision);
  if (format === 'json') run.write(`${JSON.stringify(touched.map((one) => asJson(one, folder)), null, 2)}\n`);
  else run.write(touched.map((one) => `${line(one)}\n`).join(''));
  return 0;
}

function line({ paper, name, title, code, passage, entry, reviewed, suspect }: Touched): string {
  const what = [
    ...code.map(({ path, mark, change }) => `code ${change} in ${path}${mark ? `:${mark.range.start.line + 1}` : ''}`),
    ...(passage ? ['passage changed'] : []),
    ...(entry === undefined ? [] : [`entry ${entry}`]),
  ];
  const review = reviewed === undefined ? 'never reviewed' : `last reviewed ${reviewed}${suspect ? ', suspect' : ''}`;
  return `${paper}#${name}${title === undefined ? '' : ` (${title})`}: ${what.join(', ')}; ${review}`;
}

function asJson({ code, ...rest }: Touched, folder: string): object {
  return {
    ...rest, reviewed: rest.reviewed ?? null, entry: rest.entry ?? null, title: rest.title ?? null,
    code: code.map(({ mark, change, path }) => ({ file: mark ? relative(folder, mark.uri) : path, line: mark ? mark.range.start.line + 1 : null, change })),
  };
}
