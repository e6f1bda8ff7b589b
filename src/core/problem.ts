import type { Range } from 'vscode-languageserver-types';
import type { RuleId } from './rules/ids.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Something that is wrong, in words a person can act on, at its place. */
export interface Problem {
  readonly uri: string;
  readonly range: Range;
  readonly severity: Severity;
  readonly rule: RuleId;
  readonly message: string;
  readonly fixes?: readonly Fix[];
}

/** One way to mend a problem: edits that apply together. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly uri: string; readonly range: Range; readonly newText: string }[];
}
