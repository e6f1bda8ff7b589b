import { CancellationError, l10n, window } from 'vscode';
import type { Disposable, LogOutputChannel } from 'vscode';

/** Where failures go: one output channel for all, and a sentence for the person where something was asked for. */
export class Reporter implements Disposable {
  readonly log: LogOutputChannel = window.createOutputChannel('Papertrace', { log: true });

  /** What `action` gives; a failure is reported and gives undefined, and a cancelled action says nothing. */
  async guard<T>(doing: string, action: () => T | PromiseLike<T>): Promise<T | undefined> {
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof CancellationError)) this.fail(doing, error);
      return undefined;
    }
  }

  /** Shows the error's message and logs its stack; `doing` is what was being done. */
  fail(doing: string, error: unknown): void {
    this.note(doing, error);
    const message = error instanceof Error ? error.message : String(error);
    const showLog = l10n.t('Show Log');
    void window.showErrorMessage(l10n.t('Papertrace: {0}', message), showLog).then((pressed) => {
      if (pressed === showLog) this.log.show();
    });
  }

  /** For the log alone: a failure of work that nobody asked for just now. */
  note(doing: string, error: unknown): void {
    this.log.error(`${doing}: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
  }

  dispose(): void {
    this.log.dispose();
  }
}
