import { deepEqual, equal } from 'node:assert/strict';
import words from '../../package.nls.json' with { type: 'json' };
import { artifact } from '../harness/places.ts';
import { example } from '../harness/example.ts';
import { openWorkbench } from '../harness/suite.ts';

describe('in a folder that is not trusted', () => {
  const context = openWorkbench({ restricted: true });

  it('papers, steps and highlights are there', async () => {
    const { workbench } = context;
    await workbench.showContainer('Papertrace');
    await workbench.rows('Steps').filter({ hasText: 'Finding a Quoted Passage Again' }).waitFor();
    await workbench.openFile(`${example.folder}/${example.paper}`);
    await workbench.pdf.ready();
  });

  it('a record is not made, and why is said', async () => {
    const { workbench, copy } = context;
    const before = copy.read(example.paperFile);
    await workbench.pdf.drag(example.sentence);
    await workbench.pdf.press('Step');
    await workbench.toast(/Restricted Mode, in which Papertrace only reads/).waitFor();
    await workbench.screenshot(artifact('restricted.png'));
    equal(copy.read(example.paperFile), before);
  });

  it('the commands that write are not offered', async () => {
    const { input, rows } = context.workbench.quickInput;
    await context.workbench.page.keyboard.press('F1');
    // one that only reads is
    await input.fill(`>Papertrace: ${words['command.showLog']}`);
    await rows.filter({ hasText: words['command.showLog'] }).first().waitFor();
    for (const title of [words['command.writeDeviationLog'], words['command.step'], words['command.startPaper']]) {
      // when its row has gone again, the rows are those of what was typed after it
      await input.fill('>View: Toggle Zen Mode');
      const unrelated = rows.filter({ hasText: 'View: Toggle Zen Mode' }).first();
      await unrelated.waitFor();
      await input.fill(`>Papertrace: ${title}`);
      await unrelated.waitFor({ state: 'hidden' });
      deepEqual((await rows.allTextContents()).filter((row) => row.includes(title)), []);
    }
  });
});
