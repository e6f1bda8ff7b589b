import { renameSync } from 'node:fs';
import { example } from '../harness/example.ts';
import { openWorkbench } from '../harness/suite.ts';
import { until } from '../harness/until.ts';

const twins = ['one', 'other'].map((id) => `  ${id}:\n    title: ${id}\n    at: { page: 1, quote: "${example.sentence}" }\n`).join('');

describe('a PDF that is moved away and comes back', () => {
  const context = openWorkbench({
    prepare: (copy) => {
      copy.write(`${example.folder}/${example.paperFile}`, copy.read(example.paperFile).replace('\nsteps:\n', `\nsteps:\n${twins}`));
    },
  });

  it('keeps two records on one passage, with their badges below each other', async () => {
    const { workbench: { pdf }, copy } = context;
    await context.workbench.openFile(`${example.folder}/${example.paper}`);
    await pdf.highlight('one').locator('.pt-bar').first().waitFor();
    const badges = async (): Promise<number[]> => (await Promise.all(['one', 'other'].map((id) => pdf.badge(id).boundingBox()))).map((box) => Math.round(box?.y ?? NaN));
    const before = await until('each has a badge of its own', badges, (now) => new Set(now).size === 2 && now.every(Number.isFinite));
    const [there, away] = [copy.file(example.paper), copy.file('away.pdf')];
    renameSync(there, away);
    await context.workbench.toast(/was deleted or moved/).waitFor();
    // while the pages belong to no file, the highlights are asked for again
    await context.workbench.runCommand('Papertrace: Restart Server');
    await pdf.pageNumber(1).evaluate((page) => { page.setAttribute('data-before', ''); });
    renameSync(away, there);
    await pdf.frame.locator('.page[data-page-number="1"]:not([data-before])').waitFor();
    await pdf.highlight('other').locator('.pt-bar').first().waitFor();
    await until('the badges are where they were', badges, (now) => now.join() === before.join());
    await pdf.drag(example.sentence);
    await until('just that is selected', () => pdf.selectedText(), (selected) => selected === example.sentence);
  });
});
