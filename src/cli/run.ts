import type { Ports } from '../core/ports.ts';
import type { Papertrace } from '../core/service.ts';
import type { Workspace } from '../core/workspace.ts';

/** What a run of the command gets from the outside. */
export interface Run {
  /** The words after the command's name. */
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly version: string;
  readonly ports: Ports;
  /** The path of the language server's bundle. */
  readonly server: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  write(text: string): void;
  writeError(text: string): void;
  /** Writes a file whole; throws what the file system says. */
  writeFile(file: string, text: string): void;
}

/** Clean, problems found, or could not run. */
export type ExitCode = 0 | 1 | 2;

/** A folder as the user named it, and the root it belongs to. */
export interface Target {
  readonly run: Run;
  /** The folder, as a URI: printed paths are relative to it. */
  readonly folder: string;
  readonly workspace: Workspace;
  readonly papertrace: Papertrace;
}
