import type { Ports } from '../core/ports.ts';

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
