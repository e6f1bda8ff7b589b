/** Something is missing that only a person can provide; shown without a stack. */
export class Missing extends Error {}

const started = performance.now();

/** One line of progress, with the seconds since the start. */
export function progress(line) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  console.log(`[${seconds} s] ${line}`);
}

/** Shows what went wrong, shortly where a person can act on it, and sets the exit code. */
export function fail(error) {
  console.error(error instanceof Missing ? `\n${error.message}\n` : error);
  process.exitCode = 2;
}
