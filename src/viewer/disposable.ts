/** Something to undo once. */
export interface Disposable {
  dispose(): void;
}

/** Listens to a DOM event until disposed. */
export function listen<Name extends keyof HTMLElementEventMap>(
  target: EventTarget, name: Name, listener: (event: HTMLElementEventMap[Name]) => void, options?: AddEventListenerOptions,
): Disposable {
  const handler = listener as EventListener;
  target.addEventListener(name, handler, options);
  return { dispose: () => { target.removeEventListener(name, handler, options); } };
}

/** Undoes many things at once, the last first. */
export class Disposables implements Disposable {
  readonly #all: Disposable[] = [];

  add<Thing extends Disposable>(thing: Thing): Thing {
    this.#all.push(thing);
    return thing;
  }

  dispose(): void {
    for (const thing of this.#all.splice(0).reverse()) thing.dispose();
  }
}
