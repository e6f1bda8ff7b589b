import * as z from 'zod';
import { LinearPattern } from '../marks/linearPattern.ts';
import { ruleIds, ruleTable } from '../rules/ids.ts';
import { languageFields } from './languageSchema.ts';

/*
 * `papertrace.config.yaml`: all that decides a verdict. As for the paper file, types, checks and
 * `schemas/config.schema.json` come from here, and the error text of a leaf is a noun phrase.
 */

const text = z.string('a text').min(1, 'a text');
const globs = z.array(text);
const levels = ['off', 'hint', 'information', 'warning', 'error'] as const;
const level = z.enum(levels, `one of ${levels.join(', ')}`);

/** What is wrong with it is the issue's message. */
const pattern = z.string('a regular expression (RE2: no lookaround, no back references)').superRefine((source, context) => {
  try {
    new LinearPattern(source);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
  }
});

const citationFields = z.strictObject({
  match: pattern.describe('What cites the paper: a regular expression in RE2 syntax, over the text of a comment'),
  means: text.describe('What a mark there would say after its "@paper:", with the groups of "match": alg.1.L$1. A verb makes it claim wherever it stands. Absent: nothing, and no pattern below takes it').optional(),
  in: z.union([text, globs]).describe('The files in which it counts: globs relative to this file; all when absent').optional(),
  comments: z.boolean('true or false').describe('false: everywhere in the file, not only in comments').optional(),
});

const phraseFields = z.strictObject({
  match: pattern.describe('The words that leave something open: a regular expression in RE2 syntax, over one sentence of the paper'),
  question: text.describe('What is to be found out; $1 stands for a group of "match", $0 for all that was found'),
  kind: z.enum(['missing', 'vague', 'contradictory', 'deferred', 'suspected-error'], 'one of missing, vague, contradictory, deferred, suspected-error').describe('How the paper leaves it open; vague when absent').optional(),
  severity: z.enum(['high', 'medium', 'low'], 'one of high, medium, low').describe('How much hangs on it; medium when absent').optional(),
  unless: pattern.describe('Nothing is open where this stands in the rest of the sentence').optional(),
});

export const configFile = z.strictObject({
  exclude: globs.describe('Files to leave out, beside those that git ignores: globs relative to this file').optional(),
  tests: globs.describe('Test files: globs relative to this file').optional(),
  languages: z.record(text, languageFields).describe("Languages that Papertrace does not know or should read otherwise, by VS Code's language id").optional(),
  citations: z.array(citationFields).describe('What cites a paper in comments and counts as a mark where it stands; the first that fits holds').optional(),
  ambiguities: z.strictObject({
    phrases: z.enum(['default', 'wide', 'none'], 'one of default, wide, none').describe('Which of the phrases that Papertrace knows are looked for: those that pay, also those that ask far more, or none').optional(),
    patterns: z.array(phraseFields).describe('Phrases of your own').optional(),
  }).describe('What Suggest Ambiguities looks for in a paper').optional(),
  severities: z.strictObject(Object.fromEntries(ruleIds.map((id) => [id, level.describe(`Finds ${ruleTable[id].finds}; ${ruleTable[id].severity} when absent`).optional()]))).describe('How bad a problem is, by rule').optional(),
});
export type ConfigFile = z.infer<typeof configFile>;
