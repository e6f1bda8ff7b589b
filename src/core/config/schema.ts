import * as z from 'zod';
import { ruleIds } from '../rules/ids.ts';

/*
 * `papertrace.config.yaml`: all that decides a verdict. As for the paper file, types, checks and
 * `schemas/config.schema.json` come from here, and the error text of a leaf is a noun phrase.
 */

const text = z.string('a text').min(1, 'a text');
const globs = z.array(text);
const levels = ['off', 'hint', 'information', 'warning', 'error'] as const;
const level = z.enum(levels, `one of ${levels.join(', ')}`);

export const languageFields = z.strictObject({
  extensions: z.array(text).describe('Extensions of its files, without the dot'),
  line: z.array(text).describe('What opens a line comment; the first one is written').optional(),
  block: z.array(z.strictObject({ open: text, close: text, nests: z.boolean('true or false').optional() })).describe('Comments with an end').optional(),
  strings: z.array(text).describe('Quotes of strings: what looks like a comment inside them is none').optional(),
  blocks: z.enum(['braces', 'indentation'], 'braces or indentation').describe('How a construct is held together: what a mark above it speaks for').optional(),
});

export const configFile = z.strictObject({
  exclude: globs.describe('Files to leave out, beside those that git ignores: globs relative to this file').optional(),
  tests: globs.describe('Test files: globs relative to this file').optional(),
  languages: z.record(text, languageFields).describe("Languages that Papertrace does not know, by VS Code's language id").optional(),
  severities: z.strictObject(Object.fromEntries(ruleIds.map((id) => [id, level.optional()]))).describe('How bad a problem is, by rule').optional(),
});
export type ConfigFile = z.infer<typeof configFile>;
