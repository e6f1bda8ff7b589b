import { ExampleCopy } from './example.ts';
import { vsix } from './places.ts';
import { Session } from './session.ts';
import { keepEvidence, openShared } from './sharedSession.ts';
import type { Workbench } from './workbench.ts';

export interface SuiteOptions {
  /** Changes the copy of the example before it is opened. */
  readonly prepare?: (copy: ExampleCopy) => void;
  /** The folder is not trusted; for this the editor is one of its own. */
  readonly restricted?: boolean;
}

/** What the tests of a suite work with; to be asked inside of tests only. */
export interface InWorkbench {
  readonly workbench: Workbench;
  readonly session: Session;
  readonly copy: ExampleCopy;
}

/**
 * Opens a copy of the example in an editor with the packed extension for the tests of the `describe` around it.
 * They share the copy and go on from each other; other suites find nothing of it.
 */
export function openWorkbench({ prepare, restricted = false }: SuiteOptions = {}): InWorkbench {
  let copy: ExampleCopy | undefined;
  let session: Session | undefined;

  before(async () => {
    copy = new ExampleCopy();
    prepare?.(copy);
    session = restricted ? await Session.start({ vsix: [vsix], folder: copy.path, restricted }) : await openShared(copy.path);
  });

  keepEvidence(() => session);

  after(async () => {
    if (restricted) await session?.stop();
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
