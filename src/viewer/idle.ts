/** Milliseconds that work may take before others get their turn: half a frame. */
const slice = 8;

/**
 * Gives a function to be awaited between small pieces of work. It lets input and painting go first whenever a slice
 * is used up, and rejects with the signal's reason once that is aborted.
 */
export function breathing(signal: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal.throwIfAborted();
    if (performance.now() - since < slice) return;
    await new Promise<void>((resolve) => { requestIdleCallback(() => { resolve(); }, { timeout: 200 }); });
    since = performance.now();
    signal.throwIfAborted();
  };
}
