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

/** So much of a text is matched at a time, when it is asked for; UTF-16 units. */
const stretch = 2000;

/**
 * What opens and closes in code, matched in one pass: brackets, and the words of a language that has blocks of words. The pass
 * goes on as far as is asked for, since most marks speak for a small part of their file.
 */
export class Structure {
  /** By the line end or comma that a statement goes on behind: where it ends. In hostile text each statement is the rest of the file. */
  readonly statementEnds = new Map<number, number>();
  readonly #source: Source;
  readonly #length: number;
  readonly #openers: Opener[] = [];
  /** Those of them that are words: among brackets that nothing closes each would be looked for to the end. */
  readonly #words: Opener[] = [];
  /** From which opener on the way out goes, by the last opener before: those inside have ended. Offsets are asked for in their order. */
  readonly #climbed = new Map<number, number>();
  /** Those that nothing has closed yet, from the outermost in, and how many of each kind. */
  readonly #open: Opener[] = [];
  readonly #counts = { '(': 0, '[': 0, '{': 0, word: 0 };
  /** Where the statement that goes on may have begun. */
  #head = 0;
  /** Up to here all is matched. */
  #matched = 0;

  constructor(source: Source) {
    this.#source = source;
    this.#length = source.text.length;
  }

  /** Past what closes the bracket or the word at `open`; the text's end where nothing does. */
  endOf(open: number): number {
    this.#matchTo(open + 1);
    const opener = this.#openers[indexFrom(this.#openers, open)];
    return opener?.at === open ? this.#endOf(opener) : this.#length;
  }

  /** Past the end of the block that the first word from `from` on and before `to` opens, and whether that is only where the next begins. */
  block(from: number, to: number): { readonly end: number; readonly open: boolean } | undefined {
    this.#matchTo(to);
    const opener = this.#words[indexFrom(this.#words, from)];
    return opener && opener.at < to ? { end: this.#endOf(opener), open: opener.open ?? false } : undefined;
  }

  /** The innermost block of braces or words around `offset`, from the start of its statement. */
  around(offset: number): { head: number; end: number } | undefined {
    this.#matchTo(offset);
    const last = indexFrom(this.#openers, offset) - 1;
    let index = this.#climbed.get(last) ?? last;
    // what is matched no further than this and has no end yet has none before it
    const isAround = ({ kind, end = this.#length }: Opener): boolean => (kind === '{' || kind === 'word') && end > offset;
    for (let opener = this.#openers[index]; opener && !isAround(opener); opener = this.#openers[index]) index = opener.around;
    this.#climbed.set(last, index);
    const found = this.#openers[index];
    return found && { head: found.kind === 'word' ? found.at : found.head, end: this.#endOf(found) };
  }

  #endOf(opener: Opener): number {
    while (opener.end === undefined && this.#matched < this.#length) this.#matchTo(this.#matched + 1);
    return opener.end ?? this.#length;
  }

  /** Matches all before `offset`, and some more. */
  #matchTo(offset: number): void {
    if (offset <= this.#matched) return;
    const { words, loose } = patternsOf(this.#source.language);
    if (words) {
      // a word that nothing closes is known at the end only
      this.#matchWords(words, loose);
      this.#endUnclosed();
      this.#matched = this.#length;
    } else {
      const to = Math.min(offset + stretch, this.#length);
      this.#source.brackets(this.#matched, to, this.#takeBracket);
      this.#matched = to;
    }
  }

  #matchWords(words: RegExp, loose: RegExp | undefined): void {
    const { lines } = this.#source;
    for (let found = this.#source.find(words, 0); found; found = this.#source.find(words, words.lastIndex)) {
      const [all, opens, closes] = found;
      const at = found.index;
      const around = this.#open.at(-1);
      if (opens !== undefined) {
        const inBrackets = around?.kind === '(' || around?.kind === '[';
        if (!inBrackets || !loose?.test(all)) this.#push('word', at);
      } else if (closes === undefined) this.#takeBracket(all, at);
      else {
        // In a bracket of its own line it is an index: `a[end]`. One that is open since longer was read wrongly.
        const isIndex = around !== undefined && around.kind !== 'word' && lines.lineAt(around.at) === lines.lineAt(at);
        if (!isIndex) this.#close('word', at, at + all.length);
      }
    }
  }

  readonly #takeBracket = (bracket: string, at: number): void => {
    if (bracket === '(' || bracket === '[' || bracket === '{') this.#push(bracket, at);
    else if (bracket !== ';') this.#close(closing[bracket as ')' | ']' | '}'], at, at + 1);
    if (bracket === '{' || bracket === '}' || bracket === ';') this.#head = at + 1;
  };

  #push(kind: Opener['kind'], at: number): void {
    const opener: Opener = { at, kind, head: this.#head, around: this.#open.at(-1)?.index ?? -1, index: this.#openers.length };
    this.#openers.push(opener);
    if (kind === 'word') this.#words.push(opener);
    this.#open.push(opener);
    this.#counts[kind] += 1;
  }

  #close(kind: Opener['kind'], at: number, end: number): void {
    if (this.#counts[kind] === 0) return;
    // What was not closed inside ends here.
    while (this.#open.at(-1)?.kind !== kind) this.#pop(at);
    this.#pop(end);
  }

  #pop(end: number): void {
    const opener = this.#open.pop();
    if (!opener) return;
    this.#counts[opener.kind] -= 1;
    opener.end = end;
  }

  /** Functions need no end in old MATLAB: one without goes on to the next. */
  #endUnclosed(): void {
    const unclosed = this.#words.filter(({ end }) => end === undefined);
    for (const [index, opener] of unclosed.entries()) Object.assign(opener, { end: unclosed[index + 1]?.at ?? this.#length, open: true });
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
