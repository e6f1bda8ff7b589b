import { deepEqual, equal, match, throws } from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addRecord } from '../../../../src/core/paper/addRecord.ts';
import { type Lock, parseLock, printLock } from '../../../../src/core/paper/lock.ts';
import { parsePaper } from '../../../../src/core/paper/parse.ts';
import { applied } from './shown.ts';

const base = 'papertrace: 1\npaper:\n  title: T\nsteps:\n  one:\n    title: One\n    at: p.1\n  five:\n    title: Five\n    at: p.5\n  nine:\n    title: Nine\n    at: p.9\n';
const withStep = (text: string, id: string, at: string): string => applied(text, addRecord(text, 'step', id, { title: id, at }));
const ids = (text: string): string[] => [...parsePaper(text, 'file:///w/a.paper.yaml').paper?.records.keys() ?? []];

/** What `git merge` itself makes of the work of two people. */
describe('two branches', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'papertrace-merge-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function merge(name: string, before: string, ours: string, theirs: string, attributes = ''): { code: number | null; text: string } {
    const git = (...words: string[]): void => void execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@b.c', ...words], { stdio: 'ignore' });
    const commit = (text: string): void => {
      writeFileSync(path.join(folder, name), text);
      git('add', '.');
      git('commit', '-qm', 'x');
    };
    git('init', '-q', '-b', 'main');
    if (attributes !== '') writeFileSync(path.join(folder, '.gitattributes'), attributes);
    commit(before);
    git('checkout', '-qb', 'theirs');
    commit(theirs);
    git('checkout', '-q', 'main');
    commit(ours);
    const { status } = spawnSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@b.c', 'merge', '-q', 'theirs'], { stdio: 'ignore' });
    return { code: status, text: readFileSync(path.join(folder, name), 'utf8') };
  }

  it('that add records in different places of the paper merge without conflict', () => {
    const { code, text } = merge('a.paper.yaml', base, withStep(base, 'two', 'p.2'), withStep(withStep(base, 'seven', 'p.7'), 'ten', 'p.10'));
    deepEqual([code, ids(text)], [0, ['one', 'two', 'five', 'seven', 'nine', 'ten']]);
  });

  it('that add beside each other conflict as text, which is explained and neither half-read nor written to', () => {
    const { code, text } = merge('a.paper.yaml', base, withStep(base, 'two', 'p.2'), withStep(base, 'three', 'p.3'));
    equal(code, 1);
    const { paper, problems } = parsePaper(text, 'file:///w/a.paper.yaml');
    equal(paper, undefined);
    deepEqual(problems.map(({ rule, range }) => [rule, range.start.line, text.split('\n')[range.end.line]]), [['paper-syntax', 7, '>>>>>>> theirs']]);
    match(problems[0]?.message ?? '', /^A merge was not finished here/);
    throws(() => addRecord(text, 'step', 'four', { title: 'four' }), { name: 'EditError' });
    deepEqual(ids(text.replaceAll(/^(?:<{7}|={7}|>{7}).*\n/gm, '')).sort(), ['five', 'nine', 'one', 'three', 'two']);
  });

  it('merge any two locks, with the line in .gitattributes', () => {
    const line = (reviewed: string, date: string): Lock['reviews'][number] => ({ reviewed, path: 'src/a.py', code: date, date });
    const lock = (...reviews: Lock['reviews']): string => printLock({ documents: [{ document: 'main', sha256: 'ab', pages: 9, engine: 1 }], things: [], reviews, others: [] });
    const { code, text } = merge('a.paper.lock', lock(line('eq.1', '2026-11-01')), lock(line('eq.1', '2026-11-02'), line('eq.2', '2026-11-02')), lock(line('eq.1', '2026-11-03'), line('eq.3', '2026-11-03')), '*.paper.lock merge=union\n');
    const { lock: merged, unreadable } = parseLock(text);
    deepEqual([code, unreadable, merged.documents.length, merged.reviews.map(({ reviewed, date }) => `${reviewed} ${date}`).sort()], [
      0, [], 1, ['eq.1 2026-11-02', 'eq.1 2026-11-03', 'eq.2 2026-11-02', 'eq.3 2026-11-03'],
    ]);
  });
});
