import type { Locator } from 'playwright-core';
import { example } from '../harness/example.ts';
import type { InWorkbench } from '../harness/suite.ts';
import { until } from '../harness/until.ts';

const page = 3;

export const reading = (context: InWorkbench): unknown => describe('reading', () => {
  const pageField = (): Locator => context.workbench.pdf.frame.getByRole('textbox', { name: 'Page' });
  const zoom = (): Locator => context.workbench.pdf.frame.getByRole('combobox', { name: 'Zoom' });
  const where = async (): Promise<string> => `page ${await pageField().inputValue()} at ${await zoom().evaluate((field) => field instanceof HTMLSelectElement ? field.selectedOptions[0]?.textContent ?? '' : '')}`;
  let place: string;

  it('goes to a page and zooms', async () => {
    const { workbench } = context;
    await workbench.openFile(`${example.folder}/${example.paper}`);
    await workbench.pdf.ready();
    await workbench.page.keyboard.press('End');
    await until('a key scrolls what was just opened', where, (now) => now.startsWith('page 5 '));
    const before = await where();
    await workbench.runCommand('Papertrace: Zoom In');
    await until('the zoom has changed', where, (now) => now !== before);
    await pageField().fill(String(page));
    await workbench.page.keyboard.press('Enter');
    await workbench.pdf.ready(page);
    place = await until('the page is shown', where, (now) => now.startsWith(`page ${page} `));
  });

  it('is where it was after another tab was in front', async () => {
    const { workbench } = context;
    await workbench.openFile(`${example.folder}/${example.code}`);
    await workbench.tab(example.paper).click();
    await workbench.pdf.ready(page);
    await until('the page is shown', where, (now) => now === place);
  });

  it('is where it was after a restart of the window', async () => {
    const { workbench } = context;
    await workbench.reload();
    await workbench.pdf.ready(page);
    await until('the page is shown', where, (now) => now === place);
  });

  it('finds words', async () => {
    const { workbench } = context;
    await workbench.runCommand('Papertrace: Find in Paper');
    await workbench.pdf.frame.getByPlaceholder('Find').fill('nearest pages first');
    await workbench.pdf.frame.locator('.textLayer .highlight').first().waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('leaves PDFs to others when told so', async () => {
    const { workbench } = context;
    await workbench.runCommand("Papertrace: Don't Open PDFs with Papertrace");
    await workbench.toast('PDFs no longer open with Papertrace').waitFor();
    await workbench.runCommand('Preferences: Open User Settings (JSON)');
    await workbench.editor.line('"*.pdf": "default"').waitFor();
    await workbench.editor.linesThat('the setting stands there', (lines) => /"workbench\.editorAssociations": \{\s*"\*\.pdf": "default"\s*\}/.test(lines.join('\n')));
  });
});
