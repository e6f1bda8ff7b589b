import { equal, ok } from 'node:assert/strict';
import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Memory, memory } from '../harness/memory.ts';
import { needsPapers, paperOfOthers, papersOfOthers } from '../harness/papersOfOthers.ts';
import { artifact } from '../harness/places.ts';
import { ScratchFolder } from '../harness/scratchFolder.ts';
import type { Session } from '../harness/session.ts';
import { keepEvidence, openShared } from '../harness/sharedSession.ts';
import { until } from '../harness/until.ts';

/** The passwords that are known. */
const passwords: Readonly<Record<string, string>> = {
  'blake3-userpw-rc4.pdf': 'secret',
  'blake3-userpw-secret.pdf': 'secret',
  'encrypted-userpw-small.pdf': 'abc',
  'encrypted-unicode-pw.pdf': 'S\u00aaSL\u00adprep',
};
/** Nobody knows this one's. */
const locked = ['print-protection.pdf'];
/** Cut, damaged on their first page, or no PDFs: they say so. */
const unreadable = [
  'bad-bug1020226.pdf', 'bad-poppler-395-fuzzed.pdf', 'bad-poppler-742-fuzzed.pdf', 'bad-poppler-937-fuzzed.pdf', 'bad-redhat-1531897.pdf',
  'blake3-tailcut.pdf', 'blake3-truncated60.pdf', 'lfs-pointer.pdf', 'zero-bytes.pdf',
];
/** Nothing is drawn on their first page, which those that are damaged say. */
const blank = ['bad-ghostscript-fuzzed.pdf', 'bad-issue15590.pdf', 'bad-pdfbox-4352.pdf', 'odd-hash-in-name.pdf', 'odd-labelled-pages.pdf'];

/**
 * What all processes may hold above what they did with the first PDF, in megabytes, once the browser has given up its
 * garbage: half as much again as was measured (260). A closed PDF that stayed, with its bytes, worker and canvases,
 * would hold some 15 each, and 45 of them almost 700.
 */
const mostGrown = 400;

/** Looking at all processes takes as long as a small PDF does, and what stays adds up: after so many PDFs is often enough. */
const lookAfter = 4;

interface Row {
  readonly file: string;
  readonly shown: string;
  readonly pages: number;
  /** Pixels of the first page that are dark. */
  readonly painted: number;
  readonly ms: number;
}

describe('odd PDFs, one after the other in one window', () => {
  let session: Session;
  const rows: string[] = [];
  const held: number[] = [];

  before(async function () {
    needsPapers(this);
    const folder = new ScratchFolder();
    for (const file of papersOfOthers('odd')) copyFileSync(paperOfOthers(`odd/${file}`), path.join(folder.path, file));
    folder.write('any.paper.yaml', 'papertrace: 1\npaper:\n  title: So that the extension starts\n');
    // in one tab: each PDF closes the one before
    folder.write('.vscode/settings.json', '{ "workbench.editor.enablePreviewFromQuickOpen": true }');
    session = await openShared(folder.path);
    // on a fresh profile files can be opened before VS Code knows of our editor
    await session.workbench.status(/\d+\/\d+/).waitFor({ timeout: 60_000 });
    // The first PDF brings the extension and pdf.js; what it costs belongs to none of them.
    await session.workbench.openFile('blake3-linearized.pdf');
    await session.workbench.pdf.ready();
  });

  keepEvidence(() => session);

  after(() => {
    if (rows.length > 0) writeFileSync(artifact('odd.md'), ['| file | shown | pages | ms | browser, MB | server, MB |', '|---|---|---|---|---|---|', ...rows, ''].join('\n'));
  });

  for (const [index, file] of papersOfOthers('odd').entries()) {
    it(file, async () => {
      const { workbench } = session;
      const row = await show(session, file);
      const looked = index % lookAfter === 0 ? await heldBy(session) : undefined;
      if (looked) held.push(looked.browser + looked.server);
      rows.push(`| ${row.file} | ${row.shown} | ${row.pages} | ${row.ms} | ${looked?.browser ?? ''} | ${looked?.server ?? ''} |`);
      // alive: the editor does what it is told, and nothing of the PDF before is left
      equal(await workbench.tabs.count(), 1);
      equal(row.pages === 0, locked.includes(file) || unreadable.includes(file), row.shown);
      equal(row.painted === 0, row.pages === 0 || blank.includes(file), row.shown);
    });
  }

  it('leave the editor alive and its memory bounded', async function () {
    const { workbench } = session;
    await workbench.openFile('blake3-linearized.pdf');
    await workbench.pdf.ready();
    await until('the page is painted', () => workbench.pdf.darkPixels(), (pixels) => pixels > 1000);
    const last = await heldBy(session);
    const [first] = held;
    if (!last) this.skip();
    ok(first !== undefined, 'memory was looked at before');
    held.push(last.browser + last.server);
    ok(Math.max(...held) - first < mostGrown, `from ${first} MB to ${Math.max(...held)} MB`);
  });
});

/** What is in use, once the browser has given up its garbage; undefined where nobody tells. */
async function heldBy({ browser }: Session): Promise<Memory | undefined> {
  await browser.forgetGarbage();
  return memory();
}

/** Opens a PDF and waits until its first page is drawn, or until it says why that cannot be. */
async function show({ workbench }: Session, file: string): Promise<Row> {
  const { pdf } = workbench;
  const started = performance.now();
  await workbench.openFile(file);
  const notice = pdf.frame.locator('.pt-notice:not(:has(.pt-loading))');
  const drawn = pdf.pageNumber(1).locator('canvas');
  const banner = pdf.frame.locator('.pt-banner');
  await drawn.or(notice).first().waitFor();
  const known = passwords[file];
  const asked = await pdf.frame.getByLabel('Password').isVisible();
  equal(asked, known !== undefined || locked.includes(file), 'a password is asked for where one is needed');
  if (known !== undefined) {
    await pdf.frame.getByLabel('Password').fill(known);
    await pdf.frame.getByRole('button', { name: 'Unlock' }).click();
    await drawn.first().waitFor();
  }
  const said = await notice.isVisible() ? await notice.innerText() : '';
  const pages = said === '' ? await pdf.pages.count() : 0;
  if (pages > 0) await pdf.frame.locator('.page[data-page-number="1"][data-loaded]').waitFor();
  const warned = await banner.isVisible() ? await banner.innerText() : '';
  if (pages > 0) await pdf.frame.locator('.page[data-page-number="1"] .textLayer .endOfContent').waitFor({ state: 'attached' });
  const words = pages > 0 ? await pdf.frame.locator('.page[data-page-number="1"] .textLayer').evaluateAll((layers) => layers.map((layer) => layer.textContent.trim().length)) : [];
  const painted = pages > 0 ? await pdf.darkPixels() : 0;
  const what = said !== '' ? said : `${painted > 0 ? 'painted' : 'blank'}, ${words[0] ?? 0} characters`;
  const shown = [asked && known !== undefined ? 'asked for its password, then ' : '', what, warned === '' ? '' : `; ${warned}`].join('').replaceAll(/\s+/g, ' ');
  return { file, shown, pages, painted, ms: Math.round(performance.now() - started) };
}
