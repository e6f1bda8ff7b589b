import { ExampleCopy } from '../harness/example.ts';
import { vsix } from '../harness/places.ts';
import { ScratchFolder } from '../harness/scratchFolder.ts';
import { Session } from '../harness/session.ts';
import { until } from '../harness/until.ts';
import type { Measurement, Round } from './measurement.ts';
import { packExtension } from './packedExtension.ts';

const rounds = 9;
const nothing = 'exports.activate = () => undefined;\n';

/** As VS Code itself records it, for a copy of the example: loading the code and the call of `activate`, in whole milliseconds. */
export const activation: Measurement = {
  rows: [{
    name: 'activation',
    what: "VS Code's own record of loading and activating the extension, against an extension that does nothing, in the same start of the window",
    reference: 'empty extension',
    unit: 'ms',
    // All extensions of a window wait for each other in one thread: what takes less than 50 ms nobody calls a stall.
    goal: { more: 50 },
  }],
  async measure() {
    const scratch = new ScratchFolder();
    const copy = new ExampleCopy();
    const empty = [await packExtension(scratch, 'empty-a', nothing), await packExtension(scratch, 'empty-b', nothing)];
    const session = await Session.start({ vsix: [vsix, ...empty], folder: copy.path });
    try {
      const taken: Round[] = [];
      for (let round = 0; round <= rounds; round++) {
        await session.workbench.reload();
        const times = await activationTimes(session);
        if (round > 0) taken.push({ ours: times('Papertrace'), reference: times('empty-a'), again: times('empty-b') });
      }
      return { activation: taken };
    } catch (error) {
      await session.keepEvidence('activation');
      throw error;
    } finally {
      await session.stop();
      copy.remove();
      scratch.remove();
    }
  },
};

async function activationTimes({ workbench }: Session): Promise<(name: string) => number> {
  await workbench.runCommand('Developer: Show Running Extensions');
  const rows = workbench.page.locator('.runtime-extensions-editor .monaco-list-row');
  const read = async (): Promise<Map<string, number>> => new Map((await rows.allInnerTexts()).flatMap((text) => {
    const time = /Activation:\s*(\d+)\s*ms/.exec(text)?.[1];
    const name = text.trim().split('\n')[0]?.trim();
    return time === undefined || name === undefined ? [] : [[name, Number(time)] as const];
  }));
  const found = await until('the extensions are running', read, (times) => ['Papertrace', 'empty-a', 'empty-b'].every((name) => times.has(name)));
  // it comes as a dialogue, over which no command can be called
  await workbench.page.keyboard.press('Escape');
  await workbench.page.locator('.runtime-extensions-editor').waitFor({ state: 'detached' });
  return (name) => found.get(name) ?? NaN;
}
