import { window } from 'vscode';

/** In milliseconds: long enough to be read. */
const shown = 5000;

/** Says in the status bar that something was done, where it does not stand before the person's eyes. */
export function showDone(message: string): void {
  window.setStatusBarMessage(message, shown);
}
