import { ExampleCopy } from './example.ts';
import { vsix } from './places.ts';
import type { Settings } from './profile.ts';
import { Session } from './session.ts';
import type { Workbench } from './workbench.ts';

export interface SuiteOptions {
  /** Changes the copy of the example before it is opened. */
  readonly prepare?: (copy: ExampleCopy) => void;
  readonly settings?: Settings;
  /** The folder is not trusted. */
  readonly restricted?: boolean;
}

/** What the tests of a suite work with; to be asked inside of tests only. */
export interface InWorkbench {
  readonly workbench: Workbench;
  readonly session: Session;
  readonly copy: ExampleCopy;
}

/**
 * Starts an editor with the packed extension and a copy of the example for the tests of the `describe` around it.
 * They share it and go on from each other. A failed test leaves a screenshot, the console and the logs.
 */
export function openWorkbench(options: SuiteOptions = {}): InWorkbench {
  let copy: ExampleCopy | undefined;
  let session: Session | undefined;

  before(async () => {
    copy = new ExampleCopy();
    options.prepare?.(copy);
    session = await Session.start({ vsix: [vsix], folder: copy.path, settings: options.settings ?? {}, restricted: options.restricted ?? false });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await session?.keepEvidence(this.currentTest.titlePath().join(' '));
  });

  after(async () => {
    await session?.stop();
    copy?.remove();
  });

  return {
    get session() {
      return started(session);
    },
    get workbench() {
      return started(session).workbench;
    },
    get copy() {
      return started(copy);
    },
  };
}

function started<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('the editor is not open yet');
  return part;
}
