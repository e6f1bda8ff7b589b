import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Cancellation, Progress } from '../core/ports.ts';

/** Progress shows from here on. In milliseconds. */
const patience = 1000;

/** Work that reads many files: what takes over a second shows its progress and can be cancelled, also by `token`. */
export async function withProgress<T>(
  connection: Connection, title: string, work: (options: { progress: Progress; signal: Cancellation }) => Promise<T>, token?: CancellationToken, unit = 'files',
): Promise<T> {
  const begun = Date.now();
  const cancelled = new AbortController();
  const reporter = await connection.window.createWorkDoneProgress();
  for (const each of [reporter.token, token]) each?.onCancellationRequested(() => cancelled.abort());
  const bar = { visible: false };
  try {
    return await work({
      signal: cancelled.signal,
      progress: (done, total) => {
        if (!bar.visible && Date.now() - begun < patience) return;
        if (!bar.visible) reporter.begin(title, 0, undefined, true);
        bar.visible = true;
        reporter.report(Math.round((100 * done) / total), `${done} of ${total} ${unit}`);
      },
    });
  } finally {
    if (bar.visible) reporter.done();
  }
}
