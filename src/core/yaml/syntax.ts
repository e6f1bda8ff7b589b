import type { ErrorCode } from 'yaml';

/** What to do about the errors of form that people make most; the parser's own words for the others. */
const advice: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'A tab stands where YAML wants blanks: indent with blanks.',
  BAD_INDENT: 'This line is indented too little or too much for where it stands.',
  BLOCK_AS_IMPLICIT_KEY: 'A second ": " stands in this line: put the text in "double quotes".',
  MULTILINE_IMPLICIT_KEY: 'A key has to stand in one line: is a ":" or a closing quote missing?',
  MISSING_CHAR: 'Something is missing here: a closing quote or bracket, a ":" or a ",".',
  MULTIPLE_DOCS: 'Only one document may stand in this file: take out the "---".',
  BAD_ALIAS: 'An alias (*name) cannot stand here: put the text in "double quotes".',
  UNEXPECTED_TOKEN: 'YAML expects something else here: put texts with special signs in "double quotes".',
};

/** An error of form in words that a person can act on. */
export function syntaxMessage({ code, message }: { readonly code: ErrorCode; readonly message: string }): string {
  const words = advice[code];
  return words === undefined ? `This is not YAML: ${message}.` : `This is not YAML. ${words}`;
}
