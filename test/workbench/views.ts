import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { example } from '../harness/example.ts';
import { artifact } from '../harness/places.ts';
import type { InWorkbench } from '../harness/suite.ts';
import { until } from '../harness/until.ts';

export const views = (context: InWorkbench): unknown => describe('the views', () => {
  it('the steps stand under the paper and its sections, with their progress', async () => {
    const { workbench } = context;
    await workbench.showContainer('Papertrace');
    const rows = workbench.rows('Steps');
    await rows.filter({ hasText: 'Finding a Quoted Passage Again' }).waitFor();
    await until('the paper, a section, its first step', () => rows.allTextContents(), (labels) => {
      const top = labels.slice(0, 4).join('\n');
      return /^Finding a Quoted Passage Again in a Changed Document.*\d+ of 14 implemented$/m.test(top) && top.includes('§3') && /Runs of text come in reading order.*given/.test(top);
    });
  });

  it('a step dropped on another becomes a part of it', async () => {
    const { workbench, copy } = context;
    const before = copy.read(example.paperFile);
    const rows = workbench.rows('Steps');
    await rows.filter({ hasText: 'Make a selector from a selection' }).dragTo(rows.filter({ hasText: 'Runs of text come in reading order' }));
    await until('the parent is written', () => copy.read(example.paperFile), (text) => /title: Make a selector from a selection\n(?: {4}.*\n)*? {4}parent: /.test(text));
    await workbench.runCommand('Papertrace: Undo Paper Edit');
    await until('the file is as it was', () => copy.read(example.paperFile), (text) => text === before);
  });

  it('steps are arranged by status', async () => {
    const { workbench } = context;
    await workbench.runCommand('Papertrace: Arrange Steps');
    await workbench.quickInput.pick('By status');
    await workbench.rows('Steps').filter({ hasText: /^missing|^partial|^implemented|^tested/ }).first().waitFor();
    await workbench.screenshot(artifact('steps-by-status.png'));
    await workbench.runCommand('Papertrace: Arrange Steps');
    await workbench.quickInput.pick('By section');
  });

  it('open ambiguities come first', async () => {
    const states = async (): Promise<(string | undefined)[]> => (await context.workbench.rows('Ambiguities').allTextContents())
      .map((row) => /open|assumed|resolved/.exec(row.slice(row.indexOf('?')))?.[0]);
    await until('each stands in its place', states, (now) => isDeepStrictEqual(now, ['open', 'assumed', 'resolved']));
  });

  it('the deviations are there', async () => {
    for (const title of ['Distances in UTF-16 units', 'No bit vectors in Python']) {
      await context.workbench.rows('Deviations').filter({ hasText: title }).first().waitFor();
    }
  });

  it('the status bar sums up', async () => {
    await context.workbench.status(/\d+\/14 · 1 open · 4 deviations/).waitFor();
  });

  it('a click on a step goes to its code, of several places to the one that is picked', async () => {
    const { workbench, copy } = context;
    await workbench.rows('Steps').filter({ hasText: 'Make a selector from a selection' }).first().click();
    await workbench.quickInput.pick('src/core/text/quote.ts');
    await workbench.tab('quote.ts').waitFor();
    await workbench.status(`Ln ${copy.lineOf('../../src/core/text/quote.ts', ' * @paper:take-quote')}, `).waitFor();
  });

  it('the inline button of a step goes to the paper', async () => {
    const { workbench } = context;
    const row = workbench.rows('Steps').filter({ hasText: 'Make a selector from a selection' }).first();
    await row.hover();
    await row.getByRole('button', { name: 'Reveal in Paper' }).click();
    await workbench.pdf.flash.waitFor();
    // what opens next opens over the paper, so that one webview is in view
    await workbench.pdf.clickMargin();
  });

  it('a record is edited on its page, and each change can be undone', async () => {
    const { workbench, copy } = context;
    const before = copy.read(example.paperFile);
    await workbench.runCommand('Papertrace: Edit Record');
    await workbench.quickInput.input.fill('bit vectors');
    await workbench.quickInput.pick('No bit vectors in Python');
    const page = workbench.page.frameLocator('iframe.webview.ready:visible').frameLocator('iframe#active-frame').locator('main').filter({ has: workbench.page.locator('form .field') });
    await page.getByLabel('Review by', { exact: true }).fill('2027-03-01');
    await page.getByLabel('Review by', { exact: true }).press('Tab');
    await until('the date is written', () => copy.read(example.paperFile), (text) => text.includes('review-by: 2027-03-01'));
    await workbench.screenshot(artifact('record-page.png'));
    await page.getByRole('button', { name: 'Undo' }).click();
    await until('the file is as it was', () => copy.read(example.paperFile), (text) => text === before);
    await until('so is the page', () => page.getByLabel('Review by', { exact: true }).inputValue(), (value) => value === '');
  });

  it('the deviation log has the deviations, then the ambiguities, open ones first', async () => {
    const { workbench, copy } = context;
    await workbench.runCommand('Papertrace: Write Deviation Log');
    await workbench.tab('DEVIATIONS.md').waitFor();
    const log = readFileSync(path.join(copy.path, 'DEVIATIONS.md'), 'utf8');
    const order = ['Distances in UTF-16 units', 'No bit vectors in Python', 'Does a margin count', 'What is the margin of a candidate'].map((title) => log.indexOf(title));
    equal(order.every((at) => at >= 0), true);
    deepEqual(order, [...order].sort((a, b) => a - b));
  });
});
