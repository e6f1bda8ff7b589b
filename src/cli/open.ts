import { createPapertrace, type Papertrace } from '../core/service.ts';
import type { Workspace } from '../core/workspace.ts';
import { folderUri } from './folder.ts';
import type { Run } from './run.ts';

/** A folder as the user named it, and the root it belongs to. */
export interface Opened {
  /** The folder, as a URI: printed paths are relative to it. */
  readonly folder: string;
  readonly workspace: Workspace;
  readonly papertrace: Papertrace;
}

/** Reads the root that a folder belongs to; throws when there is no such folder. */
export async function open(run: Run, dir: string): Promise<Opened> {
  const folder = folderUri(run, dir);
  const papertrace = createPapertrace(run.ports);
  return { folder, papertrace, workspace: await papertrace.open(folder) };
}
