import { deepEqual, equal } from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
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
    const { workbench, copy } = context;
    const { input, rows } = workbench.quickInput;
    await workbench.page.keyboard.press('F1');
    for (const title of ['Write Deviation Log', 'New Step', 'Start a Paper']) {
      await input.fill('>View: Toggle Zen Mode');
      const unrelated = rows.filter({ hasText: 'View: Toggle Zen Mode' }).first();
      await unrelated.waitFor();
      await input.fill(`>Papertrace: ${title}`);
      await unrelated.waitFor({ state: 'hidden' });
      deepEqual((await rows.allTextContents()).filter((row) => row.includes(title)), []);
    }
    equal(existsSync(path.join(copy.path, 'DEVIATIONS.md')), false);
  });
});
