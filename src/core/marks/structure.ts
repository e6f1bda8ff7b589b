import type { Language } from './language.ts';
import type { Source } from './source.ts';

/** A bracket or a word that opens a block. */
interface Opener {
  readonly at: number;
  /** The brackets `([{`, or a word's. */
  readonly kind: '(' | '[' | '{' | 'word';
  /** Where the statement that it stands in may begin: after the last `;`, `{` or `}`. */
  readonly head: number;
  /** The index of the opener around it; -1 outside all. */
  readonly around: number;
  readonly index: number;
  /** Past what closes it; undefined while nothing does. */
  end?: number;
  /** Nothing closes it: it goes on to the next of its kind. */
  open?: true;
}

interface Patterns {
  /** Group 1 opens a block, group 2 closes one; also brackets. Undefined in a language that has no blocks of words. */
  readonly words?: RegExp;
  /** What opens nothing in brackets. */
  readonly loose?: RegExp;
}

const patterns = new WeakMap<Language, Patterns>();

function patternsOf(language: Language): Patterns {
  let known = patterns.get(language);
  if (!known) {
    const words = language.blocks.by === 'indentation' ? language.blocks.words : undefined;
    const flags = language.anyCase ? 'gim' : 'gm';
    known = {
      ...(words ? { words: new RegExp(String.raw`(${words.open})|(${words.close})|[()[\]{};]`, flags) } : {}),
      ...(words?.notInBrackets === undefined ? {} : { loose: new RegExp(`^(?:${words.notInBrackets})$`, language.anyCase ? 'i' : '') }),
    };
    patterns.set(language, known);
  }
  return known;
}

const closing = { ')': '(', ']': '[', '}': '{' } as const;

/** What opens and closes in code, matched in one pass: brackets, and the words of a language that has blocks of words. */
export class Structure {
  /** By the line end or comma that a statement goes on behind: where it ends. In hostile text each statement is the rest of the file. */
  readonly statementEnds = new Map<number, number>();
  readonly #openers: Opener[] = [];
  /** Those of them that are words: among brackets that nothing closes each would be looked for to the end. */
  readonly #words: Opener[] = [];
  /** From which opener on the way out goes, by the last opener before: those inside have ended. Offsets are asked for in their order. */
  readonly #climbed = new Map<number, number>();
  readonly #length: number;

  constructor(source: Source) {
    this.#length = source.text.length;
    this.#match(source);
    this.#endUnclosed();
  }

  /** Past what closes the bracket or the word at `open`; the text's end where nothing does. */
  endOf(open: number): number {
    return this.#at(open)?.end ?? this.#length;
  }

  /** Past the end of the block that the first word from `from` on and before `to` opens, and whether that is only where the next begins. */
  block(from: number, to: number): { readonly end: number; readonly open: boolean } | undefined {
    const opener = this.#words[indexFrom(this.#words, from)];
    return opener && opener.at < to ? { end: opener.end ?? this.#length, open: opener.open ?? false } : undefined;
  }

  /** The innermost block of braces or words around `offset`, from the start of its statement. */
  around(offset: number): { head: number; end: number } | undefined {
    const last = indexFrom(this.#openers, offset) - 1;
    let index = this.#climbed.get(last) ?? last;
    const isAround = ({ kind, end = this.#length }: Opener): boolean => (kind === '{' || kind === 'word') && end > offset;
    for (let opener = this.#openers[index]; opener && !isAround(opener); opener = this.#openers[index]) index = opener.around;
    this.#climbed.set(last, index);
    const found = this.#openers[index];
    return found && { head: found.kind === 'word' ? found.at : found.head, end: found.end ?? this.#length };
  }

  #match(source: Source): void {
    const { words, loose } = patternsOf(source.language);
    const open: Opener[] = [];
    const counts = { '(': 0, '[': 0, '{': 0, word: 0 };
    let head = 0;
    const push = (kind: Opener['kind'], at: number): void => {
      const opener: Opener = { at, kind, head, around: open.at(-1)?.index ?? -1, index: this.#openers.length };
      this.#openers.push(opener);
      if (kind === 'word') this.#words.push(opener);
      open.push(opener);
      counts[kind] += 1;
    };
    const pop = (end: number | undefined): void => {
      const opener = open.pop();
      if (!opener) return;
      counts[opener.kind] -= 1;
      if (end !== undefined) opener.end = end;
    };
    const close = (kind: Opener['kind'], at: number, end: number): void => {
      if (counts[kind] === 0) return;
      // What was not closed inside ends here.
      while (open.at(-1)?.kind !== kind) pop(at);
      pop(end);
    };
    const takeBracket = (bracket: string, at: number): void => {
      if (bracket === '(' || bracket === '[' || bracket === '{') push(bracket, at);
      else if (bracket !== ';') close(closing[bracket as ')' | ']' | '}'], at, at + 1);
      if (bracket === '{' || bracket === '}' || bracket === ';') head = at + 1;
    };
    if (!words) {
      source.brackets(takeBracket);
      return;
    }
    for (let found = source.find(words, 0); found; found = source.find(words, words.lastIndex)) {
      const [all, opens, closes] = found;
      const at = found.index;
      const around = open.at(-1);
      if (opens !== undefined) {
        const inBrackets = around?.kind === '(' || around?.kind === '[';
        if (!inBrackets || !loose?.test(all)) push('word', at);
      } else if (closes === undefined) takeBracket(all, at);
      else {
        // In a bracket of its own line it is an index: `a[end]`. One that is open since longer was read wrongly.
        const isIndex = around !== undefined && around.kind !== 'word' && source.lines.lineAt(around.at) === source.lines.lineAt(at);
        if (!isIndex) close('word', at, at + all.length);
      }
    }
  }

  /** Functions need no end in old MATLAB: one without goes on to the next. */
  #endUnclosed(): void {
    const unclosed = this.#words.filter(({ end }) => end === undefined);
    for (const [index, opener] of unclosed.entries()) Object.assign(opener, { end: unclosed[index + 1]?.at ?? this.#length, open: true });
  }

  #at(offset: number): Opener | undefined {
    const opener = this.#openers[indexFrom(this.#openers, offset)];
    return opener?.at === offset ? opener : undefined;
  }
}

/** The index of the first opener at `offset` or after it. */
function indexFrom(openers: readonly Opener[], offset: number): number {
  let low = 0;
  let high = openers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((openers[middle]?.at ?? 0) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
