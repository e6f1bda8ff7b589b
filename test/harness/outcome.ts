import type Mocha from 'mocha';

/** Before each outcome that leaves the extension host: it travels as a line of the console. */
export const outcomePrefix = '@@outcome ';

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
  const retries = new Map<string, number>();
  const end = (test: Mocha.Test, state: TestOutcome['state'], error?: unknown): void => {
    const title = test.titlePath().join(' › ');
    tell({ title, state, duration: test.duration ?? 0, retries: retries.get(title) ?? 0, ...(error === undefined ? {} : { error: describeError(error) }) });
  };
  runner.on('retry', (test: Mocha.Test) => {
    const title = test.titlePath().join(' › ');
    retries.set(title, (retries.get(title) ?? 0) + 1);
  });
  runner.on('pass', (test) => end(test, 'passed'));
  runner.on('pending', (test) => end(test, 'skipped'));
  runner.on('fail', (test, error: unknown) => end(test, 'failed', error));
}

/** Whatever was thrown; the stack of an error begins with its message, in which an assertion says what was wanted and what came. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.stack ?? error.message;
}

/** One line, and the error's lines below it. */
export function formatOutcome(outcome: TestOutcome): string {
  const sign = { passed: '✓', failed: '✗', skipped: '–' }[outcome.state];
  const retried = outcome.retries > 0 ? ` (after ${outcome.retries} retries)` : '';
  const error = outcome.error === undefined ? '' : `\n${outcome.error.replaceAll(/^/gm, '      ')}`;
  return `    ${sign} ${outcome.title} (${(outcome.duration / 1000).toFixed(1)} s)${retried}${error}`;
}
