import { equal } from 'node:assert/strict';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { needsPapers, paperOfOthers } from '../harness/papersOfOthers.ts';
import type { Box } from '../harness/pdfViewer.ts';
import { artifact } from '../harness/places.ts';
import { ScratchFolder } from '../harness/scratchFolder.ts';
import type { Session } from '../harness/session.ts';
import { keepEvidence, openShared } from '../harness/sharedSession.ts';
import { until } from '../harness/until.ts';
import { specimens } from './specimens.ts';
import type { Specimen } from './specimens.ts';

const title = 'Passage marked';
const id = 'passage-marked';

describe('real papers', () => {
  let folder: ScratchFolder;
  let session: Session;
  const rows: string[] = [];

  before(async function () {
    needsPapers(this);
    folder = new ScratchFolder();
    for (const { name } of specimens) {
      copyFileSync(paperOfOthers(`papers/${name}.pdf`), path.join(folder.path, `${name}.pdf`));
      folder.write(`${name}.paper.yaml`, `papertrace: 1\npaper:\n  title: ${name}\n  documents:\n    main: { pdf: ${name}.pdf }\n`);
    }
    session = await openShared(folder.path);
    // on a fresh profile files can be opened before VS Code knows of our editor
    await session.workbench.status(/\d+\/\d+/).waitFor({ timeout: 60_000 });
  });

  keepEvidence(() => session);

  after(() => {
    if (rows.length > 0) writeFileSync(artifact('papers.md'), ['| paper | pages | ms to painted | bars | furthest off, px |', '|---|---|---|---|---|', ...rows, ''].join('\n'));
  });

  const steps = (name: string): Record<string, { at: { page: number; quote: string } }> =>
    // null: a file that is being saved is empty for a moment
    (parse(readFileSync(path.join(folder.path, `${name}.paper.yaml`), 'utf8')) as { steps?: Record<string, { at: { page: number; quote: string } }> } | null)?.steps ?? {};

  for (const specimen of specimens) {
    const { name, why, pages, page, lines, quote } = specimen;
    describe(`${name}: ${why}`, () => {
      let painted: number;

      it('is painted, with its text', async () => {
        const { workbench } = session;
        const started = performance.now();
        await workbench.openFile(`${name}.pdf`);
        await workbench.pdf.ready();
        await until('the page is painted', () => workbench.pdf.darkPixels(), (pixels) => pixels > 1000);
        painted = performance.now() - started;
        equal(await workbench.pdf.pages.count(), pages);
      });

      it('a drag over words makes a step with these words and no others', async () => {
        const { pdf, quickInput } = session.workbench;
        if (page > 1) await pdf.goToPage(page);
        await pdf.dragLines(page, lines);
        await pdf.press('Step');
        await quickInput.answer(title);
        const made = await until('the step is in the paper file', () => steps(name), (found) => id in found);
        equal(made[id]?.at.quote, quote);
        equal(made[id].at.page, page);
      });

      it('its highlight lies on these words', async () => {
        const bars = await barsOn(session, specimen);
        await session.workbench.screenshot(artifact(`${name}.png`));
        rows.push(`| ${name} | ${pages} | ${Math.round(painted)} | ${bars.count} | ${bars.off.toFixed(2)} |`);
      });
    });
  }

  describe('after a reload of the window', () => {
    before(() => session.workbench.reload());

    for (const specimen of specimens) {
      it(`${specimen.name}: the passage is found again`, async () => {
        const { workbench } = session;
        await workbench.openFile(`${specimen.name}.pdf`);
        await workbench.pdf.goToPage(specimen.page);
        await barsOn(session, specimen);
      });
    }
  });
});

/** Waits for a bar on each line of the passage, to two pixels on every side; resolves to how many there are and the greatest difference. */
async function barsOn({ workbench: { pdf } }: Session, { page, lines }: Specimen): Promise<{ count: number; off: number }> {
  const { bars, off } = await until('a bar lies on each line', async () => {
    const bars = await pdf.bars(id);
    const words = await pdf.lineBoxes(page, lines);
    const sides = ['left', 'top', 'right', 'bottom'] as const satisfies readonly (keyof Box)[];
    return { bars, words, off: Math.max(...words.flatMap((word, line) => sides.map((side) => Math.abs(word[side] - (bars[line]?.[side] ?? Infinity))))) };
  }, ({ bars, words, off }) => bars.length === words.length && off <= 2);
  return { count: bars.length, off };
}
