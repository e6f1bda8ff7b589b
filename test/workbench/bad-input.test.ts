import { equal, match } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { example } from '../harness/example.ts';
import { root } from '../harness/places.ts';
import { openWorkbench } from '../harness/suite.ts';
import { until } from '../harness/until.ts';

describe('bad PDFs', () => {
  const context = openWorkbench({
    prepare: (copy) => {
      copy.write('bad/empty.pdf', '');
      copy.write('bad/page.pdf', '<!doctype html><title>Log in to download</title>');
      copy.write('bad/truncated.pdf', readFileSync(copy.file(example.paper)).subarray(0, 3000));
      copy.write('bad/locked.pdf', readFileSync(path.join(root, 'test', 'fixtures', 'locked.pdf')));
    },
  });
  const reasons = { empty: /This file is empty/, page: /This file is not a PDF/, truncated: /This PDF is truncated|damaged/ };

  for (const [name, reason] of Object.entries(reasons)) {
    it(`${name}.pdf: the page says why it stays empty`, async () => {
      const { workbench } = context;
      await workbench.openFile(`bad/${name}.pdf`);
      const alert = workbench.pdf.frame.getByRole('alert');
      await alert.waitFor();
      match(await alert.textContent() ?? '', reason);
    });
  }

  it('locked.pdf: asks for the password, again after a wrong one, and opens', async () => {
    const { workbench } = context;
    await workbench.openFile('bad/locked.pdf');
    const field = workbench.pdf.frame.getByLabel('Password');
    await field.fill('wrong');
    await field.press('Enter');
    await workbench.pdf.frame.getByText('That password is wrong').waitFor();
    await field.fill('secret');
    await field.press('Enter');
    await workbench.pdf.pageNumber(1).locator('.textLayer', { hasText: 'A passage behind a password' }).waitFor();
  });
});

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
