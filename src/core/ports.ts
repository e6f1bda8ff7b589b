import type { Pdfs } from './documents/reading.ts';

/** What the core asks of the outside. Every place is a URI in its string form. */
export interface Ports {
  readonly files: Files;
  readonly log: Log;
  /** Absent where no PDF can be read: then only locks tell what papers say. */
  readonly pdfs?: Pdfs;
}

export interface Files {
  /** Every file below `root` that git would not ignore, in a stable order. */
  list(root: string): Promise<readonly string[]>;
  /**
   * The file's text without a byte order mark, or undefined when it is absent, not text, or too large to be
   * source. With `containing` also undefined when the text lacks that string, which is far cheaper to find out.
   */
  read(uri: string, containing?: string): Promise<string | undefined>;
  /** Whether a file or a folder is there. */
  exists(uri: string): Promise<boolean>;
  /**
   * Whether each look at the files of a root goes a long way, as to another machine. Then only what papers call
   * their code is read, several files at once. Absent: none is far.
   */
  isFar?(root: string): boolean;
}

export interface Log {
  info(message: string): void;
  /** `message` says what was being done; the stack of `error` is kept. */
  error(message: string, error: unknown): void;
}

/** How far work on many files has come; both numbers count files. */
export type Progress = (done: number, total: number) => void;

/** Whether what was asked for is no longer wanted; every `AbortSignal` is one. */
export interface Cancellation {
  readonly aborted: boolean;
}
