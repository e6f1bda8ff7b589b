import { match } from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { example } from '../harness/example.ts';
import { artifact } from '../harness/places.ts';
import type { ExampleCopy } from '../harness/example.ts';
import type { InWorkbench } from '../harness/suite.ts';
import { until } from '../harness/until.ts';

/** Code without a mark. */
export const addNewCode = (copy: ExampleCopy): void => { copy.write('src/new.py', 'first = 1\n\nlast = 2\n'); };

export const flows = (context: InWorkbench): unknown => describe('what there is to do', () => {
  const paperFile = (): string => context.copy.read(example.paperFile);
  const row = (text: string): Locator => context.workbench.quickInput.rows.filter({ hasText: text }).first();

  it('Mark Here offers what the page before the reader holds, and writes the mark', async () => {
    const { workbench } = context;
    await workbench.openFile(`${example.folder}/${example.paper}`);
    await workbench.pdf.goToPage(1);
    await workbench.openFile('src/new.py', { beside: true });
    await workbench.editor.goTo(3);
    // The key is in vain until VS Code knows of a paper and gives the keyboard to the editor: pressed again, as a person would.
    await until('the list is there', async () => {
      await workbench.page.keyboard.press('Alt+Shift+m');
      return row('Make a selector from a selection').waitFor({ timeout: 3000 }).then(() => true, () => false);
    });
    await workbench.screenshot(artifact('mark-here.png'));
    await workbench.quickInput.pick('Make a selector from a selection');
    await workbench.editor.linesThat('the mark is there', (lines) => lines.join('\n').includes('# @paper:take-quote\nlast = 2'));
    await workbench.editor.codeLens(/Make a selector from a selection · p\. 1/);
  });

  it('a link that was reviewed is suspect once its code changes, until it is reviewed again', async () => {
    const { workbench } = context;
    await workbench.editor.goTo(3, 12);
    await workbench.runCommand('Papertrace: Mark as Reviewed');
    await workbench.status('1 link reviewed.').waitFor();
    await workbench.editor.goTo(4, 9);
    await workbench.editor.type('0');
    const suspect = await workbench.editor.codeLens(/^Suspect: the code/);
    await workbench.screenshot(artifact('suspect.png'));
    await (await workbench.editor.codeLens('Mark as reviewed')).click();
    await suspect.waitFor({ state: 'detached' });
  });

  it('Next Missing Step goes to its passage', async () => {
    const { workbench } = context;
    await workbench.runCommand('Papertrace: Next Missing Step');
    await workbench.status('Missing: ').waitFor();
    await workbench.pdf.atPage(3);
  });

  it('Explain This Number lists the steps that count and their code', async () => {
    const { workbench } = context;
    await workbench.runCommand('Papertrace: Explain This Number');
    await row('quote_anchoring.py').waitFor();
    await workbench.quickInput.widget.locator('.quick-input-title', { hasText: '12 of 14 implemented' }).waitFor();
    await workbench.screenshot(artifact('explain-this-number.png'));
    await workbench.quickInput.close();
  });

  it('the question to the authors is drafted from what was tried, and kept', async () => {
    const { workbench } = context;
    await workbench.runCommand('Papertrace: Question to the Authors');
    await workbench.quickInput.pick('Does a margin count');
    const text = await until('the question is kept', paperFile, (now) => now.includes('asked:'));
    match(text, /asked:\n {6}question: /);
    match(text, /section 7/);
    await workbench.runCommand('Papertrace: Undo Paper Edit');
    await until('it is taken back', paperFile, (now) => !now.includes('asked:'));
  });

  it('a place that was looked at is ticked with what was found', async () => {
    const { workbench } = context;
    await workbench.runCommand('Papertrace: Where to Look for an Answer');
    await row('Does a margin count').click();
    await row('appendix').waitFor();
    await workbench.screenshot(artifact('where-to-look.png'));
    await row('appendix').click();
    await workbench.quickInput.widget.locator('.quick-input-message', { hasText: 'What was found there?' }).waitFor();
    await workbench.quickInput.input.fill('nothing there');
    await workbench.page.keyboard.press('Enter');
    await until('it is ticked', paperFile, (now) => /place: appendix, date: [\d-]+, found: nothing there/.test(now));
    await row('nothing there').waitFor();
    await workbench.quickInput.close();
  });

  it('a question that gets no answer becomes a deviation', async () => {
    const { workbench } = context;
    await workbench.runCommand('Papertrace: Turn into Deviation');
    await row('Does a margin count').click();
    await until('the deviation is there', paperFile, (now) => now.slice(now.indexOf('\ndeviations:')).includes('unseen-rivals'));
  });
});
