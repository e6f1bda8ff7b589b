import type { Connection, WorkspaceFolder } from 'vscode-languageserver';
import type { Log } from '../core/ports.ts';
import type { Papertrace } from '../core/service.ts';
import { withProgress } from './progress.ts';

/**
 * Reads the roots of folders one after the other; what takes over a second shows its progress and can be cancelled. Calls
 * `opened` when all can be asked, which may be long before all is read: then it resolves.
 */
export function indexing(connection: Connection, papertrace: Papertrace, log: Log): (folders: readonly WorkspaceFolder[], opened: () => void) => Promise<void> {
  const read = async ({ uri, name }: WorkspaceFolder, opened: () => void): Promise<void> => {
    const begun = Date.now();
    try {
      const { root, left, cancelled } = await withProgress(connection, `Papertrace: reading ${name}`, async (options) => {
        const workspace = await papertrace.open(uri, options);
        opened();
        await workspace.whole;
        return { root: workspace.root, left: workspace.left, cancelled: options.signal.aborted };
      });
      log.info(`read ${root} in ${Date.now() - begun} ms${cancelled ? ', cancelled' : ''}`);
      if (left > 0) {
        connection.window.showWarningMessage(`Papertrace: ${name} has too many files to read them all from here; marks in ${left} of them count only while they are open. Name the code in the paper file: code: ["src/**"].`);
      }
    } catch (error) {
      log.error(`reading ${uri}`, error);
    }
    opened();
  };
  return async (folders, opened) => {
    const whole: Promise<void>[] = [];
    for (const folder of folders) await new Promise<void>((resolve) => whole.push(read(folder, resolve)));
    opened();
    await Promise.all(whole);
  };
}
