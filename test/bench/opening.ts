import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { example } from '../harness/example.ts';
import { root, vsix } from '../harness/places.ts';
import { paperOfOthers } from '../harness/papersOfOthers.ts';
import { ScratchFolder } from '../harness/scratchFolder.ts';
import { Session } from '../harness/session.ts';
import { BarePageServer } from './barePageServer.ts';
import { alternate } from './measurement.ts';
import type { Measurement } from './measurement.ts';
import { PaintWatch } from './painted.ts';
import type { Painted } from './painted.ts';
import { repeatPages } from './repeatPages.ts';
import { spread } from './verdict.ts';

const rounds = 11;

/** A paper to be opened. */
export interface Opened {
  readonly pages: number;
  readonly absent?: () => string | undefined;
  readonly pdf: () => Promise<Uint8Array>;
}

/** As long as most papers are: the example's pages, three times over. */
export const fifteenPages: Opened = {
  pages: 15,
  pdf: () => repeatPages(readFileSync(`${root}/${example.folder}/${example.paper}`), 3),
};

const zcash = paperOfOthers('papers/zcash-nu5-2022.pdf');

/** As long as specifications are: that of a protocol. */
export const specification: Opened = {
  pages: 221,
  absent: () => (existsSync(zcash) ? undefined : 'the paper is not in this clone'),
  pdf: () => Promise.resolve(readFileSync(zcash)),
};

/** Opening a PDF in the workbench with the packed extension, against pdf.js's own components on a bare page. */
export function opening({ pages, absent, pdf }: Opened): Measurement {
  const [open, click] = [`open-${pages}`, `click-${pages}`];
  // A person who knows PDFs in a browser should not notice that this one is in an editor; half as long again is hardly seen.
  const common = { reference: 'pdf.js, bare page', unit: 'ms', goal: { ratio: 1.5 } } as const;
  const against = `against the navigation of pdf.js's components on a bare page; ${pages} pages`;
  return {
    rows: [
      { name: open, what: `from the navigation of the webview to its first painted page, ${against}`, ...common },
      { name: click, what: `from the press on a PDF in the explorer to its first painted page, ${against}`, ...common },
    ],
    ...(absent ? { absent } : {}),
    async measure(say) {
      const folder = new ScratchFolder('opening');
      folder.write('paper.pdf', await pdf());
      folder.write('paper.paper.yaml', 'papertrace: 1\npaper:\n  title: A paper\n  documents:\n    main: { pdf: paper.pdf }\n');
      const server = await BarePageServer.start(`${folder.path}/paper.pdf`);
      try {
        const taken = await withSession(folder.path, (session) => measureIn(session, server.address));
        const numbers = (of: (one: typeof taken[number]) => number): string => `${spread(taken.map(of)).median.toFixed(0)} ms`;
        say(`of a click: ${numbers(({ ours }) => ours.painted.navigated - ours.pressed)} until the webview is navigated to, `
          + `${numbers(({ ours }) => ours.painted.began - ours.painted.navigated)} until our page begins in it, `
          + `${numbers(({ ours }) => ours.painted.loaded['viewer.js'] ?? 0)} until its script is there, `
          + `${numbers(({ ours }) => (ours.painted.loaded['pdf.worker.min.mjs'] ?? 0) - (ours.painted.loaded['viewer.js'] ?? 0))} until pdf.js's worker is there, `
          + `${numbers(({ ours }) => ours.painted.at - ours.painted.began - (ours.painted.loaded['pdf.worker.min.mjs'] ?? 0))} until the page is painted`);
        return {
          [open]: taken.map(({ ours, reference, again }) => ({ ours: ours.painted.at - ours.painted.navigated, reference: duration(reference), again: duration(again) })),
          [click]: taken.map(({ ours, reference, again }) => ({ ours: ours.painted.at - ours.pressed, reference: duration(reference), again: duration(again) })),
        };
      } finally {
        await server.stop();
        folder.remove();
      }
    },
  };
}

async function withSession<T>(folder: string, work: (session: Session) => Promise<T>): Promise<T> {
  const session = await Session.start({ vsix: [vsix], folder });
  try {
    return await work(session);
  } catch (error) {
    await session.keepEvidence('opening');
    throw error;
  } finally {
    await session.stop();
  }
}

function duration({ navigated, at }: Painted): number {
  return at - navigated;
}

async function measureIn({ browser, workbench }: Session, address: string): Promise<{ ours: { painted: Painted; pressed: number }; reference: Painted; again: Painted }[]> {
  const watch = new PaintWatch();
  await watch.attach(browser.context);
  // the workbench must have it too
  await workbench.reload();
  // before it is there, a PDF opens as text
  await workbench.status(/\d+\/\d+/).waitFor();
  const bare = await browser.context.newPage();
  const row = workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'paper.pdf' });

  const ours = async (): Promise<{ painted: Painted; pressed: number }> => {
    await workbench.page.bringToFront();
    const painted = await watch.next(() => row.click());
    const pressed = await workbench.page.evaluate(() => window.benchPressed ?? NaN);
    if (await workbench.pdf.darkPixels() === 0) throw new Error('the page that was painted is blank');
    await workbench.runCommand('View: Close All Editors');
    await workbench.page.locator('iframe.webview').waitFor({ state: 'detached' });
    await fit(bare, painted);
    return { painted, pressed };
  };
  const reference = async (): Promise<Painted> => {
    await bare.bringToFront();
    return await watch.next(() => bare.goto(address));
  };

  // once before, since the bare page takes the size that ours has
  await ours();
  const taken = await alternate(rounds, ours, reference);
  for (const { ours: { painted }, reference: other } of taken) {
    if (Math.abs(painted.width - other.width) > 20) throw new Error(`unlike pages were painted: ${painted.width} and ${other.width} pixels wide`);
  }
  return taken;
}

async function fit(page: Page, { view }: Painted): Promise<void> {
  // the same room for the page, whose own scroll bar takes its part on both sides
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const wanted = { width: Math.round(view.width), height: Math.round(view.height) };
  if (width !== wanted.width || height !== wanted.height) await page.setViewportSize(wanted);
}
