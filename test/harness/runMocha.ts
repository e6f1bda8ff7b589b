import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { formatOutcome, watch } from './outcome.ts';
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

const mocha = new Mocha({ ui: 'bdd', timeout: Number(values.timeout), forbidOnly: true, reporter: Mocha.reporters.Base });
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
  if (values.list || outcome.state !== 'passed' || outcome.retries > 0) console.log(formatOutcome(outcome));
});
