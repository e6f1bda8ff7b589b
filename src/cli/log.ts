import path from 'node:path';
import { URI } from 'vscode-uri';
import { deviationLog, logName } from '../core/report/deviationLog.ts';
import { mayBeReplaced } from '../core/report/logSignature.ts';
import { open } from './open.ts';
import type { ExitCode, Run } from './run.ts';

/** Writes `DEVIATIONS.md` at the root, and says where; not over a file that somebody else wrote. */
export async function log(run: Run, dir: string): Promise<ExitCode> {
  const { workspace } = await open(run, dir);
  const trace = await workspace.trace();
  if (trace.papers.length === 0) throw new Error(`no paper file (NAME.paper.yaml) below ${URI.parse(workspace.root).fsPath}`);
  const file = path.join(URI.parse(workspace.root).fsPath, logName);
  const uri = URI.file(file).toString();
  const old = await run.ports.files.read(uri);
  if (old === undefined ? await run.ports.files.exists(uri) : !mayBeReplaced(old)) throw new Error(`${file} was not written by Papertrace; move it away first`);
  run.writeFile(file, deviationLog(trace, run.today));
  run.write(`${path.relative(run.cwd, file) || file}\n`);
  return 0;
}
