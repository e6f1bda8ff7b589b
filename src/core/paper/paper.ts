import type { Range } from 'vscode-languageserver-types';
import type { Address } from '../address.ts';
import type { Problem } from '../problem.ts';
import type {
  AmbiguityFields, DeviationFields, DocumentFields, NoteFields, PaperFields, ParameterFields, ResultFields, StepFields,
} from './schema.ts';

/** Where a record stands, as its `at` says. */
export interface Place {
  /** The address it names, or `in` where a quote is given with the section it stands in. */
  readonly address?: Address;
  /** From 1. */
  readonly page?: number;
  /** The passage's text, white space folded. */
  readonly quote?: string;
  /** The document's name; `main` when none is given. */
  readonly document: string;
}

interface RecordOf<Kind extends string, Fields> {
  readonly kind: Kind;
  readonly id: string;
  /** What to call it in a list: its title, question, what the code does, metric or text; the id when it has none. */
  readonly title: string;
  readonly at: readonly Place[];
  readonly fields: Fields;
  /** The whole entry in the paper file. */
  readonly range: Range;
  /** Its key there. */
  readonly idRange: Range;
}

export type Step = RecordOf<'step', StepFields>;
export type Ambiguity = RecordOf<'ambiguity', AmbiguityFields>;
export type Deviation = RecordOf<'deviation', DeviationFields>;
export type Result = RecordOf<'result', ResultFields>;
export type Parameter = RecordOf<'parameter', ParameterFields>;
export type Note = RecordOf<'note', NoteFields>;
export type PaperRecord = Step | Ambiguity | Deviation | Result | Parameter | Note;
export type RecordKind = PaperRecord['kind'];

/** The section of the paper file that holds each kind. */
export const sections = {
  step: 'steps',
  ambiguity: 'ambiguities',
  deviation: 'deviations',
  result: 'results',
  parameter: 'parameters',
  note: 'notes',
} as const satisfies Record<RecordKind, string>;

/** One PDF of a paper. */
export interface PaperDocument {
  readonly name: string;
  readonly fields: DocumentFields;
  /** Where its PDF should be, or undefined when the file names none. */
  readonly uri?: string;
  /** The value of `pdf`, else the entry. */
  readonly range: Range;
}

/** A paper file that parsed; what it holds and what is wrong with it. */
export interface Paper {
  readonly uri: string;
  readonly key: string;
  /** Where the key is written; the start of the file when it comes from the file's name. */
  readonly keyRange: Range;
  readonly fields: PaperFields;
  readonly documents: ReadonlyMap<string, PaperDocument>;
  /** Globs relative to the root. */
  readonly code: readonly string[];
  /** In the order of the file, section by section. The first one wins where an id is used twice. */
  readonly records: ReadonlyMap<string, PaperRecord>;
  /** What the file itself shows to be wrong: schema, unknown keys, ids used twice. */
  readonly problems: readonly Problem[];
  /** No paper file stands behind it, only a PDF. */
  readonly implied?: true;
  /** The range of the node at `path` (or of its nearest ancestor that exists), for problems found later. */
  locate(path: readonly (string | number)[]): Range;
}

/** What parsing gives: no paper when the text is not YAML or not a paper file at all. */
export interface ParsedPaper {
  readonly paper?: Paper;
  readonly problems: readonly Problem[];
}
