import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../harness/places.ts';
import { freePort } from '../../harness/processGroup.ts';
import { ScratchFolder } from '../../harness/scratchFolder.ts';
import type { TestOutcome } from '../../harness/outcome.ts';
import { until } from '../../harness/until.ts';

const harness = (name: string): string => pathToFileURL(path.join(root, 'test', 'harness', name)).href;

/** Starts a program that starts another, as a VS Code server does, and never ends. */
const endless = `
  import { writeFileSync } from 'node:fs';
  import { ProcessGroup } from ${JSON.stringify(harness('processGroup.ts'))};
  it('never ends', async function () {
    this.timeout(0);
    const group = new ProcessGroup('/bin/sh', ['-c', 'sleep 1000 & echo "pids $$ $!;"; wait'], process.env);
    await group.says(';', 10_000);
    writeFileSync(process.env.PIDS, group.output);
    await group.ended;
  });`;

describe('a run of tests', () => {
  const folder = new ScratchFolder();
  after(() => { folder.remove(); });

  function start(code: string, env: NodeJS.ProcessEnv = {}): { runner: ChildProcess; output: () => string } {
    folder.write('some.test.mjs', code);
    const runner = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(root, 'test/harness/runMocha.ts'), '--report', `${folder.path}/report.json`, `${folder.path}/some.test.mjs`], {
      cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [runner.stdout, runner.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { output += text; });
    return { runner, output: () => output };
  }

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGKILL'] as const) {
    it(`leaves no process behind when it is ended by ${signal}`, async () => {
      const file = `${folder.path}/${signal}.txt`;
      const { runner } = start(endless, { PIDS: file });
      const said = await until('the program has started', () => (existsSync(file) ? readFileSync(file, 'utf8') : ''));
      const pids = [...said.matchAll(/\d+/g)].map(Number);
      equal(pids.length, 2);
      ok(pids.every(isAlive));
      const ended = once(runner, 'exit');
      runner.kill(signal);
      await ended;
      await until('all have ended', () => pids.filter(isAlive), (alive) => alive.length === 0);
    });
  }

  it('names a test that passed only when it was tried again, and fails for one that failed', async () => {
    const { runner, output } = start(`
      let tries = 0;
      it('is moody', function () { this.retries(2); tries += 1; if (tries < 2) throw new Error('not yet'); });
      it('fails', () => { throw new Error('as it should'); });
      it('passes', () => {});`);
    equal((await once(runner, 'close'))[0], 1);
    const outcomes = JSON.parse(readFileSync(`${folder.path}/report.json`, 'utf8')) as TestOutcome[];
    deepEqual(outcomes.map(({ title, state, retries }) => ({ title, state, retries })), [
      { title: 'is moody', state: 'passed', retries: 1 }, { title: 'fails', state: 'failed', retries: 0 }, { title: 'passes', state: 'passed', retries: 0 },
    ]);
    match(output(), /✓ is moody \(.*\) \(after 1 retries\)\n.*✗ fails .*\n\s+Error: as it should/);
  });

  it('fails when a hook does', async () => {
    const { runner } = start(`describe('suite', () => { after(() => { throw new Error('left behind'); }); it('passes', () => {}); });`);
    equal((await once(runner, 'close'))[0], 1);
  });

  it('has a port of its own', async () => {
    const ports = await Promise.all(Array.from({ length: 5 }, freePort));
    equal(new Set(ports).size, 5);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // ended, and nobody has asked how
  return process.platform !== 'linux' || !/^\d+ \(.*\) Z/s.test(existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : `${pid} () Z`);
}
