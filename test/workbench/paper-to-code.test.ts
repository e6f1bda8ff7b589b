import { deepEqual, equal, match } from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { example } from '../harness/example.ts';
import { openWorkbench } from '../harness/suite.ts';
import { until } from '../harness/until.ts';

const remark = '# What the code must do, in the order of the paper.';

describe('from the paper to the code', () => {
  const context = openWorkbench({
    prepare: (copy) => {
      copy.write(`${example.folder}/${example.paperFile}`, copy.read(example.paperFile).replace('\nsteps:\n', `\n${remark}\nsteps:\n`));
      copy.write('src/later.rs', 'fn main() {\n    let kept = 1;\n}\n');
    },
  });
  const paperFile = (): string => context.copy.read(example.paperFile);
  let before: string;

  it('a PDF opens in Papertrace, as VS Code has no viewer of its own', async () => {
    const { workbench } = context;
    before = paperFile();
    await workbench.openFile(`${example.folder}/${example.paper}`);
    await workbench.pdf.ready();
    await until('the page is painted', () => workbench.pdf.darkPixels(), (pixels) => pixels > 1000);
  });

  it('a drag over words offers what can be made of them, and Step asks for a title', async () => {
    const { pdf, quickInput } = context.workbench;
    await pdf.drag(example.sentence);
    equal(await pdf.selectedText(), example.sentence);
    await pdf.press('Step');
    match(await quickInput.prompt(), /title of the step/i);
    equal(await quickInput.input.inputValue(), 'Offsets into the text survive nothing that happens…');
    await quickInput.answer('Offsets do not last');
  });

  it('the step stands in the paper file, and nothing else in it has changed', async () => {
    const after = await until('the step is in the paper file', paperFile, (text) => text.includes('\n  offsets-do-not-last:'));
    const { added, rest } = takeOut(after, '  offsets-do-not-last:', after.split('\n').length - before.split('\n').length);
    equal(rest, before);
    deepEqual(added.slice(0, 2), ['  offsets-do-not-last:', '    title: Offsets do not last']);
    match(added.slice(2).join(' ').replaceAll(/\s+/g, ' '), /Offsets into the text survive nothing that happens before them\./);
  });

  it('its highlight lies on exactly those words', async () => {
    const { pdf } = context.workbench;
    await pdf.highlightThat('offsets-do-not-last', (words) => words === example.sentence);
    equal(await pdf.highlight('offsets-do-not-last').getAttribute('data-look'), 'missing');
  });

  it('Ctrl+Z in the PDF takes it back', async () => {
    const { page, pdf } = context.workbench;
    await pdf.clickMargin();
    await page.keyboard.press('Control+z');
    equal(await until('the paper file is as before', paperFile, (text) => text === before), before);
    await pdf.highlight('offsets-do-not-last').waitFor({ state: 'detached' });
  });

  it('an ambiguity is made in the same way', async () => {
    const { pdf, quickInput } = context.workbench;
    await pdf.drag(example.sentence);
    await pdf.press('Ambiguity');
    await quickInput.answer('Do offsets of pages survive?');
    await until('the paper file has the question', paperFile, (text) => text.includes('question: Do offsets of pages survive?'));
    await pdf.highlight('do-offsets-pages-survive').locator('.pt-bar').first().waitFor();
  });

  it('the mark of a passage goes into Rust as a Rust comment', async () => {
    const { workbench } = context;
    await workbench.openFile('src/later.rs', { beside: true });
    await workbench.editor.goTo(2);
    await workbench.pdf.drag(example.sentence);
    await workbench.pdf.press('Link to Code Here');
    await workbench.editor.linesThat('the mark stands above the line, as far in', (lines) => isDeepStrictEqual(
      lines.slice(0, 3), ['fn main() {', '    // @paper:do-offsets-pages-survive', '    let kept = 1;']));
  });

  it('Copy Mark puts it on the clipboard', async () => {
    const { workbench } = context;
    await workbench.pdf.drag(example.sentence);
    await workbench.pdf.press('Copy Mark');
    const copied = (): Promise<string> => workbench.page.evaluate(() => navigator.clipboard.readText());
    match(await until('the mark is on the clipboard', copied, (text) => text.includes('@paper:')), /^@paper:do-offsets-pages-survive$/);
  });

  it('a click on a highlight goes to the code', async () => {
    const { workbench, copy } = context;
    const line = copy.lineOf(example.code, 'def join') + 1;
    await workbench.pdf.clickHighlight('join-hyphens');
    await workbench.quickInput.pick(example.code);
    await workbench.tab(example.code).waitFor();
    await workbench.status(new RegExp(`Ln ${line}, `)).waitFor();
  });
});

/** A text's lines from one on, and the text without them. */
function takeOut(text: string, first: string, count: number): { added: readonly string[]; rest: string } {
  const lines = text.split('\n');
  const added = lines.splice(lines.indexOf(first), count);
  return { added, rest: lines.join('\n') };
}
