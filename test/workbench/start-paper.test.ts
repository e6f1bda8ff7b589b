import { deepEqual, equal, match } from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { example } from '../harness/example.ts';
import { openWorkbench } from '../harness/suite.ts';
import { until } from '../harness/until.ts';

describe('starting a paper', () => {
  const context = openWorkbench({ prepare: (copy) => { rmSync(copy.file(example.paperFile)); } });

  it('is the next step that the empty view tells', async () => {
    const { workbench } = context;
    await workbench.showContainer('Papertrace');
    await workbench.page.getByText('There is no paper in this folder yet.').waitFor();
  });

  it('writes a paper file beside the open PDF, with its title, authors and hash', async () => {
    const { workbench, copy } = context;
    await workbench.openFile(`${example.folder}/${example.paper}`);
    await workbench.pdf.ready();
    await workbench.runCommand('Papertrace: Start a Paper');
    match(await workbench.quickInput.prompt(), /title of the paper/i);
    equal(await workbench.quickInput.input.inputValue(), 'Finding a Quoted Passage Again in a Changed Document');
    await workbench.page.keyboard.press('Enter');
    await until('the paper file is there', () => existsSync(copy.file(example.paperFile)) && copy.read(example.paperFile) !== '', Boolean);
    const text = copy.read(example.paperFile);
    match(text, /^papertrace: 1$/m);
    match(text, /^ {2}title: Finding a Quoted Passage Again in a Changed Document$/m);
    match(text, /pdf: quote-anchoring\.pdf, sha256: "[0-9a-f]{64}"/);
    match(text, /The Papertrace Authors/);
  });

  it('goes on with the first step, from a selection', async () => {
    const { workbench, copy } = context;
    // It opens beside the PDF, whose pages become narrower.
    await workbench.editor.showing(example.paperFile).waitFor();
    await workbench.pdf.drag(example.sentence);
    await workbench.pdf.press('Step');
    await workbench.quickInput.answer('Offsets do not last');
    await workbench.pdf.highlight('offsets-do-not-last').locator('.pt-bar').first().waitFor();
    // The page shows what the editor holds; on disk it is once that was saved.
    const text = await until('the paper file is saved', () => copy.read(example.paperFile), (saved) => saved.includes('\nsteps:\n'));
    const lines = text.split('\n');
    deepEqual(lines.slice(lines.indexOf('steps:'), lines.indexOf('steps:') + 3), ['steps:', '  offsets-do-not-last:', '    title: Offsets do not last']);
  });
});
