import { deepEqual, equal, match } from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

const command = path.resolve(import.meta.dirname, '../../dist/papertrace.mjs');
const paper = 'papertrace: 1\npaper:\n  title: Attention\nsteps:\n  softmax:\n    title: Softmax\n  schedule:\n    title: Schedule\n';

/** The built command in a repository of git, as a team uses it. */
describe('papertrace review and diff', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'papertrace-review-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const git = (...words: string[]): void => void execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@b.c', ...words], { stdio: 'ignore' });
  const run = (...words: string[]): { code: number | null; out: string; err: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { encoding: 'utf8', cwd: folder });
    return { code: status, out: stdout, err: stderr };
  };

  it('a change of reviewed code fails the check until it is reviewed again, and diff tells of it', () => {
    write('a.paper.yaml', paper);
    write('src/a.py', '# @paper:softmax\nx = 1\n');
    write('src/b.py', '# @paper:schedule\ny = 1\n');
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'One');
    deepEqual(run('review', 'a#softmax'), { code: 0, out: 'a.paper.lock: 1 reviewed\n', err: '' });
    match(readFileSync(path.join(folder, 'a.paper.lock'), 'utf8'), /^\{"reviewed":"softmax","path":"src\/a\.py","code":"[0-9a-f]{16}","date":"\d{4}-\d\d-\d\d"\}\n$/);
    equal(run('check').code, 0);
    write('src/a.py', '# @paper:softmax\nx = 2\n');
    write('src/b.py', '# @paper:schedule\ny = 1  # one\n');
    const { code, out } = run('check');
    equal(code, 1);
    match(out, /^src\/a\.py:1:10 warning "softmax" was reviewed, and the code changed since .* \[suspect-link\]\n$/);
    match(run('diff', 'HEAD').out, /^a#softmax \(Softmax\): code changed in src\/a\.py:1; last reviewed \d{4}-\d\d-\d\d, suspect\n$/);
    const told = JSON.parse(run('diff', 'HEAD', 'src', '--format', 'json').out) as { reviewed: string }[];
    deepEqual(told.map(({ reviewed, ...rest }) => ({ ...rest, reviewed: typeof reviewed })), [
      { paper: 'a', name: 'softmax', title: 'Softmax', code: [{ file: 'a.py', line: 1, change: 'changed' }], passage: false, suspect: true, reviewed: 'string', entry: null },
    ]);
    equal(run('review', 'a#softmax').code, 0);
    equal(run('check').code, 0);
  });

  it('say what cannot be', () => {
    write('a.paper.yaml', paper);
    git('init', '-q');
    deepEqual([run('diff', 'nowhere').code, run('diff', 'nowhere').err], [2, 'papertrace: "nowhere" is no commit of this repository\n']);
    deepEqual([run('review', 'a#softmax').code, run('review', 'softmax').code], [2, 2]);
  });
});
