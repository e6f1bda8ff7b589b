import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { watch } from './outcome.ts';
import type { TestOutcome } from './outcome.ts';

/*
 * node test/harness/runMocha.ts --report FILE [--timeout MS] [--list] GLOB…
 * Runs test files and writes how each test ended as JSON. Shows failures at once, with --list all tests.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { report: { type: 'string' }, timeout: { type: 'string', default: '10000' }, list: { type: 'boolean', default: false } },
});

// what owns a process or a folder cleans up on exit; a signal must come to that
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));

/** Mocha's reporters print too much or too little; the report is ours. */
class Silent {}

const mocha = new Mocha({ ui: 'bdd', timeout: Number(values.timeout), forbidOnly: true, reporter: Silent });
for (const file of globSync(positionals).sort()) mocha.addFile(path.resolve(file));
await mocha.loadFilesAsync();

const outcomes: TestOutcome[] = [];
const runner = mocha.run(() => {
  if (values.report !== undefined) {
    mkdirSync(path.dirname(values.report), { recursive: true });
    writeFileSync(values.report, JSON.stringify(outcomes, undefined, 2));
  }
  process.exit(outcomes.some((outcome) => outcome.state === 'failed') ? 1 : 0);
});
watch(runner, (outcome) => {
  outcomes.push(outcome);
  if (values.list || outcome.state !== 'passed' || outcome.retries > 0) console.log(line(outcome));
});

function line(outcome: TestOutcome): string {
  const sign = { passed: '✓', failed: '✗', skipped: '–' }[outcome.state];
  const retried = outcome.retries > 0 ? ` (after ${outcome.retries} retries)` : '';
  const error = outcome.error === undefined ? '' : `\n${outcome.error.replaceAll(/^/gm, '      ')}`;
  return `    ${sign} ${outcome.title} (${(outcome.duration / 1000).toFixed(1)} s)${retried}${error}`;
}
