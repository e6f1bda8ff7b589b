import { CancellationError, CancellationTokenSource, l10n, ProgressLocation, window } from 'vscode';
import type { CancellationToken } from 'vscode';

/** What takes longer shows progress and can be cancelled. */
const patienceMs = 1000;

/** What the server is asked for may have to wait until it has read the folder. */
export function withServerProgress<T>(task: (token: CancellationToken) => Promise<T>): Promise<T> {
  return withProgressWhenSlow(l10n.t('Reading the papers and the code…'), task);
}

/** Runs `task`; once it has taken a second, a notification with a Cancel button stands until it ends. */
export async function withProgressWhenSlow<T>(title: string, task: (token: CancellationToken) => Promise<T>): Promise<T> {
  const source = new CancellationTokenSource();
  const cancelled = new Promise<never>((_, reject) => {
    source.token.onCancellationRequested(() => reject(new CancellationError()));
  });
  // A task that does not heed the token must not hold up the person who cancelled it.
  const running = Promise.race([task(source.token), cancelled]);
  const timer = setTimeout(() => {
    void window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) => {
      token.onCancellationRequested(() => source.cancel());
      return running.then(() => undefined, () => undefined);
    });
  }, patienceMs);
  try {
    return await running;
  } finally {
    clearTimeout(timer);
    source.dispose();
  }
}
