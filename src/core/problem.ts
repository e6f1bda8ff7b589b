import type { Range } from 'vscode-languageserver-types';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Something that is wrong, in words a person can act on, at its place. */
export interface Problem {
  readonly uri: string;
  readonly range: Range;
  readonly severity: Severity;
  /** The rule's id, the name of its file in `core/rules`. */
  readonly rule: string;
  readonly message: string;
  readonly fixes?: readonly Fix[];
}

/** One way to mend a problem: edits that apply together. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly uri: string; readonly range: Range; readonly newText: string }[];
}
