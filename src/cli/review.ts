import { URI } from 'vscode-uri';
import { markReviewed } from '../core/features/markReviewed.ts';
import { open } from './open.ts';
import { relative } from './relative.ts';
import type { ExitCode, Run } from './run.ts';

/** Says that the code of a record, or of an address, agrees with the paper as both are now. */
export async function review(run: Run, name: string, dir: string): Promise<ExitCode> {
  const { folder, papertrace } = await open(run, dir);
  const hash = name.indexOf('#');
  if (hash < 1) throw new Error(`"${name}" is no record: write KEY#ID, as papertrace diff prints it`);
  const answer = await markReviewed(papertrace, { paper: name.slice(0, hash), id: name.slice(hash + 1) }, run.today);
  if ('refused' in answer) throw new Error(answer.refused);
  for (const { uri, text } of answer.locks) {
    run.writeFile(URI.parse(uri).fsPath, text);
    run.write(`${relative(folder, uri)}: ${answer.links} reviewed\n`);
  }
  return 0;
}
