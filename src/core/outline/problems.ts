import type { PageLines } from './lines.ts';
import type { OutlineProblem } from './outline.ts';

/** Fewer letters tell nothing about how a document's text is made. */
const enough = 1000;
/** Of the letters of a language with blanks, every fifth or sixth is followed by one. */
const fewestBlanks = 0.04;
/** Of its characters, how many may be none that a reader knows. */
const mostUnknown = 0.3;

// Written without blanks between words; Korean has them.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/gu;
const unknown = /[\u0000-\u001f\u007f-\u009f\ufffd\p{Co}\p{Cn}]/gu;

/** What makes the outline less than it could be: pages that could not be read, and text that says less than what is printed. */
export function problemsOf(pages: readonly PageLines[]): OutlineProblem[] {
  const ofPages = pages.flatMap(({ frame: { page: { page, reason } } }) => (reason === undefined ? [] : [{ page, reason }]));
  const text = textProblem(pages);
  return text === undefined || pages.length === 0 ? ofPages : [...ofPages, { reason: text }];
}

function textProblem(pages: readonly PageLines[]): string | undefined {
  let [letters, blanks, strange, all] = [0, 0, 0, 0];
  for (const { lines } of pages) {
    for (const { text } of lines) {
      all += text.length;
      letters += text.match(/\p{L}/gu)?.length ?? 0;
      letters -= text.match(unspaced)?.length ?? 0;
      // A line's end is a blank too, but in text without any the only one.
      blanks += text.split(' ').length - 1;
      strange += text.match(unknown)?.length ?? 0;
    }
  }
  if (all === 0) return 'The document has no text, as scans have none: nothing can be found in it until it went through text recognition (OCR).';
  if (strange > mostUnknown * all) return 'The fonts of the document do not tell which letters they show: little can be found in it until it went through text recognition (OCR).';
  if (letters > enough && blanks < fewestBlanks * letters) return 'The text of the document has no blanks between words: what is known by its words, as captions and references are, may be missing.';
  return undefined;
}
