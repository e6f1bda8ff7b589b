import type { Memento } from 'vscode';

/** What an extension keeps over restarts. */
export class MapMemento implements Memento {
  readonly #values = new Map<string, unknown>();
  written: Promise<void> = Promise.resolve();

  keys(): readonly string[] {
    return [...this.#values.keys()];
  }

  get<T>(key: string, otherwise?: T): T | undefined {
    return (this.#values.get(key) as T | undefined) ?? otherwise;
  }

  update(key: string, value: unknown): Promise<void> {
    // As a restart would see it: values, not the objects themselves.
    this.#values.set(key, structuredClone(value));
    return this.written;
  }
}
