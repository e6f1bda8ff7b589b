import { vsix } from './places.ts';
import { Session } from './session.ts';

/** The one editor of this process: a start costs eight seconds of two cores, another folder in its window three. */
let running: Session | undefined;

/** Opens a folder in the editor that the suites of this process share; it ends with the process, if not before. */
export async function openShared(folder: string): Promise<Session> {
  if (running === undefined) return running = await Session.start({ vsix: [vsix], folder });
  try {
    await running.openFolder(folder);
  } catch (error) {
    await running.keepEvidence('another folder').finally(endShared);
    throw error;
  }
  return running;
}

/**
 * For the suite around it: a failed test leaves a screenshot, the console and the logs, and what follows starts anew,
 * so that no other suite fails for its sake.
 */
export function keepEvidence(session: () => Session | undefined): void {
  let failed = false;

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    failed = true;
    await session()?.keepEvidence(this.currentTest.titlePath().join(' '));
  });

  after(async () => {
    if (failed) await endShared();
  });
}

async function endShared(): Promise<void> {
  const session = running;
  running = undefined;
  await session?.stop();
}
