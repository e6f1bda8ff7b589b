import type Mocha from 'mocha';

/** How one test ended. */
export interface TestOutcome {
  /** With the names of its suites. */
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  /** Milliseconds. */
  readonly duration: number;
  /** What went wrong, with its stack, where it failed. */
  readonly error?: string;
  /** How often it was tried again; a test that needed that is always named. */
  readonly retries: number;
}

/** Tells how each test of a run ends; a failing hook counts as a failing test. */
export function watch(runner: Mocha.Runner, tell: (outcome: TestOutcome) => void): void {
  const titleOf = (test: Mocha.Test): string => test.titlePath().join(' › ');
  const retriesOf = (test: Mocha.Test): number => 'currentRetry' in test && typeof test.currentRetry === 'function' ? Number(test.currentRetry()) : 0;
  runner.on('pass', (test) => { tell({ title: titleOf(test), state: 'passed', duration: test.duration ?? 0, retries: retriesOf(test) }); });
  runner.on('pending', (test) => { tell({ title: titleOf(test), state: 'skipped', duration: 0, retries: 0 }); });
  runner.on('fail', (test, error: unknown) => {
    tell({ title: titleOf(test), state: 'failed', duration: test.duration ?? 0, retries: retriesOf(test), error: describeError(error) });
  });
}

/** The message and stack of whatever was thrown; of an assertion also what was wanted and what came. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.stack ?? error.message;
}
