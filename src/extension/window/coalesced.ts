import type { Disposable } from 'vscode';

/** What is asked for often and close together is done once, `delayMs` after it was first asked for. */
export class Coalesced implements Disposable {
  readonly #delayMs: number;
  readonly #action: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(delayMs: number, action: () => void) {
    this.#delayMs = delayMs;
    this.#action = action;
  }

  readonly soon = (): void => {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#action();
    }, this.#delayMs);
  };

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
