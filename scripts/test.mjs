/*
 * npm test [-- STAGE…]        all stages, or those named; see stages.mjs
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bootstrap, install } from './bootstrap.mjs';
import { artifacts, root } from './setup/folders.mjs';
import { fail, Missing, progress } from './setup/report.mjs';
import { run } from './setup/run.mjs';
import { choose } from './stages.mjs';

/** Resolves to how each test of a stage ended; a stage without any test has failed. */
async function perform(stage) {
  const folder = path.join(artifacts, stage.name);
  const report = path.join(folder, 'report.json');
  rmSync(folder, { recursive: true, force: true });
  const [program, ...args] = stage.program ?? [
    path.join(root, 'test', 'harness', 'runMocha.ts'), '--report', report, '--timeout', String(stage.timeout), ...(stage.list ? ['--list'] : []), stage.tests,
  ];
  const env = { ...process.env, PAPERTRACE_ARTIFACTS: folder, PAPERTRACE_REPORT: report };
  // Node says so of each TypeScript file it runs before 24
  const code = await run(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], { cwd: root, env });
  const failed = (title) => ({ title: `${stage.name}: ${title}`, state: 'failed' });
  if (stage.program !== undefined && !stage.report) {
    return [code === 0 ? { title: stage.name, state: 'passed' } : failed(`exit code ${code}`)];
  }
  if (!existsSync(report)) return [failed(`ended without a report, exit code ${code}`)];
  const outcomes = JSON.parse(readFileSync(report, 'utf8'));
  if (!stage.optional && outcomes.every((outcome) => outcome.state === 'skipped')) return [...outcomes, failed('no test was run')];
  if (code !== 0 && outcomes.every((outcome) => outcome.state !== 'failed')) return [...outcomes, failed(`exit code ${code}`)];
  return outcomes;
}

/** So many stages run at once; one with a browser keeps two cores busy and runs alone. */
const jobs = Math.min(2, os.availableParallelism());
const weight = (stage) => stage.browser ? jobs : 1;

/**
 * Performs stages in their order, each when those of its `after` have ended and what it needs is installed;
 * resolves to how the tests of each ended, by its name.
 */
async function performAll(stages, installed) {
  const ended = new Map();
  const running = new Map();
  const start = async (stage) => {
    if (stage.host || stage.browser || stage.neovim) await installed;
    const started = performance.now();
    const cause = stage.after?.find((name) => count(ended.get(name) ?? [], 'failed') > 0);
    progress(cause === undefined ? `${stage.name} …` : `${stage.name}: not run, since ${cause} failed`);
    const outcomes = cause === undefined ? await perform(stage) : [{ title: `${stage.name}: not run, since ${cause} failed`, state: 'failed' }];
    progress(`${stage.name}: ${summary(outcomes)} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    ended.set(stage.name, outcomes);
    running.delete(stage);
  };
  const waiting = [...stages];
  const isToCome = (name) => [...running.keys(), ...waiting].some((stage) => stage.name === name);
  while (waiting.length > 0) {
    const free = jobs - [...running.keys()].reduce((sum, stage) => sum + weight(stage), 0);
    const next = waiting.findIndex((stage) => weight(stage) <= free && !stage.after?.some(isToCome));
    if (next < 0) {
      await Promise.race(running.values());
      continue;
    }
    const [stage] = waiting.splice(next, 1);
    running.set(stage, start(stage));
  }
  await Promise.all(running.values());
  return ended;
}

const count = (outcomes, state) => outcomes.filter((outcome) => outcome.state === state).length;

function summary(outcomes) {
  const parts = [`${count(outcomes, 'passed')} passed`];
  for (const state of ['failed', 'skipped']) if (count(outcomes, state) > 0) parts.push(`${count(outcomes, state)} ${state}`);
  return parts.join(', ');
}

async function main() {
  const wanted = choose(process.argv.slice(2));
  await bootstrap();
  const installed = install({ hosts: wanted.flatMap((stage) => stage.host ?? []), browser: wanted.some((stage) => stage.browser), neovim: wanted.some((stage) => stage.neovim) });
  const [ended] = await Promise.all([performAll(wanted, installed), installed]);

  const all = wanted.flatMap(({ name }) => ended.get(name));
  const named = all.filter((outcome) => outcome.state !== 'passed' || outcome.retries > 0);
  if (named.length > 0) console.log('');
  for (const { title, state, retries = 0 } of named) console.log(`${state}: ${title}${retries > 0 ? ` (after ${retries} retries)` : ''}`);
  if (count(all, 'failed') > 0) console.log(`What the failed stages left is in ${path.relative(process.cwd(), artifacts) || '.'}`);
  console.log(`\n${count(all, 'passed')} passed, ${count(all, 'failed')} failed`);
  process.exitCode = count(all, 'failed') > 0 ? 1 : 0;
}

await main().catch((error) => fail(error instanceof Missing ? error : new Error('npm test could not run', { cause: error })));
