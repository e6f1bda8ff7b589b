import { z } from 'zod';

/*
 * The paper file, once: types for the code, checks at run time, and `schemas/paper.schema.json` for YAML editors
 * (`npm run build:schema`) all come from here. Unknown keys are reported, never dropped.
 */

const identifier = z.string();
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date: YYYY-MM-DD').describe('A date: YYYY-MM-DD');
const text = z.string().min(1);
const id = z.string().regex(/^[0-9A-Za-z](?:[0-9A-Za-z_-]*[0-9A-Za-z])?$/, 'letters, digits, "-" and "_"');

const place = z.union([
  z.string().describe('An address: eq.5, sec.3.2, alg.1.L4, p.7'),
  z.strictObject({
    page: z.int().min(1).describe('The page, from 1').optional(),
    quote: text.describe('The passage, word for word').optional(),
    in: z.string().describe('The address it stands in: sec.3.2').optional(),
    doc: z.string().describe('The document, when it is not main').optional(),
  }),
]);
const at = z.union([place, z.array(place)]).describe('Where it stands in the paper: an address, { page, quote }, or a list');
const about = z.array(z.string()).describe('Ids, addresses, or records of other papers (key#id)');
const link = z.string().describe('A web address');

export const documentFields = z.strictObject({
  pdf: z.string().describe('The PDF, relative to this file').optional(),
  url: link.optional(),
  version: identifier.optional(),
  sha256: z.union([identifier, z.array(identifier)]).describe('The hash of the PDF, or several where builds differ').optional(),
});
export type DocumentFields = z.infer<typeof documentFields>;

export const paperFields = z.strictObject({
  key: id.describe("The paper's key; the file's name when absent").optional(),
  title: text,
  authors: z.array(z.string()).optional(),
  year: z.int().optional(),
  arxiv: identifier.optional(),
  doi: identifier.optional(),
  url: link.optional(),
  documents: z.record(id, documentFields).optional(),
  code: z.array(z.string()).describe('The code that belongs to this paper: globs relative to the root').optional(),
  links: z.array(z.strictObject({
    kind: z.enum(['code', 'spec', 'blog', 'talk', 'errata', 'review']),
    url: link,
    commit: identifier.optional(),
  })).optional(),
});
export type PaperFields = z.infer<typeof paperFields>;

export const stepFields = z.strictObject({
  title: text,
  at: at.optional(),
  role: z.enum(['do', 'hold', 'given']).describe('do, hold (a property, counted through tests) or given').optional(),
  by: z.string().describe('Who guarantees a given step').optional(),
  parent: id.optional(),
  priority: z.enum(['must', 'should', 'could']).optional(),
  skip: text.describe('A reason to leave it out; it no longer counts').optional(),
  notes: z.string().optional(),
});
export type StepFields = z.infer<typeof stepFields>;

export const ambiguityFields = z.strictObject({
  question: text,
  kind: z.enum(['missing', 'vague', 'contradictory', 'deferred', 'suspected-error']).optional(),
  about: about.optional(),
  at: at.optional(),
  status: z.enum(['open', 'asked', 'assumed', 'resolved', 'dismissed']).optional(),
  severity: z.enum(['high', 'medium', 'low']).optional(),
  options: z.array(z.strictObject({ text, for: z.string().optional(), against: z.string().optional() })).optional(),
  searched: z.array(z.strictObject({ place: text, date: date.optional(), found: z.string().optional() })).optional(),
  asked: z.strictObject({
    channel: z.string().optional(),
    url: link.optional(),
    date: date.optional(),
    answer: z.string().optional(),
  }).optional(),
  answer: z.strictObject({
    choice: text,
    because: z.string().optional(),
    evidence: z.string().optional(),
    date: date.optional(),
  }).optional(),
});
export type AmbiguityFields = z.infer<typeof ambiguityFields>;

export const deviationFields = z.strictObject({
  title: text.optional(),
  about: about.optional(),
  at: at.optional(),
  paper: text.describe('What the paper says').optional(),
  code: text.describe('What the code does').optional(),
  because: z.string().describe('Why').optional(),
  kind: z.enum(['changed', 'omitted', 'moved', 'added', 'extension', 'erratum']).optional(),
  reason: z.enum([
    'design', 'hardware', 'library', 'data', 'time', 'numerics', 'performance', 'interop', 'security', 'scope',
    'paper-error', 'official-code', 'missing-info', 'better-result', 'licence',
  ]).optional(),
  intent: z.enum(['intentional', 'forced', 'discovered']).optional(),
  impact: z.strictObject({
    level: z.enum(['none', 'minor', 'major', 'unknown']).optional(),
    affects: z.array(z.string()).optional(),
    note: z.string().optional(),
  }).optional(),
  status: z.enum(['proposed', 'accepted', 'reverted']).optional(),
  date: date.optional(),
  'review-by': date.optional(),
});
export type DeviationFields = z.infer<typeof deviationFields>;

const measure = z.union([z.number(), z.string()]);

export const resultFields = z.strictObject({
  title: text.optional(),
  at: at.optional(),
  metric: z.string().optional(),
  setting: z.string().optional(),
  reported: measure,
  unit: z.string().optional(),
  better: z.enum(['higher', 'lower']).optional(),
  tolerance: measure.describe('Absolute (0.3) or relative (2%)').optional(),
  deterministic: z.boolean().optional(),
  measured: z.array(z.strictObject({
    value: z.number(),
    seed: z.union([z.number(), z.string()]).optional(),
    date: date.optional(),
    commit: identifier.optional(),
    from: z.string().describe('The file it was read from').optional(),
  })).optional(),
  'explained-by': z.array(z.string()).optional(),
});
export type ResultFields = z.infer<typeof resultFields>;

const parameterValue = z.union([z.number(), z.string(), z.boolean()]);

export const parameterFields = z.strictObject({
  title: text.optional(),
  at: at.optional(),
  paper: z.union([parameterValue, z.record(z.string(), parameterValue)]).describe('What the paper prescribes; a map per variant'),
  ours: z.string().describe('Where ours is: file#key').optional(),
  notes: z.string().optional(),
});
export type ParameterFields = z.infer<typeof parameterFields>;

export const noteFields = z.strictObject({
  at: at.optional(),
  text: z.string().optional(),
  colour: z.enum(['yellow', 'green', 'blue', 'pink', 'purple']).optional(),
});
export type NoteFields = z.infer<typeof noteFields>;

const costs = z.record(z.string(), z.union([z.string(), z.number()]));

export const paperFile = z.strictObject({
  papertrace: z.literal(1).describe('The version of this format'),
  paper: paperFields,
  summary: z.strictObject({
    contribution: z.string().optional(),
    inputs: z.string().optional(),
    outputs: z.string().optional(),
    procedure: z.string().optional(),
    assumptions: z.string().optional(),
  }).describe('One page, Markdown and math').optional(),
  steps: z.record(id, stepFields).optional(),
  ambiguities: z.record(id, ambiguityFields).optional(),
  deviations: z.record(id, deviationFields).optional(),
  results: z.record(id, resultFields).optional(),
  parameters: z.record(id, parameterFields).optional(),
  resources: z.strictObject({ paper: costs.optional(), estimate: costs.optional(), measured: costs.optional() }).optional(),
  notes: z.record(id, noteFields).optional(),
});
export type PaperFile = z.infer<typeof paperFile>;

/** Keys whose values are read from the scalar's own text: bare, YAML makes `2106.09680` a number. */
export const identifierKeys: ReadonlySet<string> = new Set(['key', 'arxiv', 'doi', 'sha256', 'commit', 'version', 'date', 'review-by']);
