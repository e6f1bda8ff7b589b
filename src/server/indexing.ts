import type { Connection, WorkspaceFolder } from 'vscode-languageserver';
import type { Cancellation, Log } from '../core/ports.ts';
import type { Papertrace } from '../core/service.ts';

/** Progress shows from here on. In milliseconds. */
const patience = 1000;

/** Reads the roots of folders one after the other; what takes over a second shows its progress and can be cancelled. */
export function indexing(connection: Connection, papertrace: Papertrace, log: Log): (folders: readonly WorkspaceFolder[]) => Promise<void> {
  return async (folders) => {
    for (const { uri, name } of folders) {
      const begun = Date.now();
      const signal: { aborted: boolean } & Cancellation = { aborted: false };
      const shown = connection.window.createWorkDoneProgress();
      let reporter: Awaited<typeof shown> | undefined;
      void shown.then((progress) => {
        reporter = progress;
        progress.token.onCancellationRequested(() => (signal.aborted = true));
      });
      let visible = false;
      try {
        const { root } = await papertrace.open(uri, {
          signal,
          progress: (done, total) => {
            if (!reporter || (!visible && Date.now() - begun < patience)) return;
            if (!visible) reporter.begin(`Papertrace: reading ${name}`, 0, undefined, true);
            visible = true;
            reporter.report(Math.round((100 * done) / total), `${done} of ${total} files`);
          },
        });
        log.info(`read ${root} in ${Date.now() - begun} ms${signal.aborted ? ', cancelled' : ''}`);
      } catch (error) {
        log.error(`reading ${uri}`, error);
      } finally {
        if (visible) reporter?.done();
      }
    }
  };
}
