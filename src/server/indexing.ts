import type { Connection, WorkspaceFolder } from 'vscode-languageserver';
import type { Log } from '../core/ports.ts';
import type { Papertrace } from '../core/service.ts';

/** Progress shows from here on. In milliseconds. */
const patience = 1000;

/** Reads the roots of folders one after the other; what takes over a second shows its progress and can be cancelled. */
export function indexing(connection: Connection, papertrace: Papertrace, log: Log): (folders: readonly WorkspaceFolder[]) => Promise<void> {
  return async (folders) => {
    for (const { uri, name } of folders) {
      const begun = Date.now();
      const cancelled = new AbortController();
      const reporter = await connection.window.createWorkDoneProgress();
      reporter.token.onCancellationRequested(() => cancelled.abort());
      const bar = { visible: false };
      try {
        const { root, left } = await papertrace.open(uri, {
          signal: cancelled.signal,
          progress: (done, total) => {
            if (!bar.visible && Date.now() - begun < patience) return;
            if (!bar.visible) reporter.begin(`Papertrace: reading ${name}`, 0, undefined, true);
            bar.visible = true;
            reporter.report(Math.round((100 * done) / total), `${done} of ${total} files`);
          },
        });
        log.info(`read ${root} in ${Date.now() - begun} ms${cancelled.signal.aborted ? ', cancelled' : ''}`);
        if (left > 0) {
          connection.window.showWarningMessage(`Papertrace: ${name} has too many files to read them all from here; marks in ${left} of them count only while they are open. Name the code in the paper file: code: ["src/**"].`);
        }
      } catch (error) {
        log.error(`reading ${uri}`, error);
      } finally {
        if (bar.visible) reporter.done();
      }
    }
  };
}
