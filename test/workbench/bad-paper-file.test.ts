import { equal, match } from 'node:assert/strict';
import { example } from '../harness/example.ts';
import { openWorkbench } from '../harness/suite.ts';
import { until } from '../harness/until.ts';

describe('a paper file that does not parse', () => {
  const context = openWorkbench();
  const paperFile = (): string => context.copy.read(example.paperFile);
  let broken: string;

  it('is a problem at its place', async () => {
    const { workbench, copy } = context;
    await workbench.showContainer('Papertrace');
    await workbench.rows('Steps').filter({ hasText: /of 14 implemented/ }).waitFor();
    await workbench.openFile(`${example.folder}/${example.paperFile}`);
    await workbench.editor.goTo(copy.lineOf(example.paperFile, 'steps:') + 1);
    await workbench.editor.type('  oops: [never, closed');
    await workbench.page.keyboard.press('Enter');
    await workbench.editor.save();
    broken = await until('the file is saved', paperFile, (text) => text.includes('oops'));
    const problems = await workbench.problems();
    await problems.filter({ hasText: example.paperFile }).first().waitFor();
  });

  it('the views keep what it last said and mark it stale', async () => {
    const { workbench } = context;
    await workbench.rows('Steps').filter({ hasText: 'stale' }).waitFor();
    match(await workbench.view('Steps').textContent() ?? '', /Out of date: the paper file of .* does not parse/);
    match((await workbench.rows('Steps').allTextContents()).join('\n'), /of 14 implemented/);
  });

  it('nothing is written to it', async () => {
    const { workbench } = context;
    await workbench.openFile(`${example.folder}/${example.paper}`, { beside: true });
    await workbench.pdf.ready();
    await workbench.pdf.drag(example.sentence);
    await workbench.pdf.press('Step');
    await workbench.toast('does not parse, so nothing was written to it').waitFor();
    // and no title was asked for first, only to be thrown away
    equal(await workbench.quickInput.widget.isVisible(), false);
    equal(paperFile(), broken);
  });
});
