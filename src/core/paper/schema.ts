import * as z from 'zod';
import { scopes, verbs } from '../marks/mark.ts';

/*
 * The paper file, once: types for the code, checks at run time, and `schemas/paper.schema.json` for YAML editors
 * (`scripts/build-schema.mjs`) all come from here. Unknown keys are reported, never dropped.
 *
 * The error text of every leaf is a noun phrase: "year: a whole number is wanted here, not "2017a"".
 */

/** Marks scalars that people write bare and YAML would take for numbers; a JSON Schema of the file must let them pass. */
export const identifiers = z.registry<{ bare: true }>();

const text = z.string('a text').min(1, 'a text');
const identifier = z.string('a text').min(1, 'a text').register(identifiers, { bare: true });
const link = z.string('a web address').describe('A web address');
const date = z.string('a date (YYYY-MM-DD)').regex(z.regexes.date, 'a date (YYYY-MM-DD)');
const number = z.number('a number');

function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, `one of ${words.join(', ')}`);
}

const reserved = [...verbs, ...scopes].join('|');
const idForm = new RegExp(String.raw`^(?!(?:${reserved})$)(?!L\d+[A-Za-z]?(?:-L?\d+[A-Za-z]?)?$)[0-9A-Za-z](?:[0-9A-Za-z_-]*[0-9A-Za-z])?$`);
const idWanted = 'an id of letters, digits, "-" and "_" (no verb, scope or line such as L4)';

/** What marks may name: ids of records and keys of papers. */
export const id = z.string(idWanted).regex(idForm, idWanted);
const documentName = z.string('a name').regex(/^[0-9A-Za-z](?:[0-9A-Za-z._-]*[0-9A-Za-z])?$/, 'a name of letters, digits, ".", "-" and "_"');

export const placeFields = z.strictObject({
  page: z.int('a page number (from 1)').min(1, 'a page number (from 1)').describe('The page of the PDF, from 1').optional(),
  quote: text.describe('The passage, word for word').optional(),
  in: text.describe('The address the passage stands in: sec.3.2').optional(),
  doc: text.describe('The document it stands in, when that is not main').optional(),
});
export const address = text.describe('An address, a place that the paper itself names: eq.5, sec.3.2, alg.1.L4, p.7');
const place = z.union([address, placeFields]);
const at = z.union([place, z.array(place)]).describe('Where it stands in the paper: an address (eq.5, sec.3.2, alg.1.L4, p.7), { page, quote, in, doc }, or a list of these');
const about = z.array(text).describe("What it is about: ids of records, addresses, or records of other papers (key#id)");

const owners = z.array(text).describe('Who sees to it');

export const documentFields = z.strictObject({
  pdf: text.describe('The PDF, relative to this file').optional(),
  url: link.describe('Where it can be had').optional(),
  version: identifier.describe('Its version as the publisher counts: v7').optional(),
  sha256: z.union([identifier, z.array(identifier)]).describe('The hash of the PDF, or a list of them where builds differ').optional(),
});
export type DocumentFields = z.infer<typeof documentFields>;

export const paperFields = z.strictObject({
  key: id.describe("What marks call this paper; the file's name before .paper.yaml when absent").optional(),
  title: text.describe('The title of the paper'),
  authors: z.array(text).describe('Its authors, in order').optional(),
  year: z.int('a whole number').describe('The year of publication').optional(),
  arxiv: identifier.describe('The arXiv identifier: "1706.03762"').optional(),
  doi: identifier.describe('The DOI, without https://doi.org/').optional(),
  url: link.describe('Where the paper is published').optional(),
  documents: z.record(documentName, documentFields).describe('The PDFs by name: main, a supplement, other versions. One that is not there is no problem').optional(),
  code: z.array(text).describe('The code that belongs to this paper: globs relative to the root').optional(),
  links: z.array(z.strictObject({
    kind: oneOf(['code', 'spec', 'blog', 'talk', 'errata', 'review']).describe('What it leads to'),
    url: link,
    commit: identifier.describe('The commit that was looked at').optional(),
  })).describe('Other places to look').optional(),
});
export type PaperFields = z.infer<typeof paperFields>;

export const summaryFields = z.strictObject({
  contribution: text.describe('What the paper adds; wanted before the first step is called done').optional(),
  inputs: text.describe('What the method takes').optional(),
  outputs: text.describe('What the method gives').optional(),
  procedure: text.describe('How it goes, in a few sentences').optional(),
  assumptions: text.describe('What it takes for granted').optional(),
  symbols: z.array(z.strictObject({
    symbol: text.describe('As printed'),
    meaning: text.describe('What it stands for'),
    page: z.int('a page number (from 1)').min(1, 'a page number (from 1)').describe('Where the paper says so').optional(),
  })).describe('The notation').optional(),
});
export type SummaryFields = z.infer<typeof summaryFields>;

export const stepFields = z.strictObject({
  title: text.describe('What the code must do, hold or take as given'),
  at: at.optional(),
  role: oneOf(['do', 'hold', 'given']).describe('do (the default), hold (a property; it counts through tests), or given (someone else guarantees it: by)').optional(),
  by: text.describe('Who or what guarantees a given step').optional(),
  parent: id.describe('The step that this one is a part of').optional(),
  priority: oneOf(['must', 'should', 'could']).describe('How much it matters').optional(),
  skip: text.describe('The reason to leave it out; it then no longer counts').optional(),
  owners: owners.optional(),
  notes: text.describe('Remarks, Markdown and math').optional(),
});
export type StepFields = z.infer<typeof stepFields>;

export const ambiguityFields = z.strictObject({
  question: text.describe('What the paper leaves open'),
  kind: oneOf(['missing', 'vague', 'contradictory', 'deferred', 'suspected-error']).describe('How the paper leaves it open').optional(),
  about: about.optional(),
  at: at.optional(),
  status: oneOf(['open', 'asked', 'assumed', 'resolved', 'dismissed']).describe('How far it is settled; open when absent').optional(),
  severity: oneOf(['high', 'medium', 'low']).describe('How much hangs on it').optional(),
  owners: owners.optional(),
  options: z.array(z.strictObject({
    text: text.describe('One way to read it'),
    for: text.describe('What speaks for it').optional(),
    against: text.describe('What speaks against it').optional(),
  })).describe('The candidates').optional(),
  searched: z.array(z.strictObject({
    place: text.describe('Where an answer was looked for: supplement, official code, issues'),
    date: date.describe('When: YYYY-MM-DD').optional(),
    found: text.describe('What was found there').optional(),
  })).describe('Where an answer was looked for').optional(),
  asked: z.strictObject({
    channel: text.describe('Where: issue, mail, forum').optional(),
    url: link.optional(),
    date: date.describe('When: YYYY-MM-DD').optional(),
    question: text.describe('The text that was sent, or is to be').optional(),
    answer: text.describe('What came back').optional(),
  }).describe('The question as put to the authors').optional(),
  answer: z.strictObject({
    choice: text.describe('What was decided'),
    because: text.describe('Why').optional(),
    evidence: text.describe('What shows it: a web address, a test, a run').optional(),
    date: date.describe('When: YYYY-MM-DD').optional(),
  }).describe('How it was settled').optional(),
});
export type AmbiguityFields = z.infer<typeof ambiguityFields>;

export const deviationFields = z.strictObject({
  title: text.describe('A few words for lists; the id when absent').optional(),
  about: about.optional(),
  at: at.optional(),
  paper: text.describe('What the paper says').optional(),
  code: text.describe('What the code does').optional(),
  because: text.describe('Why').optional(),
  owners: owners.optional(),
  kind: oneOf(['changed', 'omitted', 'moved', 'added', 'extension', 'erratum']).describe('How the code differs').optional(),
  reason: oneOf([
    'design', 'hardware', 'library', 'data', 'time', 'numerics', 'performance', 'interop', 'security', 'scope',
    'paper-error', 'official-code', 'missing-info', 'better-result', 'licence',
  ]).describe('The reason in one word, for counting').optional(),
  intent: oneOf(['intentional', 'forced', 'discovered']).describe('Whether it was wanted').optional(),
  impact: z.strictObject({
    level: oneOf(['none', 'minor', 'major', 'unknown']).describe('How much changes').optional(),
    affects: z.array(text).describe('Results, steps or addresses that it touches').optional(),
    note: text.describe('What changes').optional(),
  }).describe('What follows from it').optional(),
  status: oneOf(['proposed', 'accepted', 'reverted']).describe('Whether it stands').optional(),
  date: date.describe('When it was decided: YYYY-MM-DD').optional(),
  'review-by': date.describe('When to look at it again: YYYY-MM-DD').optional(),
});
export type DeviationFields = z.infer<typeof deviationFields>;

const measure = z.union([number, text]);

export const resultFields = z.strictObject({
  title: text.describe('A few words for lists; the metric when absent').optional(),
  at: at.optional(),
  metric: text.describe('What is measured: BLEU').optional(),
  setting: text.describe('On what, and how').optional(),
  reported: measure.describe('The number that the paper reports'),
  unit: text.describe('The unit of the numbers').optional(),
  better: oneOf(['higher', 'lower']).describe('Which way is better').optional(),
  tolerance: measure.describe('How far ours may be off: absolute (0.3) or relative (2%)').optional(),
  deterministic: z.boolean('true or false').describe('Whether each run must give the same number').optional(),
  measured: z.array(z.strictObject({
    value: number.describe('What was measured here; read from a file when absent (from: file#key)').optional(),
    seed: z.union([number, text]).describe('The random seed of the run').optional(),
    date: date.describe('When: YYYY-MM-DD').optional(),
    commit: identifier.describe('The commit that was run').optional(),
    from: text.describe('The file it is from, relative to the root; with #key where in it: runs/12/metrics.json#test.bleu').optional(),
  })).describe('Our runs').optional(),
  'explained-by': z.array(text).describe('Deviations and ambiguities that explain the difference').optional(),
  role: oneOf(['result', 'baseline', 'ablation']).describe('A result of the method (the default), one of another method, or one with a component off').optional(),
  of: id.describe('The result that a baseline or an ablation is held against').optional(),
  off: z.array(text).describe('The components that an ablation switches off: ids of steps, or words').optional(),
  owners: owners.optional(),
});
export type ResultFields = z.infer<typeof resultFields>;

const parameterValue = z.union([number, z.boolean('true or false'), text]);

export const parameterFields = z.strictObject({
  title: text.describe('A few words for lists; the id when absent').optional(),
  at: at.optional(),
  paper: z.union([parameterValue, z.record(z.string(), parameterValue)]).describe('What the paper prescribes: a value, or a map of values by variant'),
  ours: z.union([text, z.record(z.string(), text)]).describe('Where ours is written, file#key relative to the root, or a map of these by variant. Or bind it by a mark on the literal').optional(),
  owners: owners.optional(),
  notes: text.describe('Remarks, Markdown and math').optional(),
});
export type ParameterFields = z.infer<typeof parameterFields>;

export const noteFields = z.strictObject({
  at: at.optional(),
  text: text.describe('The remark, Markdown and math').optional(),
  colour: oneOf(['yellow', 'green', 'blue', 'pink', 'purple']).describe('The colour of its highlight').optional(),
  owners: owners.optional(),
});
export type NoteFields = z.infer<typeof noteFields>;

const costs = z.record(z.string(), z.union([number, z.boolean('true or false'), text]));

export const resourceFields = z.strictObject({
  paper: costs.describe('What the paper used: hardware, time, memory, money').optional(),
  estimate: costs.describe('What it should take here').optional(),
  measured: costs.describe('What it took here').optional(),
});

/** The fields of each section's records. The order is the order of the sections in the file. */
export const sectionFields = {
  steps: stepFields,
  ambiguities: ambiguityFields,
  deviations: deviationFields,
  results: resultFields,
  parameters: parameterFields,
  notes: noteFields,
} as const;

export const paperFile = z.strictObject({
  papertrace: z.literal(1, '1, the version of this format,').describe('The version of this format'),
  paper: paperFields.describe('The publication'),
  summary: summaryFields.describe('One page about the paper, Markdown and math').optional(),
  steps: z.record(id, stepFields).describe('What the code must do, hold or take as given, by id').optional(),
  ambiguities: z.record(id, ambiguityFields).describe('Questions that the paper leaves open, by id').optional(),
  deviations: z.record(id, deviationFields).describe('Differences between what the paper says and what the code does, by id').optional(),
  results: z.record(id, resultFields).describe('Numbers that the paper reports beside those measured here, by id').optional(),
  parameters: z.record(id, parameterFields).describe('Numbers that the paper prescribes beside those used here, by id').optional(),
  resources: resourceFields.describe('What it takes to run').optional(),
  notes: z.record(id, noteFields).describe('Highlighted passages with a remark, by id').optional(),
});
