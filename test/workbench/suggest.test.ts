import { deepEqual, equal, match } from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { example } from '../harness/example.ts';
import { artifact } from '../harness/places.ts';
import { openWorkbench } from '../harness/suite.ts';
import { until } from '../harness/until.ts';

const bare = `papertrace: 1
paper:
  title: Finding a Quoted Passage Again in a Changed Document
  documents:
    main: { pdf: ${example.paper} }
steps: {}
`;

const own = `ambiguities:
  patterns:
    - { match: '(?i)left? their treatment|we leave', question: What is left out here?, kind: missing, severity: low }
`;

describe('what a paper suggests', () => {
  const context = openWorkbench({
    prepare: (copy) => {
      copy.write(`${example.folder}/${example.paperFile}`, bare);
      copy.write('papertrace.config.yaml', own);
    },
  });
  const paperFile = (): string => context.copy.read(example.paperFile);
  const row = (text: string): Locator => context.workbench.quickInput.rows.filter({ hasText: text }).first();

  it('steps: a checklist with quotes beside the paper, which a row shows', async () => {
    const { workbench } = context;
    await workbench.openFile(`${example.folder}/${example.paper}`);
    await workbench.pdf.ready();
    // What the empty view offers; the palette would list only what was known when it was opened.
    await workbench.showContainer('Papertrace');
    await workbench.view('Steps').locator('.welcome-view .monaco-button', { hasText: 'Suggest Steps' }).click();
    await row('A selector is made when a person marks a passage').waitFor();
    match(await row('A selector is made').innerText(), /Eq\. \(1\), p\. 1\n.*σ = \(Q, B, A, p\)/s);
    await workbench.quickInput.input.fill('quote again');
    await row('Finding a quote again').hover();
    await row('Finding a quote again').getByRole('button', { name: 'Show in the Paper' }).click();
    await workbench.pdf.atPage(3);
    await workbench.screenshot(artifact('suggest-steps.png'));
  });

  it('those that are checked become records in the order of the paper, with one edit that Undo takes back', async () => {
    const { workbench } = context;
    const { input } = workbench.quickInput;
    await row('Finding a quote again').click();
    await input.fill('normalise');
    await row('Normalise Q, B and A').click();
    await input.fill('selector');
    await row('A selector is made').click();
    await input.press('Enter');
    const wanted = `steps:
  selector-made-when-person-marks:
    title: A selector is made when a person marks a passage
    at: eq.1
  finding-quote-again:
    title: Finding a quote again
    at: alg.1
  normalise-q-b:
    title: Normalise Q, B and A
    at: alg.1.L2
    parent: finding-quote-again
`;
    equal((await until('the steps are there', paperFile, (text) => text.includes('parent:'))).slice(bare.indexOf('steps:')), wanted);
    await workbench.pdf.highlight('selector-made-when-person-marks').locator('.pt-bar').first().waitFor();
    await workbench.runCommand('Papertrace: Undo Paper Edit');
    equal(await until('the paper file is as before', paperFile, (text) => !text.includes('parent:')), bare);
  });

  it('ambiguities, also by patterns of one’s own: one key makes a record of the row', async () => {
    const { workbench } = context;
    await workbench.runCommand('Papertrace: Suggest Ambiguities');
    await row('What is left out here?').waitFor();
    await workbench.screenshot(artifact('suggest-ambiguities.png'));
    await workbench.page.keyboard.press('Enter');
    const text = await until('the question is there', paperFile, (now) => now.includes('ambiguities:'));
    deepEqual(text.slice(text.indexOf('ambiguities:')).split('\n').slice(0, 3), ['ambiguities:', '  leave:', '    question: What is left out here?']);
    match(text, /kind: missing\n {4}at:\n {6}page: 5\n {6}quote: "[^"]*we leave their treatment[^"]*"\n {6}in: sec\.8\n {4}status: open\n {4}severity: low/);
  });

  it('a summary that is begun with its own sentences, and what it does not say', async () => {
    const { workbench } = context;
    await workbench.runCommand('Papertrace: Start the Summary');
    match(await until('the summary is begun', paperFile, (text) => text.includes('summary:')), /contribution: “We describe a small method/);
    await workbench.toast('Begun with sentences of the paper').getByRole('button', { name: 'Show as a Page' }).click();
    await workbench.editor.linesThat('the page is shown', (lines) => lines.some((line) => line.startsWith('## Contribution')));
    await workbench.screenshot(artifact('summary-page.png'));
    await workbench.runCommand('Papertrace: Show What the Paper Does Not Say');
    await row('Code of the authors').waitFor();
    await workbench.screenshot(artifact('what-the-paper-does-not-say.png'));
  });

  it('what a passage leans on: its entry in the bibliography is shown, and what it says is offered', async () => {
    const { workbench } = context;
    await workbench.quickInput.close();
    await workbench.pdf.goToPage(1);
    await workbench.pdf.drag('Wilensky [5] proposed robust locations');
    await workbench.runCommand('Papertrace: Chase This Citation');
    const { toasts } = workbench;
    await toasts.filter({ hasText: 'Phelps' }).first().getByRole('button', { name: 'Copy Reference' }).waitFor();
    await until('the paper is at the entry', () => workbench.pdf.pageField.inputValue(), (page) => Number(page) > 3);
  });
});
