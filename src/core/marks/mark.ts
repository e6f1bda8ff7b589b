import type { Range } from 'vscode-languageserver-types';
import type { Address } from '../address.ts';

export const scopes = ['begin', 'end', 'file'] as const;
export type Scope = (typeof scopes)[number];

export const verbs = ['implements', 'test', 'see', 'todo', 'lacks', 'deviates', 'adds', 'unclear', 'assumes'] as const;
export type Verb = (typeof verbs)[number];

/** These say something about the paper, so they need a text unless the target is a record. */
export const verbsWithText: ReadonlySet<Verb> = new Set<Verb>(['lacks', 'deviates', 'adds', 'unclear', 'assumes']);

/** One thing that a mark names. */
export interface Target {
  /** The paper's key, as written before `#`; a target without one takes it from the target before it in the same mark. */
  readonly key?: string;
  /** The document, as written after `@`. */
  readonly document?: string;
  /** A record's id (or a paper's key, when nothing else has that name), or an address. */
  readonly name: string | Address;
  /** As written, without key and document: `alg.1.L36`, `L40`, `warmup-unit`. */
  readonly written: string;
  /** The whole target with its key; UTF-16 positions. */
  readonly range: Range;
  /** The part of `range` that is `written`. */
  readonly nameRange: Range;
}

/** One `@paper:` in a source file. */
export interface Mark {
  /** From `@` to the end of the text, or of the last word that belongs to the mark; UTF-16 positions. */
  readonly range: Range;
  /** From `@` to the end of the targets, scope and verb. */
  readonly head: Range;
  readonly targets: readonly Target[];
  readonly scope?: Scope;
  /** `implements` when none is written. */
  readonly verb: Verb;
  readonly text?: string;
  /** The lines of `@paper:>` under the mark, joined with a blank. */
  readonly quote?: string;
  /** Where that stands, from its first `@` to the end of its last line. */
  readonly quoteRange?: Range;
  /** Whether the mark opens its comment line; one inside prose only mentions. */
  readonly claims: boolean;
  /**
   * The lines the mark speaks for: its own for a trailing comment, the construct below or documented, the whole
   * file for `file`. For `begin` it reaches to the matching `end`; `end` has the same extent as its `begin`. In a
   * notebook it never leaves the cell. Found when first asked for: of most marks of a large root nobody asks.
   */
  readonly extent: () => Range;
  /** In a notebook: the index of its cell, from 0, and where `head` stands in the cell's own text. */
  readonly cell?: { readonly index: number; readonly head: Range };
  readonly problems: readonly MarkProblem[];
  /**
   * Found by a citation pattern of the configuration: no `@paper:` stands there, every range is that of the citation,
   * and nothing is to be rewritten.
   */
  readonly cited?: true;
}

/** What is wrong with the form of a mark. */
export interface MarkProblem {
  readonly rule: 'malformed-mark' | 'unknown-verb' | 'text-missing' | 'begin-without-end';
  readonly message: string;
  readonly range: Range;
  /** What to write at `range` instead. */
  readonly replacement?: string;
}
