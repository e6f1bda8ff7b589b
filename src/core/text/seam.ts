/** How two stretches of text meet where a line or a page ends between them. */
export interface Seam {
  /** Whether they meet without a blank. */
  readonly joins: boolean;
  /** Whether the first one's last character is a hyphen that only broke a word. */
  readonly dropsHyphen: boolean;
}

const lineEndHyphen = /[\p{L}\p{N}][-\u2010]$/u;
const lowerCase = /^\p{Ll}/u;
const word = /^[\p{L}\p{N}]/u;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const punctuation = /\p{P}/u;

/**
 * A hyphen at a line's end goes where a lower-case letter follows (`an-|chor`) and stays, without a blank, before
 * any other letter or digit (`Navier-|Stokes`). Nothing is set between CJK characters. A compound that happens to
 * break at its own hyphen (`well-|known`) loses it, on both sides of every comparison alike.
 *
 * @paper:join-hyphens
 */
export function seam(before: string, after: string): Seam {
  // A slice is enough, and keeps the test from walking a whole page.
  if (lineEndHyphen.test(before.slice(-3)) && word.test(after)) return { joins: true, dropsHyphen: lowerCase.test(after) };
  const left = lastCharacter(before);
  const right = String.fromCodePoint(after.codePointAt(0) ?? 0x20);
  const joins = (cjk.test(left) && (cjk.test(right) || punctuation.test(right))) || (punctuation.test(left) && cjk.test(right));
  return { joins, dropsHyphen: false };
}

function lastCharacter(text: string): string {
  return /[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(-2)) ? text.slice(-2) : text.slice(-1);
}
