import type { Locator } from 'playwright-core';
import type { ExampleCopy } from '../harness/example.ts';
import { artifact } from '../harness/places.ts';
import { printedPdf } from '../harness/printedPdf.ts';
import type { InWorkbench } from '../harness/suite.ts';
import { until } from '../harness/until.ts';
import { prose } from '../unit/core/versions/versions.ts';

const file = 'versions/attention.paper.yaml';
const edited = prose[8]!.replace('grow large', 'become large');
const old = await printedPdf(prose);
const now = await printedPdf(prose.slice(0, 6), prose.slice(6).filter((line) => line !== prose[9]).map((line) => (line === prose[8] ? edited : line)));

/** A paper with both of its versions, all of whose records are about the older one. */
export function addVersions(copy: ExampleCopy): void {
  copy.write('versions/attention-v1.pdf', old);
  copy.write('versions/attention.pdf', now);
  copy.write('versions/model.py', '# @paper:large\nx = 1\n');
  copy.write(file, `papertrace: 1
paper:
  title: Attention
  documents:
    main: { pdf: attention.pdf, version: v2 }
    v1: { pdf: attention-v1.pdf }
  code: ["versions/**"]
steps:
  large:
    title: Large dimensions
    at: { page: 1, quote: "${prose[8]!}", doc: v1 } # seen in training
  scale:
    title: Scaling
    at: { page: 1, quote: "${prose[9]!}", doc: v1 }
`);
}

export const versions = (context: InWorkbench): unknown => describe('a new version of a document', () => {
  const text = (): string => context.copy.read(`../../${file}`);
  const row = (title: string): Locator => context.workbench.rows('New version').filter({ hasText: title });

  const changed = (side: number): Locator => context.workbench.page.frameLocator(`iframe.webview.ready:visible >> nth=${side}`).frameLocator('iframe#active-frame').locator('.pt-changedBox');

  // What comes after expects one PDF in view.
  after(() => context.workbench.runCommand('View: Close All Editors'));

  it('compared with the old one, both side by side, leads to the code that rests on changed text', async () => {
    const { workbench } = context;
    await workbench.openFile(file);
    await workbench.runCommand('Papertrace: Compare Versions');
    const toast = workbench.toast('1 place in code rests on changed text');
    await toast.waitFor();
    for (const side of [0, 1]) await changed(side).first().waitFor();
    await workbench.screenshot(artifact('compare-versions.png'));
    await toast.getByText('Show Places').click();
    await workbench.editor.showing('model.py').waitFor();
  });

  it('is reviewed: what is sure is taken over with one edit that keeps comments, and Undo brings it back', async () => {
    const { workbench } = context;
    await workbench.openFile(file);
    await workbench.runCommand('Papertrace: Review New Version');
    await row('Scaling').waitFor();
    await row('Large dimensions').filter({ hasText: 'edited · p. 1 → p. 2' }).waitFor();
    await workbench.screenshot(artifact('review-new-version.png'));
    await workbench.runCommand('Papertrace: Accept All Sure Ones');
    await until('it is written', text, (written) => written.includes(`at: { page: 2, quote: "${edited}" } # seen in training`));
    await row('Large dimensions').waitFor({ state: 'hidden' });
    await workbench.runCommand('Papertrace: Undo Paper Edit');
    await row('Large dimensions').waitFor();
  });

  it('what is lost is anchored to a selection', async () => {
    const { workbench } = context;
    // One of the two alone: so the harness knows which one is meant.
    await workbench.tab('attention-v1.pdf').getByLabel(/Close/).click();
    await workbench.tab('attention.pdf').click();
    await until('one PDF is in view', () => workbench.page.locator('iframe.webview.ready:visible').count(), (count) => count === 1);
    await workbench.pdf.goToPage(2);
    await workbench.pdf.drag(prose[10]!);
    await workbench.screenshot(artifact('review-anchor.png'));
    await row('Scaling').click({ button: 'right' });
    // A button that comes up in the first 100 ms of a menu is the one that opened it, for VS Code.
    await workbench.page.getByRole('menuitem', { name: 'Anchor to the Selection' }).click({ delay: 200 });
    await until('it is written', text, (written) => written.includes(`at: { page: 2, quote: "${prose[10]!}" }`));
    await row('Scaling').waitFor({ state: 'hidden' });
  });
});
