import { deepEqual, equal, match } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { example } from '../harness/example.ts';
import { openWorkbench } from '../harness/suite.ts';
import { until } from '../harness/until.ts';

const code = ['# Sec. 5.1', 'def rings(): ...', '', '# Nearly the same words, as in Sec. 5.2 and Table 1.', 'def nearly(): ...', '', '# Table 2', 'def weights(): ...', ''].join('\n');

describe('adopting what comments cite already', () => {
  const context = openWorkbench({
    prepare: (copy) => {
      copy.write(`${example.folder}/cited.py`, code);
      writeFileSync(path.join(copy.path, 'papertrace.config.yaml'), '# ours\nexclude: [src/**, "**/evaluation/**"]\n');
    },
  });
  /** One list follows the other, so the box stays. */
  const choose = (row: string) => context.workbench.quickInput.rows.filter({ hasText: row }).first().click();
  const config = () => readFileSync(path.join(context.copy.path, 'papertrace.config.yaml'), 'utf8');

  it('offers the forms, with how many the paper has', async () => {
    const { workbench } = context;
    await workbench.openFile(`${example.folder}/cited.py`);
    const { page, quickInput } = workbench;
    // Commands that write are offered once the folder is known to be trusted, and an open palette does not learn of it.
    await until('the command is offered', async () => {
      await page.keyboard.press('F1');
      await quickInput.input.fill('>Papertrace: Adopt Existing Citations');
      const [row = ''] = await quickInput.rows.first().waitFor().then(() => quickInput.rows.allTextContents());
      if (!row.includes('Adopt')) await quickInput.close();
      return row;
    }, (row) => row.includes('Adopt'));
    await page.keyboard.press('Enter');
    await workbench.quickInput.rows.filter({ hasText: 'Sec. 3.2' }).first().waitFor();
    const rows = await workbench.quickInput.rows.allTextContents();
    deepEqual(rows.map((row) => /Table 2|Sec\. 3\.2/.exec(row)?.[0]), ['Sec. 3.2', 'Table 2']);
    match(rows[0] ?? '', /2 in 1 file · 2 in the paper/);
    match(rows[1] ?? '', /Table 1 · Table 2/);
  });

  it('makes them links where they stand, by a pattern in the configuration', async () => {
    const { workbench, copy } = context;
    await choose('Sec. 3.2');
    await choose('Let them count where they stand');
    await workbench.toast('2 citations count now').waitFor();
    match(config(), /^# ours\nexclude: .*\ncitations:\n {2}- \{ match: '.*', means: "sec\.\$1,sec\.\$2" \}\n$/);
    // §5.1 lies in the place of the step at §5.
    await workbench.editor.codeLens(/^§5 .*Search, the same words first/);
    equal(copy.read('cited.py'), code);
  });

  it('writes marks in their place after a preview', async () => {
    const { workbench, copy } = context;
    await workbench.dismissToasts();
    await workbench.runCommand('Papertrace: Adopt Existing Citations');
    await choose('Table 2');
    await choose('Write marks in their place');
    const preview = workbench.page.locator('.part.panel');
    const file = preview.locator('.monaco-list-row', { hasText: 'cited.py' });
    await file.waitFor();
    await file.locator('.edit-checkbox').click();
    await preview.getByRole('button', { name: 'Apply' }).click();
    await workbench.editor.linesThat('the marks are written', (lines) => lines.includes('# @paper:tab.2'));
    await workbench.editor.save();
    await until('both are in the file', () => copy.read('cited.py').match(/@paper:tab\.\d/g), (found) => found?.join() === '@paper:tab.1,@paper:tab.2');
  });
});
