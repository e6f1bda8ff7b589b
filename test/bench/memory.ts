import { existsSync } from 'node:fs';
import { ScratchFolder } from '../harness/scratchFolder.ts';
import { Session } from '../harness/session.ts';
import { ProcessGroup } from '../harness/processGroup.ts';
import { descendants, memoryOf, type Process } from '../harness/processes.ts';
import { vsix } from '../harness/places.ts';
import { until } from '../harness/until.ts';
import { BarePageServer } from './barePageServer.ts';
import { alternate } from './measurement.ts';
import type { Measurement } from './measurement.ts';
import { specification } from './opening.ts';
import { PaintWatch } from './painted.ts';

const rounds = 3;

/** MB that the processes hold, when they have come to rest. */
interface Held {
  readonly server: number;
  readonly host: number;
  readonly browser: number;
}

/** With the long paper open, as it is for hours. The reference is the same VS Code without the extension, and pdf.js beside it. */
export const memory: Measurement = {
  rows: [
    {
      name: 'memory-server', what: 'PSS of the language server, against a Node that does nothing', reference: 'bare Node', unit: 'MB',
      // One process more a window; VS Code's own language servers take two or three times a bare Node.
      goal: { ratio: 2 },
    },
    {
      name: 'memory-host', what: "PSS of the extension host, against the same VS Code's without the extension", reference: 'without the extension', unit: 'MB',
      // It is shared with all other extensions: one of them should not be what is seen of it.
      goal: { ratio: 1.25 },
    },
    {
      name: 'memory-viewer', what: "PSS of the browser with the workbench and 221 pages open, against the workbench alone with the paper in pdf.js's components in a second tab", reference: 'pdf.js, bare page', unit: 'MB',
      // The pages that are drawn are what a PDF costs anywhere; ours may not draw or keep more.
      goal: { ratio: 1.25 },
    },
  ],
  absent: () => (existsSync('/proc/self/smaps_rollup') ? specification.absent?.() : 'only Linux tells the PSS'),
  async measure() {
    const folder = new ScratchFolder('memory');
    folder.write('paper.pdf', await specification.pdf());
    folder.write('paper.paper.yaml', 'papertrace: 1\npaper:\n  title: A paper\n  documents:\n    main: { pdf: paper.pdf }\n');
    const page = await BarePageServer.start(`${folder.path}/paper.pdf`);
    try {
      const taken = await alternate(rounds, () => withExtension(folder.path), () => without(folder.path, page.address));
      const rows = (part: keyof Held): { ours: number; reference: number; again: number }[] =>
        taken.map(({ ours, reference, again }) => ({ ours: ours[part], reference: reference[part], again: again[part] }));
      return { 'memory-server': rows('server'), 'memory-host': rows('host'), 'memory-viewer': rows('browser') };
    } finally {
      await page.stop();
      folder.remove();
    }
  },
};

async function withExtension(folder: string): Promise<Held> {
  const session = await Session.start({ vsix: [vsix], folder });
  try {
    await session.workbench.status(/\d+\/\d+/).waitFor();
    await session.workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'paper.pdf' }).click();
    await session.workbench.pdf.ready();
    return await atRest((all) => all.filter(({ command }) => command.includes('/dist/server.js ')));
  } finally {
    await session.stop();
  }
}

async function without(folder: string, address: string): Promise<Held> {
  const session = await Session.start({ vsix: [], folder });
  const idle = new ProcessGroup(process.execPath, ['--eval', 'setInterval(() => {}, 1e6)'], process.env);
  try {
    const watch = new PaintWatch();
    await watch.attach(session.browser.context);
    const bare = await session.browser.context.newPage();
    await watch.next(() => bare.goto(address));
    return await atRest((all) => all.filter(({ command }) => command.includes('setInterval')));
  } finally {
    await idle.stop();
    await session.stop();
  }
}

/** Once two looks, two seconds apart, differ by less than a hundredth. */
async function atRest(serverOf: (all: readonly Process[]) => readonly Process[]): Promise<Held> {
  let before = NaN;
  return await until('the memory is at rest', async () => {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const all = descendants();
    const held = {
      server: memoryOf(serverOf(all)),
      host: memoryOf(all.filter(({ command }) => command.includes('--type=extensionHost'))),
      browser: memoryOf(all.filter(({ command }) => /chrom/i.test(command.split(' ')[0] ?? ''))),
    };
    if (Object.values(held).some((value) => value === 0)) throw new Error(`a process is missing: ${JSON.stringify(held)}`);
    const sum = held.server + held.host + held.browser;
    const calm = Math.abs(sum - before) < sum / 100;
    before = sum;
    return calm ? held : undefined;
  }, (held) => held !== undefined, 60_000) as Held;
}
