import * as z from 'zod';
import { languages } from '../marks/languages.ts';

/*
 * A language of the user's own. It says what the tables say, in words instead of regular expressions: a pattern of a
 * folder's own could hang the editor.
 */

const text = z.string('a text').min(1, 'a text');
const texts = z.array(text);
const flag = z.boolean('true or false');

const string = z.strictObject({
  open: text,
  close: text.describe('The same as "open" when absent').optional(),
  escape: text.describe('What takes the next character with it; a backslash when absent').optional(),
  raw: flag.describe('Whether nothing escapes').optional(),
  multiline: flag.describe('Whether it may span lines').optional(),
  holes: z.array(z.strictObject({ open: text, close: z.enum(['}', ')'], '} or )') })).describe('Code inside, with comments of its own: ${ and }').optional(),
  documents: z.enum(['enclosing', 'next'], 'enclosing or next').describe('What it documents: what it is the first statement of, or what stands below it').optional(),
});

export const languageFields = z.strictObject({
  like: z.string('a text').refine((like) => languages.some(({ id, aliases }) => id === like || aliases?.includes(like) === true), 'no language that Papertrace knows has this id').describe('The id of a language that it is like, in all that is not said here').optional(),
  extensions: texts.describe('Extensions of its files, without the dot').optional(),
  names: texts.describe('Whole names of its files').optional(),
  line: texts.describe('What opens a line comment; the first one is written').optional(),
  block: z.array(z.strictObject({ open: text, close: text, nests: flag.optional() })).describe('Comments with an end').optional(),
  innerDoc: texts.describe('What opens comments that document what is around them: //!').optional(),
  strings: z.array(z.union([text, string])).describe('Strings, by their quotes or in full: what looks like a comment inside them is none').optional(),
  definitions: texts.describe('Words that a definition begins with, whose first statement may be a documentation string').optional(),
  blocks: z.union([
    z.enum(['braces', 'lines', 'indentation', 'forms'], 'braces, lines, indentation or forms'),
    z.strictObject({ open: texts.describe('Words that open a block'), close: texts.describe('Words that close one') }),
  ]).describe('How a construct is held together, which a mark above it speaks for: braces; braces, and the end of a line may end a statement; indentation; the forms of a Lisp; or words').optional(),
});
export type LanguageFields = z.infer<typeof languageFields>;
