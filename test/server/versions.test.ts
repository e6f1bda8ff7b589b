import { deepEqual, equal, match } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { printedPdf } from '../harness/printedPdf.ts';
import { ScratchFolder } from '../harness/scratchFolder.ts';
import { prose } from '../unit/core/versions/versions.ts';
import { Client } from './client.ts';

const paper = `papertrace: 1
paper:
  title: Attention
  documents:
    main: { pdf: attention.pdf }
    v0: { pdf: attention-v0.pdf }
steps:
  suspect:
    title: Large dimensions
    at: { page: 1, quote: "${prose[8]!}", doc: v0 }
  scale:
    title: Scaling
    at: { page: 1, quote: "${prose[9]!}", doc: v0 }
`;

/** Real PDFs of two versions. */
describe('a new version over stdio', () => {
  const pair = { paper: 'attention', from: 'v0', to: 'main' };
  let folder: ScratchFolder;
  let client: Client;
  const uri = (name: string): string => pathToFileURL(path.join(folder.path, name)).toString();

  before(async () => {
    folder = new ScratchFolder('versions');
    folder.write('attention-v0.pdf', await printedPdf(prose));
    folder.write('attention.pdf', await printedPdf(prose.slice(0, 6), prose.slice(6).map((line) => line.replace('grow large', 'become large')).filter((line) => line !== prose[9])));
    folder.write('attention.paper.yaml', paper);
    folder.write('model.py', '# @paper:suspect\nx = 1\n');
    client = new Client();
    await client.start(folder.path);
  });
  after(async () => {
    equal(await client.stop(), 0);
    folder.remove();
  });

  it('everything is found again, and what is sure is taken over with one edit', async () => {
    const review = await client.ask('papertrace/versionReview', pair);
    if (!review || 'refused' in review) throw new Error(review?.refused);
    deepEqual(review.rows.flatMap(({ label, children }) => children.map((row) => `${label}: ${row.label} (${row.description})`)), [
      'Lost: Scaling (lost · p. 1)', 'Edited: Large dimensions (edited · p. 1 → p. 2)',
    ]);
    const accepted = await client.ask('papertrace/acceptRows', { pair, rows: review.sure });
    if ('refused' in accepted) throw new Error(accepted.refused);
    const [edit] = accepted.edit.changes?.[uri('attention.paper.yaml')] ?? [];
    match(edit?.newText ?? '', /^2, quote: "We suspect that for large dimensions, the dot products become large in magnitude\."$/);
  });

  it('compared, names the code that rests on changed text', async () => {
    const compared = await client.ask('papertrace/compareVersions', pair);
    if ('refused' in compared) throw new Error(compared.refused);
    deepEqual([compared.oldPdf, compared.nowPdf, compared.code.map(({ label }) => label)], [uri('attention-v0.pdf'), uri('attention.pdf'), ['model.py:1 implements']]);
    deepEqual(compared.nowBoxes.map(({ page, kind }) => `${page} ${kind}`), ['2 edited']);
  });

  it('tells which links lag behind, and which documents there are', async () => {
    deepEqual((await client.ask('papertrace/laggingLinks', null)).map(({ label, document, newest }) => `${label} ${document} ${newest}`), ['Large dimensions v0 main', 'Scaling v0 main']);
    const [own] = await client.ask('papertrace/versions', null);
    deepEqual(own?.documents.map(({ name, isNewest, isReplaced, links }) => `${name} ${String(isNewest)} ${String(isReplaced)} ${links}`), ['v0 false false 2', 'main true false 0']);
  });
});

describe('a PDF that is replaced, over stdio', () => {
  const pair = { paper: 'attention', from: 'main', to: 'main' };
  const old = prose;
  const record = (id: string, quote: string): string => `  ${id}:\n    title: ${id}\n    at: { page: 1, quote: "${quote}" }\n`;

  let folder: ScratchFolder;
  let storage: ScratchFolder;
  let client: Client;
  const uri = (name: string): string => pathToFileURL(path.join(folder.path, name)).toString();

  beforeEach(() => {
    folder = new ScratchFolder('replaced');
    storage = new ScratchFolder('storage');
    client = new Client(['--storage', storage.path]);
  });
  afterEach(async () => {
    equal(await client.stop(), 0);
    folder.remove();
    storage.remove();
  });

  it('is followed by what was kept of the one before, word for word, until the paper file names its hash', async () => {
    const before = await printedPdf(old);
    folder.write('attention.pdf', before);
    const hash = createHash('sha256').update(before).digest('hex');
    folder.write('attention.paper.yaml', `papertrace: 1\npaper:\n  title: Attention\n  documents:\n    main: { pdf: attention.pdf, sha256: "${hash}" }\nsteps:\n${record('weights', old[4]!)}${record('large', old[8]!)}`);
    await client.start(folder.path);
    // Read, but without a lock: what was kept of the reading is all that is left of the PDF.
    await client.ask('papertrace/staleLocks', null);

    // Rewritten so far that nothing but the sentences around it tells where it is.
    const now = await printedPdf(['A preface.'], old.map((line) => (line === old[8] ? 'When dimensions are high, products become too big to be of use.' : line)));
    folder.write('attention.pdf', now);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('attention.pdf'), type: 2 }] });
    await client.problems(uri('attention.paper.yaml'), (all) => all.some(({ code }) => code === 'new-version'));
    const review = await client.ask('papertrace/versionReview', pair);
    if (!review || 'refused' in review) throw new Error(review?.refused);
    deepEqual(review.rows.flatMap(({ label, children }) => children.map((row) => `${label}: ${row.label} (${row.description})`)), [
      'To check: large (edited · p. 1 → p. 2)', 'Moved: weights (moved · p. 1 → p. 2)',
    ]);
    const finished = await client.ask('papertrace/finishVersion', { pair, numbers: [] });
    if ('refused' in finished) throw new Error(finished.refused);
    equal(finished.edit.changes?.[uri('attention.paper.yaml')]?.length, 1);
  });
});
