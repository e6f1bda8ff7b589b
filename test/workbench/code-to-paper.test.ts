import { equal } from 'node:assert/strict';
import { example } from '../harness/example.ts';
import { artifact } from '../harness/places.ts';
import { openWorkbench } from '../harness/suite.ts';
import { until } from '../harness/until.ts';

const code = ['# @paper:quote-anchoring file', '# @paper:rings', 'def rings(): ...', '', '# @paper:rinks', 'def wrong(): ...', ''].join('\n');

const notebook = JSON.stringify({
  cells: [{ cell_type: 'code', metadata: {}, source: ['# @paper:rings\n', 'rings = 1'], outputs: [], execution_count: null }],
  metadata: { language_info: { name: 'python' } }, nbformat: 4, nbformat_minor: 5,
});

describe('from the code to the paper', () => {
  const context = openWorkbench({
    prepare: (copy) => {
      copy.write(`${example.folder}/short.py`, code);
      copy.write(`${example.folder}/cells.ipynb`, notebook);
    },
  });

  it('a lens above the mark says what the paper says there', async () => {
    const { workbench } = context;
    await workbench.openFile(`${example.folder}/short.py`);
    await workbench.editor.codeLens(/^§5\.1 Visit the pages in rings around the old one · p\. 2$/);
  });

  it('a hover tells title, quote, progress and page', async () => {
    const parts = [/Visit the pages in rings around the old one/, /Distance decides what is looked at first/, /implemented|tested/, /p\. 2/];
    await context.workbench.editor.hoverThat('rings', (said) => parts.every((part) => part.test(said)));
  });

  it('go to definition goes to the record', async () => {
    const { workbench, copy } = context;
    await workbench.editor.goTo(2, 11);
    await workbench.page.keyboard.press('F12');
    await workbench.tab(example.paperFile).waitFor();
    await workbench.status(`Ln ${copy.lineOf(example.paperFile, '  rings:')}, `).waitFor();
  });

  it('references list the marks of the record', async () => {
    const { workbench } = context;
    await workbench.openFile(`${example.folder}/short.py`);
    await workbench.editor.goTo(2, 11);
    await workbench.page.keyboard.press('Shift+F12');
    const peek = workbench.page.locator('.reference-zone-widget');
    await peek.locator('.monaco-list-row', { hasText: '@paper:rings' }).first().waitFor();
    const files = peek.locator('.ref-tree .reference-file');
    await files.filter({ hasText: 'short.py' }).first().waitFor();
    await workbench.page.keyboard.press('Escape');
    await peek.waitFor({ state: 'hidden' });
  });

  it('an unknown id is a problem with a fix', async () => {
    const { workbench } = context;
    const problem = (await workbench.problems()).filter({ hasText: 'rinks' });
    await problem.filter({ hasText: 'Did you mean "rings"?' }).first().waitFor();
    await workbench.editor.goTo(5, 12);
    await workbench.editor.fix('rings');
    await workbench.editor.linesThat('the mark is mended', (lines) => lines[4] === '# @paper:rings');
    await problem.waitFor({ state: 'detached' });
  });

  it('after @paper: the ids of the paper are offered', async () => {
    const { workbench } = context;
    await workbench.editor.goTo(4);
    await workbench.editor.type('# @paper:marg');
    await workbench.editor.suggestions.filter({ hasText: 'margin' }).first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.editor.linesThat('the id stands there', (lines) => lines[3] === '# @paper:margin');
    await workbench.editor.inlayHints.filter({ hasText: /Measure\sthe\slead/ }).first().waitFor();
  });

  it('Reveal in Paper opens the PDF beside and flashes the passage', async () => {
    const { workbench } = context;
    await workbench.editor.goTo(2, 11);
    await workbench.runCommand('Papertrace: Reveal in Paper');
    await workbench.pdf.flash.waitFor();
    await workbench.pdf.highlightThat('rings', (words) => words.includes('Distance decides what is looked at first and never what is believed'));
    equal(await workbench.tab('short.py').getAttribute('aria-selected'), 'true');
    // who goes on typing types into the code
    await workbench.editor.showing(`${example.folder}/short.py`).waitFor();
  });

  it('a notebook has all this in its cells', async () => {
    const { workbench } = context;
    await workbench.quickInput.openFile(`${example.folder}/cells.ipynb`);
    const cell = workbench.page.locator('.notebook-editor .cell-editor-container .monaco-editor').first();
    await cell.locator('.codelens-decoration', { hasText: '§5.1 Visit the pages in rings' }).waitFor();
    await cell.locator('.view-line span:not(:has(span))', { hasText: 'rings' }).first().hover();
    await workbench.editor.hoverBox.filter({ hasText: 'Distance decides what is looked at first' }).first().waitFor();
    await workbench.screenshot(artifact('notebook.png'));
    await workbench.runCommand('View: Close Editor');
  });

  it('Rename Record changes the paper file and every mark, after a preview', async () => {
    const { workbench, copy } = context;
    const { page } = workbench;
    await workbench.openFile(`${example.folder}/short.py`);
    await workbench.editor.goTo(2, 11);
    await workbench.runCommand('Papertrace: Rename Record');
    await workbench.tab(example.paperFile).waitFor();
    await page.locator('.rename-box input').fill('circles');
    await page.keyboard.press('Control+Enter');
    const preview = page.locator('.bulk-edit-panel');
    await preview.locator('.monaco-list-row', { hasText: 'quote-anchoring.paper.yaml' }).first().waitFor();
    await workbench.screenshot(artifact('rename-preview.png'));
    await preview.getByRole('button', { name: 'Apply' }).click();
    await preview.waitFor({ state: 'hidden' });
    await until('the rename is on disk', () => copy.read('short.py'), (text) => text.includes('# @paper:circles\n'));
    await until('also in the paper file', () => copy.read(example.paperFile), (text) => /^ {2}circles:$/m.test(text));
  });
});
