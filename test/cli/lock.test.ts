import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { example, ExampleCopy } from '../harness/example.ts';
import { type Answer, runIn } from './command.ts';

const lockFile = 'quote-anchoring.paper.lock';

/** The built command on the example with its PDF. */
describe('papertrace lock', () => {
  let copy: ExampleCopy;
  beforeEach(() => (copy = new ExampleCopy()));
  afterEach(() => { copy.remove(); });

  const run = (...words: string[]): Answer => runIn(copy.path, ...words);

  it('makes the lock that is committed from the PDF, and --check says before that it is behind', () => {
    const committed = copy.read(lockFile);
    deepEqual(run('lock', '--check'), { code: 0, out: '', err: '' });
    rmSync(copy.file(lockFile));
    deepEqual(run('lock', '--check'), { code: 1, out: `${example.folder}/${lockFile} is behind\n`, err: '' });
    equal(existsSync(copy.file(lockFile)), false);
    const { code, out } = run('lock');
    equal(code, 0);
    match(out, /: \d\d places\n$/);
    ok(copy.read(lockFile) === committed, 'it is another than the one that is committed');
    deepEqual(run('lock', '--check'), { code: 0, out: '', err: '' });
  });

  it('says what it lacks where the PDF that tells it is absent, as check does', () => {
    rmSync(copy.file(example.paper));
    deepEqual(run('lock', '--check'), { code: 0, out: '', err: '' });
    writeFileSync(copy.file(example.paperFile), copy.read(example.paperFile).replace('\nsteps:\n', '\nsteps:\n  footnote: { title: The footnote, at: fn.1 }\n'));
    const committed = readFileSync(copy.file(lockFile));
    match(run('check').out, / warning The lock is behind: 1 place that is used is not in it .*\[lock-behind\]\n/);
    const lacks = { code: 1, out: '', err: `${example.folder}/${lockFile} lacks 1 place that is used: no PDF that is here tells. Put the PDF where the paper file says, and run this again.\n` };
    deepEqual(run('lock', '--check'), lacks);
    deepEqual(run('lock'), lacks);
    deepEqual(readFileSync(copy.file(lockFile)), committed);
  });
});
