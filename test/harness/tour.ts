import { existsSync } from 'node:fs';
import path from 'node:path';
import { example } from './example.ts';
import type { ExampleCopy } from './example.ts';
import { artifact } from './places.ts';
import { until } from './until.ts';
import type { Workbench } from './workbench.ts';

/** One thing a reader does; it rejects when what should come of it does not show. */
export interface TourStep {
  readonly title: string;
  readonly run: (workbench: Workbench, copy: ExampleCopy) => Promise<void>;
}

const title = 'Offsets do not last';
const id = 'offsets-do-not-last';

/** The whole way once: from the paper to the code, back again, and to the log. */
export const tour: readonly TourStep[] = [
  {
    title: 'the code opens, and the paper beside it',
    run: async (workbench, copy) => {
      await workbench.openFile(`${example.folder}/${example.code}`);
      await workbench.editor.goTo(copy.lineOf(example.code, example.codeLine));
      await workbench.openFile(`${example.folder}/${example.paper}`, { beside: true });
      await workbench.pdf.ready();
      await until('the page is painted', () => workbench.pdf.darkPixels(), (pixels) => pixels > 1000);
      await workbench.screenshot(artifact('1-paper-beside-code.png'));
    },
  },
  {
    title: 'a step is made from a drag over the PDF',
    run: async (workbench, copy) => {
      await workbench.pdf.drag(example.sentence);
      await workbench.pdf.press('Step');
      await workbench.screenshot(artifact('2-title-of-the-step.png'));
      await workbench.quickInput.answer(title);
      await until('the step is in the paper file', () => copy.read(example.paperFile), (text) => text.includes(`\n  ${id}:`));
      await workbench.pdf.highlightThat(id, (words) => words === example.sentence);
    },
  },
  {
    title: 'its mark goes into the code',
    run: async (workbench) => {
      await workbench.pdf.drag(example.sentence);
      await workbench.pdf.press('Link to Code Here');
      await workbench.editor.line(`# @paper:${id}`).waitFor();
      await workbench.editor.focus();
      await workbench.editor.save();
      await workbench.screenshot(artifact('3-mark-in-the-code.png'));
    },
  },
  {
    title: 'a click on the highlight goes to the code',
    run: async (workbench, copy) => {
      await workbench.editor.goTo(1);
      await workbench.pdf.highlight(id).locator('.pt-bar').first().waitFor();
      await workbench.pdf.clickHighlight(id);
      await workbench.status(new RegExp(`^Ln ${copy.lineOf(example.code, `# @paper:${id}`)}, `)).waitFor();
      await workbench.screenshot(artifact('4-from-paper-to-code.png'));
    },
  },
  {
    title: 'from the code the passage is revealed in the paper',
    run: async (workbench) => {
      await workbench.runCommand('Papertrace: Reveal in Paper');
      await workbench.pdf.flash.waitFor();
      await workbench.screenshot(artifact('5-from-code-to-paper.png'));
    },
  },
  {
    title: 'the deviation log is written',
    run: async (workbench, copy) => {
      await workbench.runCommand('Papertrace: Write Deviation Log');
      await workbench.tab('DEVIATIONS.md').waitFor();
      await until('DEVIATIONS.md is there', () => existsSync(path.join(copy.path, 'DEVIATIONS.md')));
      await workbench.screenshot(artifact('6-deviation-log.png'));
    },
  },
];
