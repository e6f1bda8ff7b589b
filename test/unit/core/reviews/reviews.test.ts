import { deepEqual, equal, match } from 'node:assert/strict';
import { changesSinceReview } from '../../../../src/core/features/changesSinceReview.ts';
import { freshLocks, staleLocks } from '../../../../src/core/features/locks.ts';
import { markReviewed } from '../../../../src/core/features/markReviewed.ts';
import type { ReviewSubject } from '../../../../src/core/features/reviewSubject.ts';
import { parseLock } from '../../../../src/core/paper/lock.ts';
import type { History } from '../../../../src/core/ports.ts';
import { touchedSince } from '../../../../src/core/reviews/touched.ts';
import { printedPdfs } from '../documents/printed.ts';
import { at, attention, type World, world } from '../../workspace.ts';

const pdf = ['%PDF', '3 Model', 'We call our particular attention', 'scaled dot-product attention.', '(1) softmax(QK)V', '(2) FFN(x)', '(3) rate', '(4) other'].join('\n');
const paper = attention.slice(0, attention.indexOf('deviations:')).replaceAll('page: 4', 'page: 1');
const code = '# @paper:softmax\ndef weights(x):\n    return exp(x) / sum(exp(x))\n';
const eq4 = '# @paper:eq.4\ny = 1\n';
const files = { 'attention.pdf': pdf, 'attention.paper.yaml': paper, 'src/a.py': code, 'src/b.py': eq4 };
const softmax: ReviewSubject = { paper: 'attention', id: 'softmax' };

async function read(contents: Record<string, string> = files): Promise<World> {
  const made = await world(contents, printedPdfs);
  await made.papertrace.workspaces[0]?.settled();
  return made;
}

function write({ papertrace, files: disk }: World, path: string, text: string): void {
  disk.set(at(path), text);
  papertrace.changedOnDisk(at(path), 'text');
}

async function review(made: World, subject: ReviewSubject, today: string): Promise<number> {
  const answer = await markReviewed(made.papertrace, subject, today);
  if ('refused' in answer) throw new Error(answer.refused);
  for (const { uri, text } of answer.locks) write(made, uri.slice(at('').length), text);
  return answer.links;
}

async function suspects({ papertrace }: World): Promise<string[]> {
  await papertrace.workspaces[0]?.settled();
  return (await papertrace.problems()).filter(({ rule }) => rule === 'suspect-link').map(({ uri, range, message }) => `${uri.slice(at('').length)}:${range.start.line + 1} ${message.slice(0, message.indexOf('. '))}`);
}

describe('a reviewed link', () => {
  it('is suspect once its code changes, not for comments and formatting, until it is reviewed again', async () => {
    const made = await read();
    equal(await review(made, softmax, '2026-11-03'), 1);
    deepEqual(await suspects(made), []);
    write(made, 'src/a.py', 'import x\n\n# stable?\n# @paper:softmax\ndef weights(x):\n  return exp( x ) / sum(  # all keys\n    exp(x),\n  )\n');
    deepEqual(await suspects(made), []);
    write(made, 'src/a.py', code.replace('exp(x) /', 'exp(x - max(x)) /'));
    deepEqual(await suspects(made), ['src/a.py:1 "softmax" was reviewed, and the code changed since 2026-11-03']);
    const overview = await made.papertrace.overview();
    match(JSON.stringify(overview.steps), /"description":"implemented · suspect"/);
    deepEqual((await made.papertrace.lenses(at('src/a.py'))).map(({ command }) => command?.title), ['Eq. (1) Softmax over the keys · p. 1', 'Suspect: the code changed since 2026-11-03', 'Mark as reviewed']);
    deepEqual((await made.papertrace.actions(at('src/a.py'), { start: { line: 0, character: 10 }, end: { line: 0, character: 10 } })).slice(0, 2).map(({ title }) => title), ['Show changes since the review', 'Mark as reviewed']);
    await review(made, { uri: at('src/a.py'), position: { line: 0, character: 10 } }, '2026-11-04');
    deepEqual(await suspects(made), []);
    equal(parseLock(made.files.get(at('attention.paper.lock'))!).lock.reviews.length, 1);
  });

  it('is the one that is suspect, not another of the same record in its file that nobody reviewed', async () => {
    const several = '# @paper:softmax\nx = 1\n# @paper:softmax\ny = 2\n# @paper:softmax\nz = 3\n';
    const made = await read({ ...files, 'src/a.py': several });
    equal(await review(made, { uri: at('src/a.py'), position: { line: 3, character: 0 } }, '2026-11-03'), 1);
    deepEqual(await suspects(made), []);
    write(made, 'src/a.py', several.replace('y = 2', 'y = 4'));
    deepEqual(await suspects(made), ['src/a.py:3 "softmax" was reviewed, and the code changed since 2026-11-03']);
  });

  it('is suspect once the paper says something else there', async () => {
    const made = await read();
    await review(made, softmax, '2026-11-03');
    await review(made, { paper: 'attention', id: 'eq.4' }, '2026-11-03');
    write(made, 'attention.pdf', pdf.replace('softmax(QK)V', 'softmax(QK/d)V'));
    deepEqual(await suspects(made), ['src/a.py:1 "softmax" was reviewed, and the passage changed since 2026-11-03']);
    deepEqual((await changesSinceReview(made.papertrace, softmax, undefined)).map(({ label, passage, code: was }) => [label, passage, was]), [
      ['softmax · src/a.py:1', { before: 'softmax(QK)V', now: 'softmax(QK/d)V' }, undefined],
    ]);
  });

  it('is known again in another file, and beside new ones that nobody has reviewed', async () => {
    const made = await read();
    await review(made, softmax, '2026-11-03');
    made.files.delete(at('src/a.py'));
    made.papertrace.changedOnDisk(at('src/a.py'), 'presence');
    write(made, 'src/c.py', `# @paper:softmax\nother = 1\n${code}`);
    deepEqual(await suspects(made), []);
  });

  it('counts by either of two branches that reviewed it', async () => {
    const made = await read();
    await review(made, softmax, '2026-11-03');
    const one = made.files.get(at('attention.paper.lock'))!;
    write(made, 'src/a.py', code.replace('exp(x) /', 'exp2(x) /'));
    await review(made, softmax, '2026-11-05');
    write(made, 'attention.paper.lock', one + made.files.get(at('attention.paper.lock'))!);
    deepEqual(await suspects(made), []);
    write(made, 'src/a.py', code);
    deepEqual(await suspects(made), []);
  });

  it('stays reviewed when another one is before the news of the lock has come', async () => {
    const made = await read();
    for (const subject of [softmax, { paper: 'attention', id: 'eq.4' }]) {
      const answer = await markReviewed(made.papertrace, subject, '2026-11-03');
      if ('refused' in answer) throw new Error(answer.refused);
      for (const { uri, text } of answer.locks) made.files.set(uri, text);
    }
    deepEqual(await staleLocks(made.papertrace), { locks: [] });
    deepEqual(parseLock(made.files.get(at('attention.paper.lock'))!).lock.reviews.map(({ reviewed }) => reviewed), ['eq.4', 'softmax']);
  });

  it('stays reviewed when the lock is written for something else', async () => {
    const made = await read();
    await review(made, softmax, '2026-11-03');
    write(made, 'src/b.py', '# @paper:eq.2\ny = 1\n');
    const [lock] = freshLocks(await made.papertrace.workspaces[0]!.settled());
    equal(parseLock(lock!.text).lock.reviews.length, 1);
  });

  it('needs code that claims something', async () => {
    const made = await read();
    deepEqual(await markReviewed(made.papertrace, { paper: 'attention', id: 'schedule' }, '2026-11-03'), { refused: 'There is no mark in code that claims something here, so there is nothing to review.' });
  });
});

/** A past of one commit with these files. */
function past(before: Record<string, string>, now: ReadonlyMap<string, string>): History {
  return {
    commits: (_, path) => Promise.resolve(path in before ? [{ id: 'c1', date: '2026-11-01' }] : []),
    textAt: (_, __, path) => Promise.resolve(before[path]),
    changedSince: () => Promise.resolve([...new Set([...Object.keys(before), ...[...now.keys()].map((uri) => uri.slice(at('').length))])].filter((path) => before[path] !== now.get(at(path))).sort()),
  };
}

describe('a change set', () => {
  it('is told by the records that it touches, and when they were last reviewed', async () => {
    const made = await read();
    await review(made, softmax, '2026-11-03');
    const before = Object.fromEntries([...made.files].map(([uri, text]) => [uri.slice(at('').length), text]));
    write(made, 'src/a.py', `# only a comment\n${code.replace('exp(x) /', 'exp2(x) /')}`);
    write(made, 'src/b.py', '# @paper:attention\ny = 1\n');
    write(made, 'attention.paper.yaml', paper.replace('title: Learning-rate schedule', 'title: Schedule'));
    const trace = await made.papertrace.workspaces[0]!.settled();
    deepEqual((await touchedSince(trace, past(before, made.files), 'HEAD')).map(({ name, code: places, entry, reviewed, suspect }) => [name, ...places.map(({ path, change }) => `${change} ${path}`), entry, reviewed, suspect]), [
      ['attention', 'added src/b.py', undefined, undefined, false],
      ['softmax', 'changed src/a.py', undefined, '2026-11-03', true],
      ['schedule', 'changed', undefined, false],
      ['eq.4', 'removed src/b.py', undefined, undefined, false],
    ]);
  });

  it('shows the reviewed code as git has it', async () => {
    const made = await read();
    await review(made, softmax, '2026-11-03');
    const before = { 'src/a.py': `# above\n${code}` };
    write(made, 'src/a.py', code.replace('exp(x) /', 'exp2(x) /'));
    const [change] = await changesSinceReview(made.papertrace, softmax, past(before, made.files));
    deepEqual(change?.code, { text: before['src/a.py'], commit: 'c1', isExact: true });
    const [closest] = await changesSinceReview(made.papertrace, softmax, past({ 'src/a.py': 'x = 1\n' }, made.files));
    deepEqual(closest?.code, { text: 'x = 1\n', commit: 'c1', isExact: false });
  });
});
