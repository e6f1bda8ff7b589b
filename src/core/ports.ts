/** What the core asks of the outside. Every place is a URI in its string form. */
export interface Ports {
  readonly files: Files;
  readonly log: Log;
  readonly clock: Clock;
}

export interface Files {
  /** Every file below `root` that is not ignored (`.gitignore`, `.git`, `node_modules`), in a stable order. */
  list(root: string): Promise<readonly string[]>;
  /** The file's text, or undefined when it is absent, too large to hold marks, or not text. */
  read(uri: string): Promise<string | undefined>;
  exists(uri: string): Promise<boolean>;
}

export interface Log {
  info(message: string): void;
  /** `error` keeps its stack; the message says what was being done. */
  error(message: string, error?: unknown): void;
}

export interface Clock {
  /** Today in the user's time zone, `YYYY-MM-DD`. */
  today(): string;
}
