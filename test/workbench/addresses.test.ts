import { rmSync } from 'node:fs';
import { example } from '../harness/example.ts';
import { artifact } from '../harness/places.ts';
import { openWorkbench } from '../harness/suite.ts';
import { until } from '../harness/until.ts';

/** With a PDF and nothing else. */
describe('addresses without a paper file', () => {
  const context = openWorkbench({
    prepare: (copy) => {
      rmSync(copy.file(example.paperFile));
      copy.write('src/new.py', '# @paper:eq.5\nscore = 1\n\n# @paper:alg.1.L4\nnext = 2\n\n# @paper:eq.99\nlast = 3\n\n# @paper:eq.1\nfirst = 4\n');
    },
  });

  it('a lens says what stands at the address, and on which page', async () => {
    const { workbench } = context;
    await workbench.openFile(`${example.folder}/${example.paper}`);
    await workbench.pdf.ready();
    await workbench.openFile('src/new.py', { beside: true });
    await workbench.editor.codeLens(/Eq\. \(5\) .* · p\. \d/);
    await workbench.editor.codeLens(/Alg\. 1, line 4 .* · p\. \d/);
  });

  it('a hover tells its words', async () => {
    await context.workbench.editor.hoverThat('alg.1.L4', (said) => said.includes('Alg. 1, line 4') && said.includes('p. 3'));
  });

  it('one that the paper lacks is a problem', async () => {
    await context.workbench.editor.hoverThat('eq.99', (said) => said.includes('has no eq.99'));
  });

  it('Reveal in Paper jumps to the equation and flashes it', async () => {
    const { workbench } = context;
    await workbench.editor.goTo(1, 11);
    await workbench.runCommand('Papertrace: Reveal in Paper');
    // Its shine is gone in a moment; what screen readers are told stays.
    await workbench.pdf.frame.locator('[aria-live]', { hasText: 'Passage, page 3' }).waitFor({ state: 'attached' });
  });

  it('the outline lists what the paper numbers, each with what it has in code', async () => {
    const { workbench } = context;
    await workbench.showContainer('Papertrace');
    const header = workbench.page.locator('.pane-header', { hasText: 'Outline' });
    await header.click();
    const row = workbench.page.locator('.pane', { has: workbench.page.locator('.pane-header', { hasText: 'Outline' }) }).locator('.monaco-list-row', { hasText: 'Eq. (1)' });
    await row.filter({ hasText: /[1-9]\d* places? in code · p\. \d/ }).first().waitFor();
    await workbench.screenshot(artifact('outline.png'));
  });

  it('a row that is dropped into a text editor becomes its mark, above the line', async () => {
    const { workbench } = context;
    const { page, editor } = workbench;
    const row = workbench.rows('Outline').filter({ hasText: 'Eq. (1)' }).first();
    await row.hover();
    await page.mouse.down();
    const line = page.locator('.view-line', { hasText: 'last = 3' });
    const box = await line.boundingBox();
    if (box === null) throw new Error('the line is not in view');
    await page.mouse.move(box.x + 60, box.y + 30, { steps: 8 });
    // As for all that is dropped into a text editor of VS Code.
    await page.keyboard.down('Shift');
    await page.mouse.move(box.x + 40, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await editor.linesThat('the mark is there', (lines) => lines.join('\n').includes('# @paper:eq.99\n# @paper:eq.1\nlast = 3'));
    await page.keyboard.press('Control+z');
    await editor.linesThat('one Undo takes it back', (lines) => lines.join('\n').includes('# @paper:eq.99\nlast = 3'));
  });

  it('boxes over the pages show what was found', async () => {
    const { workbench } = context;
    await workbench.runCommand('Papertrace: Show or Hide Outline Boxes');
    await until('boxes are drawn', () => workbench.pdf.frame.locator('.pt-outlineBox').count(), (count) => count > 3);
    await workbench.screenshot(artifact('outline-boxes.png'));
  });
});
