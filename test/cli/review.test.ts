import { deepEqual, equal, match } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ScratchFolder } from '../harness/scratchFolder.ts';
import { type Answer, runIn } from './command.ts';

const paper = 'papertrace: 1\npaper:\n  title: Attention\nsteps:\n  softmax:\n    title: Softmax\n  schedule:\n    title: Schedule\n';

/** The built command in a repository of git, as a team uses it. */
describe('papertrace review and diff', () => {
  let folder: ScratchFolder;
  beforeEach(() => (folder = new ScratchFolder('review')));
  afterEach(() => folder.remove());

  const git = (...words: string[]): void => void execFileSync('git', ['-C', folder.path, '-c', 'user.name=A', '-c', 'user.email=a@b.c', ...words], { stdio: 'ignore' });
  const run = (...words: string[]): Answer => runIn(folder.path, ...words);

  it('a change of reviewed code fails the check until it is reviewed again, and diff tells of it', () => {
    folder.write('a.paper.yaml', paper);
    folder.write('src/a.py', '# @paper:softmax\nx = 1\n');
    folder.write('src/b.py', '# @paper:schedule\ny = 1\n');
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'One');
    deepEqual(run('review', 'a#softmax'), { code: 0, out: 'a.paper.lock: 1 reviewed\n', err: '' });
    match(readFileSync(path.join(folder.path, 'a.paper.lock'), 'utf8'), /^\{"reviewed":"softmax","path":"src\/a\.py","code":"[0-9a-f]{16}","date":"\d{4}-\d\d-\d\d"\}\n$/);
    equal(run('check').code, 0);
    folder.write('src/a.py', '# @paper:softmax\nx = 2\n');
    folder.write('src/b.py', '# @paper:schedule\ny = 1  # one\n');
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
    folder.write('a.paper.yaml', paper);
    git('init', '-q');
    deepEqual([run('diff', 'nowhere').code, run('diff', 'nowhere').err], [2, 'papertrace: "nowhere" is no commit of this repository\n']);
    deepEqual([run('review', 'a#softmax').code, run('review', 'softmax').code], [2, 2]);
  });
});
