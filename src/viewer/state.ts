import type { ViewState } from '../protocol/viewer.ts';
import { Disposables } from './disposable.ts';
import type { Disposable } from './disposable.ts';
import type { Reader } from './reader.ts';
import { onViewer } from './viewerEvents.ts';

/** Milliseconds between the last movement and its report. */
const pause = 200;

/** Reports where the reader is: a moment after each movement, and at once when the page goes away. */
export class StateKeeper implements Disposable {
  readonly #reader: Reader;
  readonly #report: (state: ViewState) => void;
  readonly #disposables = new Disposables();
  #timer: number | undefined;

  constructor(reader: Reader, report: (state: ViewState) => void) {
    this.#reader = reader;
    this.#report = report;
    this.#disposables.add(onViewer(reader.bus, 'updateviewarea', () => {
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => { this.#flush(); }, pause);
    }));
    const leave = () => { if (this.#timer !== undefined) this.#flush(); };
    window.addEventListener('pagehide', leave);
    this.#disposables.add({ dispose: () => { window.removeEventListener('pagehide', leave); } });
  }

  dispose(): void {
    window.clearTimeout(this.#timer);
    this.#disposables.dispose();
  }

  #flush(): void {
    window.clearTimeout(this.#timer);
    this.#timer = undefined;
    const state = this.#reader.state;
    if (state) this.#report(state);
  }
}
