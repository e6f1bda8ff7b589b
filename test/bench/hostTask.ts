import { ScratchFolder } from '../harness/scratchFolder.ts';
import { Session } from '../harness/session.ts';
import { vsix } from '../harness/places.ts';
import { alternate, type Measurement } from './measurement.ts';
import { packExtension } from './packedExtension.ts';
import { fileCount } from './scan.ts';
import { writeSourceTree } from './sourceTree.ts';

const rounds = 3;
/** In seconds: the tree is read long before. */
const watched = 12;

/** Tells in the status bar for how long the thread of all extensions answered nobody, at most, since ours was loaded, of which `activation` tells. */
const watch = `
const { extensions, StatusBarAlignment, window } = require('vscode');
const { monitorEventLoopDelay } = require('node:perf_hooks');
exports.activate = async ({ subscriptions }) => {
  await extensions.getExtension('papertrace.papertrace')?.activate();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const item = window.createStatusBarItem(StatusBarAlignment.Left);
  const timer = setTimeout(() => {
    item.text = 'longest task: ' + (delay.max / 1e6).toFixed(1) + ' ms';
    item.show();
  }, ${watched * 1000});
  subscriptions.push(item, { dispose: () => clearTimeout(timer) });
};
`;

/** The extension host while the server reads a tree of very many files for the first time. */
export const hostTask: Measurement = {
  rows: [{
    name: 'host-task',
    what: `the longest task of the extension host in the first ${watched} seconds on ${fileCount.toLocaleString('en')} files, all of which are read in it, against a window without the extension`,
    reference: 'without the extension',
    unit: 'ms',
    // No worse, beyond noise.
    goal: { ratio: 1 },
  }],
  async measure() {
    const tree = new ScratchFolder('tree');
    const scratch = new ScratchFolder();
    try {
      writeSourceTree(tree.path, fileCount);
      tree.write('consensus.paper.yaml', 'papertrace: 1\npaper:\n  title: Consensus\nsteps:\n  quorum-size:\n    title: The size of a quorum\n');
      const helper = await packExtension(scratch, 'watch', watch);
      const longest = async (packed: readonly string[], isRead: (session: Session) => Promise<void>): Promise<number> => {
        const session = await Session.start({ vsix: [...packed, helper], folder: tree.path });
        try {
          const told = session.workbench.status('longest task');
          await isRead(session);
          if (await told.isVisible()) throw new Error(`the tree was not read within ${watched} s`);
          await told.waitFor();
          return Number(/[\d.]+/.exec(await told.innerText())?.[0]);
        } finally {
          await session.stop();
        }
      };
      return {
        'host-task': await alternate(rounds, () => longest([vsix], (session) => session.workbench.status(/\d\/1/).waitFor()), () => longest([], () => Promise.resolve())),
      };
    } finally {
      tree.remove();
      scratch.remove();
    }
  },
};
