import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until the answer fits, and resolves to it; for what no event tells, like a file another
 * process writes. Rejects with the last answer after `patience` milliseconds.
 */
export async function until<T>(what: string, ask: () => T | Promise<T>, fits: (answer: T) => boolean = Boolean, patience = 40_000): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    if (performance.now() > end) throw new Error(`${what}: not within ${patience / 1000} s; the last answer was ${JSON.stringify(answer)}`);
    await pause(50);
  }
}
