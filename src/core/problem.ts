import type { Range } from 'vscode-languageserver-types';
import type { RecordKind } from './paper/paper.ts';
import type { RuleId } from './rules/ids.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Something that is wrong, in words a person can act on, at its place. */
export interface Problem {
  readonly uri: string;
  readonly range: Range;
  readonly rule: RuleId;
  readonly message: string;
  readonly fixes?: readonly Fix[];
}

/** A problem, as severe as its rule or the configuration says. */
export interface RatedProblem extends Problem {
  readonly severity: Severity;
}

/** One way to mend a problem: edits that apply together. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly FileEdit[];
  /** A record that goes into a paper file with them; where, the file's own text tells when the fix is asked for. */
  readonly adds?: { readonly uri: string; readonly kind: RecordKind; readonly id: string; readonly fields: object };
}

export interface FileEdit {
  readonly uri: string;
  readonly range: Range;
  readonly newText: string;
}
