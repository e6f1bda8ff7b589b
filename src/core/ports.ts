import type { Pdfs } from './documents/reading.ts';

/** What the core asks of the outside. Every place is a URI in its string form. */
export interface Ports {
  readonly files: Files;
  readonly log: Log;
  /** Absent where no PDF can be read: then only locks tell what papers say. */
  readonly pdfs?: Pdfs;
  /** Absent where nothing is kept. */
  readonly memory?: Memory;
  /** Today in the user's time zone, `YYYY-MM-DD`. Absent: no date is past. */
  readonly today?: () => string;
  /** Absent where there is no git. */
  readonly history?: History;
}

export interface Files {
  /**
   * Tells of every file below `root` that git would not ignore, folder by folder, in any order: the folder's URI with a
   * `/` at the end, and what follows it in the URIs of its files.
   */
  list(root: string, found: (folder: string, names: readonly string[]) => void, options: ListOptions): Promise<void>;
  /**
   * The file's text without a byte order mark, or undefined when it is absent, not text, or too large to be
   * source. With `containing` also undefined when the text lacks that string, which is far cheaper to find out.
   */
  read(uri: string, containing?: string): Promise<string | undefined>;
  /** Begins to `read` many files, where there is a faster way than one after the other. */
  search?(found: (uri: string, text: string) => void, options: ReadOptions): Search;
  /**
   * Tells of the files below `root` that hold `text`, some at a time: of those whose names fit one of `globs`, in upper or
   * lower case, and that `list` would tell of. Gives how many were searched, undefined when that could not be done.
   * Absent where nothing is faster than to list and to read them.
   */
  grep?(root: string, text: string, globs: readonly string[], found: (uris: readonly string[]) => Promise<void>): Promise<number | undefined>;
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

export interface ListOptions {
  /** Which files are wanted, by their paths relative to the root; all where it is absent. */
  readonly wanted?: (path: string) => boolean;
  /** No more than what stands at or below these places of the root. */
  readonly only?: readonly string[];
}

/** Many files being read; what is found of them comes in any order. */
export interface Search {
  /** Files of a folder, as `list` tells of them. */
  add(folder: string, names: readonly string[], containing?: string): void;
  /** To be called once; resolves when all that was added is read. */
  end(): Promise<void>;
}

/** How reading many files goes on. */
export interface ReadOptions {
  readonly progress?: Progress;
  readonly signal?: Cancellation;
}

/** Which files of a root had marks or were paper files, from one start to the next. */
export interface Memory {
  /** Undefined when the root was not read before. */
  recall(root: string): Promise<readonly string[] | undefined>;
  remember(root: string, uris: readonly string[]): Promise<void>;
}

/** What files were before, as git has it. Paths are relative to the root, with `/`; where git keeps nothing there is nothing. */
export interface History {
  /** The commits that touched a file, the newest first, not all of a long past. */
  commits(root: string, path: string): Promise<readonly Commit[]>;
  /** The file's text in a commit; undefined where it is not in it. */
  textAt(root: string, revision: string, path: string): Promise<string | undefined>;
  /** What is another file now than in a commit, or was not there, or is no longer. Rejects with words for people where there is no such commit. */
  changedSince(root: string, revision: string): Promise<readonly string[]>;
}

export interface Commit {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** Whether what was asked for is no longer wanted; every `AbortSignal` is one. */
export interface Cancellation {
  readonly aborted: boolean;
}
