import { deepEqual, equal } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Refusal } from '../../../../src/core/features/edits.ts';
import { freshLocks } from '../../../../src/core/features/locks.ts';
import { compareDocuments } from '../../../../src/core/features/versions/comparison.ts';
import { acceptRows, anchorAnew, finishVersion, markObsolete } from '../../../../src/core/features/versions/edits.ts';
import { laggingLinks } from '../../../../src/core/features/versions/lagging.ts';
import type { VersionPair } from '../../../../src/core/features/versions/pair.ts';
import { paperVersions } from '../../../../src/core/features/versions/paperVersions.ts';
import { versionReview } from '../../../../src/core/features/versions/review.ts';
import { at, type World, world } from '../../workspace.ts';
import { printedPdfs } from '../documents/printed.ts';
import { prose } from '../versions/versions.ts';

const [page1, page2] = [prose.slice(0, 6), prose.slice(6)];
const pdf = (...pages: readonly (readonly string[])[]): string => `%PDF\n${pages.map((lines) => lines.join('\n')).join('\n---\n')}`;
const oldPdf = pdf(['1 Attention', ...page1, '(1) softmax(QK)V'], ['2 Heads', ...page2, '(2) FFN(x) = max(0, x)']);
/** One sentence was edited, one moved, one taken out, and an equation was put in before the others. */
const newPdf = pdf(
  ['1 Attention', ...[...page1.slice(0, 1), prose[8]!, ...page1.slice(1)].map((line) => line.replace('turns the scores into weights', 'makes weights of the scores')), '(1) score(q, k) = qk', '(2) softmax(QK)V'],
  ['2 Heads', ...page2.filter((line) => line !== prose[8] && line !== prose[9]), '(3) FFN(x) = max(0, x)'],
);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const records = (doc = ''): string => `steps:
  softmax:
    title: Softmax
    at: { page: 1, quote: "${prose[4]!}"${doc} } # the weights
  suspect:
    title: Large dimensions
    at: { page: 2, quote: "${prose[8]!}"${doc} }
  scale:
    title: Scaling
    at: { page: 2, quote: "${prose[9]!}"${doc} }
  heads:
    title: Heads
    at: { page: 2, quote: "${prose[10]!}"${doc} }
`;
const head = `papertrace: 1
paper:
  title: Attention
`;
const code = '# @paper:eq.1\nx = 1\n# @paper:softmax\ny = 1\n# @paper:scale\nz = 1\n# @paper:eq.2 see\nw = 1\n';

/** A paper whose PDF was replaced after the lock was written. */
async function replaced(recalls = false): Promise<World> {
  const made = await world({
    'attention.pdf': oldPdf,
    'attention.paper.yaml': `${head}  documents:\n    main: { pdf: attention.pdf, sha256: "${sha256(oldPdf)}" }\n${records()}`,
    'src/a.py': code,
  }, (files) => recalls ? { ...printedPdfs(files), recall: (hash) => printedPdfs(new Map([['', oldPdf]])).read('').then((reading) => (reading.sha256 === hash ? reading : undefined)) } : printedPdfs(files));
  const [lock] = freshLocks(await made.papertrace.workspaces[0]!.settled());
  made.files.set(lock!.uri, lock!.text);
  made.files.set(at('attention.pdf'), newPdf);
  for (const uri of [lock!.uri, at('attention.pdf')]) made.papertrace.changedOnDisk(uri, 'text');
  return made;
}

/** A paper with both versions. */
function both(marks = '# @paper:attention@v1#eq.1,eq.2\nx = 1\n# @paper:softmax\ny = 1\n# @paper:scale\nz = 1\n'): Promise<World> {
  return world({
    'attention.pdf': newPdf, 'attention-v1.pdf': oldPdf,
    'attention.paper.yaml': `${head}  documents:\n    main: { pdf: attention.pdf, version: v2 }\n    v1: { pdf: attention-v1.pdf }\n    supplement: { pdf: supplement.pdf }\n${records(', doc: v1')}`,
    'src/a.py': marks,
  }, printedPdfs);
}

const past: VersionPair = { paper: 'attention', from: 'main', to: 'main' };
const older: VersionPair = { paper: 'attention', from: 'v1', to: 'main' };

/** The rows of a review: `group: title (what became of it)`. */
async function reviewed({ papertrace }: World, pair: VersionPair): Promise<string[]> {
  const review = await versionReview(papertrace, pair);
  if (!review || 'refused' in review) return [review?.refused ?? 'cancelled'];
  return review.rows.flatMap(({ label, children }) => children.map((row) => `${label}: ${row.label} (${row.description})`));
}

/** Makes an edit; gives the lines that it changed, those of files by path. */
function made({ files, papertrace }: World, answer: { edit: WorkspaceEdit } | Refusal): string[] {
  if ('refused' in answer) return [answer.refused];
  return Object.entries(answer.edit.changes ?? {}).flatMap(([uri, edits]) => {
    const before = files.get(uri) ?? '';
    const after = TextDocument.applyEdits(TextDocument.create(uri, '', 0, before), edits);
    files.set(uri, after);
    papertrace.changedOnDisk(uri, 'text');
    const lines = new Set(before.split('\n'));
    return after.split('\n').filter((line) => !lines.has(line)).map((line) => line.trim());
  });
}

async function sure({ papertrace }: World, pair: VersionPair): Promise<readonly string[]> {
  const review = await versionReview(papertrace, pair);
  return review && !('refused' in review) ? review.sure : [];
}

describe('a PDF that another version has taken the place of', () => {
  it('is known as such, by the hash in the paper file', async () => {
    const [paper] = await paperVersions((await replaced()).papertrace);
    deepEqual(paper?.documents.map(({ name, isReplaced, isHere, links }) => ({ name, isReplaced, isHere, links })), [{ name: 'main', isReplaced: true, isHere: true, links: 6 }]);
  });

  for (const recalls of [true, false]) {
    it(`has a row for each passage that is not where it was, and for each number that means something else${recalls ? '' : ', also where nothing but the lock is kept'}`, async () => {
      deepEqual(await reviewed(await replaced(recalls), past), [
        'Lost: Scaling (lost · p. 2)',
        'Edited: Softmax (edited · p. 1)',
        'Moved: Large dimensions (moved · p. 2 → p. 1)',
        'Moved: Eq. (1) softmax(QK)V (moved · Eq. (1) → Eq. (2))',
        'Moved: Eq. (2) FFN(x) = max(0, x) (moved · Eq. (2) → Eq. (3))',
      ]);
    });
  }

  it('tells the words that changed, to eyes and to ears', async () => {
    const review = await versionReview((await replaced()).papertrace, past);
    const rows = review && !('refused' in review) ? review.rows.flatMap(({ children }) => children) : [];
    const row = rows.find(({ label }) => label === 'Softmax');
    deepEqual([row?.tooltip, row?.spoken, row?.paper?.pdf, row?.paper?.page, row?.code.map(({ label }) => label)], [
      '**Softmax** · edited · p. 1\n\nA softmax ~~turns~~ **makes weights of** the scores ~~into weights~~ on the values.\n',
      'Softmax, edited · p. 1, removed “turns”, added “makes weights of”, removed “into weights”',
      at('attention.pdf'), 1, ['src/a.py:3 implements'],
    ]);
  });

  it('takes over all that is sure with one edit that keeps comments, and numbers when the review is finished, in marks too', async () => {
    const here = await replaced();
    deepEqual(made(here, await acceptRows(here.papertrace, past, await sure(here, past))), [
      'at: { page: 1, quote: "A softmax makes weights of the scores on the values." } # the weights',
      `at: { page: 1, quote: "${prose[8]!}" }`,
    ]);
    const left = ['Lost: Scaling (lost · p. 2)', 'Moved: Eq. (1) softmax(QK)V (moved · Eq. (1) → Eq. (2))', 'Moved: Eq. (2) FFN(x) = max(0, x) (moved · Eq. (2) → Eq. (3))'];
    deepEqual(await reviewed(here, past), left);
    deepEqual(made(here, await finishVersion(here.papertrace, past, [{ row: 'eq.1' }, { row: 'eq.2' }])), [
      `main: { pdf: attention.pdf, sha256: "${sha256(newPdf)}" }`, '# @paper:eq.2', '# @paper:eq.3 see',
    ]);
  });

  it('follows a range of lines by both its ends', async () => {
    const algorithm = ['for each page near the old one', 'look for the words of the quote', 'weigh what was found by its context', 'remember the leader and the second', 'return the leader if it is alone'];
    const numbered = (lines: readonly string[]): string[] => lines.map((line, index) => `${index + 1}: ${line}`);
    const was = pdf([...page1, ...numbered(algorithm)], page2);
    const is = pdf([...page1, ...numbered(['bring the quote into normal form', ...algorithm.slice(0, 3), 'stop when time has run out', ...algorithm.slice(3)])], page2);
    const paper = await world({
      'attention.pdf': is, 'attention-v1.pdf': was,
      'attention.paper.yaml': `${head}  documents:\n    main: { pdf: attention.pdf }\n    v1: { pdf: attention-v1.pdf }\nsteps:\n  search:\n    title: Search\n    at: { in: alg.1.L2-L4, doc: v1 }\n`,
    }, printedPdfs);
    deepEqual(made(paper, await acceptRows(paper.papertrace, older, ['alg.1.L2-L4'])), ['at: alg.1.L3-L6']);
  });

  it('takes over what marks quote, where its words are others now', async () => {
    const quoted = (words: string): string => `# @paper:attention@v1#sec.1\n# @paper:> ${words.replace(/^(.{20}\S*) /, '$1\n# @paper:> ')}\n`;
    const paper = await both(`${quoted(prose[4]!)}x = 1\n${quoted(prose[10]!)}y = 1\n${quoted(prose[9]!)}z = 1\n`);
    const rows = (await reviewed(paper, older)).filter((row) => row.includes('“'));
    deepEqual(rows.map((row) => /^\w+/.exec(row)?.[0]), ['Lost', 'Edited']);
    const lines = made(paper, await acceptRows(paper.papertrace, older, [`> ${prose[4]!}`]));
    deepEqual(lines, [`# @paper:> ${prose[4]!.replace('turns the scores into weights', 'makes weights of the scores')}`]);
    equal(paper.files.get(at('src/a.py'))!.split('@paper:>').length - 1, 5);
  });

  it('anchors a passage anew where a person selects it', async () => {
    const here = await replaced();
    const passage = { page: 1, quote: prose[2]!, section: 'sec.1' };
    deepEqual(made(here, await anchorAnew(here.papertrace, past, 'scale/0', at('attention.pdf'), passage)), [`at: { page: 1, quote: "${prose[2]!}", in: sec.1 }`]);
    equal((await reviewed(here, past)).some((row) => row.includes('Scaling')), false);
    deepEqual(await anchorAnew(here.papertrace, past, 'softmax/0', at('other.pdf'), passage), { refused: 'The passage belongs into the new version: select it in attention.pdf.' });
  });

  it('anchors what is numbered to what an area shows, in marks too', async () => {
    const here = await replaced();
    const area = (await here.papertrace.workspaces[0]!.documents.read(at('attention.pdf')))!.address({ kind: 'eq', number: '3' })!.rects[0]!;
    const anchored = await anchorAnew(here.papertrace, past, 'eq.1', at('attention.pdf'), { page: 2, quote: '(3) FFN(x) = max(0, x)', area });
    deepEqual(anchored, { edit: { changes: {} }, address: 'eq.3' });
    deepEqual(made(here, await finishVersion(here.papertrace, past, [{ row: 'eq.1', address: 'eq.3' }])).slice(1), ['# @paper:eq.3']);
    deepEqual(await anchorAnew(here.papertrace, past, 'eq.2', at('attention.pdf'), { page: 1, quote: prose[2]! }), {
      refused: 'At the selection nothing is numbered as eq.2 was. Marks in code name it, so it cannot become a quote.',
    });
  });

  it('marks as obsolete what the paper no longer has, and is quiet about it', async () => {
    const here = await replaced();
    const wrong = async (): Promise<string[]> => (await here.papertrace.workspaces[0]!.settled(), await here.papertrace.problems()).flatMap(({ rule, message }) => (rule === 'quote-not-found' && message.includes('To counteract') ? [message] : []));
    equal((await wrong()).length, 1);
    deepEqual(made(here, await markObsolete(here.papertrace, past, 'scale/0', 'v2')), ['skip: No longer in the paper (v2).']);
    equal((await reviewed(here, past)).some((row) => row.includes('Scaling')), false);
    deepEqual(await wrong(), []);
  });

  it('is told as long as nobody has reviewed it, and is the version of the paper file once the review is finished', async () => {
    const here = await replaced();
    const told = async (): Promise<string[]> => (await here.papertrace.problems()).flatMap(({ rule, range }) => (rule === 'new-version' ? [`line ${range.start.line + 1}`] : []));
    deepEqual(await told(), ['line 5']);
    deepEqual(made(here, await finishVersion(here.papertrace, past, [])), [`main: { pdf: attention.pdf, sha256: "${sha256(newPdf)}" }`]);
    equal((await paperVersions(here.papertrace))[0]?.documents[0]?.isReplaced, false);
    deepEqual(await told(), []);
  });
});

describe('two versions that are live at once', () => {
  it('all that is about the older one can go over to the newer one', async () => {
    const here = await both();
    deepEqual(await reviewed(here, older), [
      'Lost: Scaling (lost · p. 2)',
      'Edited: Softmax (edited · p. 1)',
      'Moved: Large dimensions (moved · p. 2 → p. 1)',
      'Moved: Eq. (1) softmax(QK)V (moved · Eq. (1) → Eq. (2))',
      'Moved: Eq. (2) FFN(x) = max(0, x) (moved · Eq. (2) → Eq. (3))',
      'Unchanged: Heads (unchanged · p. 2)',
    ]);
    deepEqual(made(here, await acceptRows(here.papertrace, older, await sure(here, older))), [
      'at: { page: 1, quote: "A softmax makes weights of the scores on the values." } # the weights',
      `at: { page: 1, quote: "${prose[8]!}" }`,
      `at: { page: 2, quote: "${prose[10]!}" }`,
      '# @paper:attention#eq.2,attention#eq.3',
    ]);
  });

  it('a mark of which one target goes over keeps the others', async () => {
    const here = await both();
    deepEqual(made(here, await acceptRows(here.papertrace, older, ['eq.1'])), ['# @paper:attention#eq.2,attention@v1#eq.2']);
  });

  it('which links lag behind is told, and what goes over no longer does', async () => {
    const here = await both();
    const lagging = async (): Promise<string[]> => (await laggingLinks(here.papertrace)).map(({ label, document, newest }) => `${label}: ${document}, ${newest} is newer`);
    deepEqual(await lagging(), [
      ...['Softmax', 'Large dimensions', 'Scaling', 'Heads', 'src/a.py:1 eq.1', 'src/a.py:1 eq.2'].map((label) => `${label}: v1, main is newer`),
    ]);
    made(here, await acceptRows(here.papertrace, older, await sure(here, older)));
    deepEqual(await lagging(), ['Scaling: v1, main is newer']);
  });

  it('compared, tells what changed on both sides and which code rests on it', async () => {
    const found = await compareDocuments((await both()).papertrace, older);
    if ('refused' in found) throw new Error(found.refused);
    const kinds = (boxes: readonly { kind: string; page: number }[]): string[] => [...new Set(boxes.map(({ kind, page }) => `${kind} p. ${page}`))];
    deepEqual([kinds(found.oldBoxes), kinds(found.nowBoxes)], [
      ['edited p. 1', 'moved p. 2', 'edited p. 2'], ['edited p. 1', 'added p. 1', 'moved p. 1', 'edited p. 2'],
    ]);
    deepEqual(found.code.map(({ label }) => label), ['src/a.py:3 implements', 'src/a.py:5 implements']);
  });
});
