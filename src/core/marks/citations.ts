import type { Comment, CommentLine } from './comments.ts';
import { type CommentText, commentTexts } from './commentText.ts';
import { readHead } from './grammar.ts';
import type { LinearPattern } from './linearPattern.ts';
import type { Verb } from './mark.ts';
import type { Source } from './source.ts';

/** Citations of one form that count as marks where they stand: a pattern of the configuration. */
export interface Citation {
  readonly match: LinearPattern;
  /** What a mark there would say after its `@paper:`, with the groups of `match`: `alg.1.L$1`. Undefined: nothing, and no later pattern takes it. */
  readonly means: string | undefined;
  /** Whether only comments and documentation strings are searched. */
  readonly comments: boolean;
  /** What one that names no verb does in this file. */
  readonly verb: Verb;
}

/** One citation that a pattern found; UTF-16 offsets in the file. */
export interface Cited {
  readonly at: number;
  readonly end: number;
  /** Whether it opens its line of the comment, as a mark does that claims. */
  readonly opens: boolean;
  /** What the mark would say after its `@paper:`; undefined where the search of the file ended, since it took too long. */
  readonly says: string | undefined;
  readonly verb: Verb;
}

/**
 * What all patterns together may cost in a file, in characters times instructions: about a second. The comments of a
 * file of 5,000 lines cost a hundredth of it with ten patterns.
 */
const mostInFile = 5e8;

/** What the patterns may still cost in a file, whose regions share it. */
export interface SearchBudget {
  left: number;
}

export function searchBudget(): SearchBudget {
  return { left: mostInFile };
}

/** The search for citations in one region of a file: in its comments one after the other, and in the code between for patterns that want it. */
export class CitationSearch {
  readonly #source: Source;
  readonly #all: readonly Citation[];
  readonly #anywhere: readonly Citation[];
  /** Where the code after the last comment begins. */
  #code = 0;
  readonly #budget: SearchBudget;

  constructor(source: Source, citations: readonly Citation[], budget: SearchBudget) {
    this.#source = source;
    this.#budget = budget;
    this.#all = citations;
    this.#anywhere = citations.filter(({ comments }) => !comments);
  }

  /** Those in the code between the last comment and this one. */
  before(comment: Comment): readonly Cited[] {
    return this.#inCode(comment.start, comment.end);
  }

  /** Those in the code after the last comment. */
  atEnd(): readonly Cited[] {
    return this.#inCode(this.#source.text.length, this.#source.text.length);
  }

  in(comment: Comment): readonly Cited[] {
    return this.#find(comment.lines, this.#all);
  }

  #inCode(to: number, next: number): readonly Cited[] {
    const from = this.#code;
    this.#code = next;
    if (this.#anywhere.length === 0 || from >= to) return [];
    const { lines } = this.#source;
    const stretches = this.#source.own(from, to).flatMap((own) => {
      const first = lines.lineAt(own.start);
      return Array.from({ length: lines.lineAt(own.end) - first + 1 }, (_, index) => ({
        start: Math.max(own.start, lines.startOf(first + index)), end: Math.min(own.end, lines.endOf(first + index)),
      }));
    });
    return this.#find(stretches, this.#anywhere);
  }

  /** In order; where two overlap, that of the earlier pattern. */
  #find(lines: readonly CommentLine[], citations: readonly Citation[]): Cited[] {
    return citations.length === 0 ? [] : [...commentTexts(this.#source.text, lines)].flatMap((part) => this.#inPart(part, citations));
  }

  #inPart({ text, offsetAt }: CommentText, citations: readonly Citation[]): Cited[] {
    const found: { readonly start: number; readonly end: number; readonly cited?: Cited }[] = [];
    for (const { match, means, verb } of citations) {
      if (this.#budget.left < 0) break;
      this.#budget.left -= match.costOf(text);
      if (this.#budget.left < 0) {
        const at = offsetAt(0);
        found.push({ start: 0, end: 0, cited: { at, end: at, opens: false, says: undefined, verb } });
        break;
      }
      for (const { start: from, end, groups } of match.matches(text)) {
        // A pattern that wants a blank before its citation does not mean the blank.
        const start = end - text.slice(from, end).trimStart().length;
        if (start === end || found.some((other) => other.start < end && start < other.end)) continue;
        const says = means === undefined ? undefined : expand(means, groups);
        if (says === undefined) {
          if (means === undefined) found.push({ start, end });
          continue;
        }
        const opens = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
        found.push({ start, end, cited: { at: offsetAt(start), end: offsetAt(end - 1) + 1, opens, says, verb } });
      }
    }
    return found.sort((a, b) => a.start - b.start).flatMap(({ cited }) => cited ?? []);
  }
}

const group = String.raw`\$x?\d{1,2}`;

/**
 * `means` with a match's groups in it; `$x1` is a hexadecimal number. What a group that took no part leaves open is
 * left out: the end of a range, the document, else the whole target. Undefined when no target is left.
 */
export function expand(means: string, groups: readonly (string | undefined)[]): string | undefined {
  const [targets, rest] = splitHead(means);
  const absent = (part: string): boolean => (part.match(new RegExp(group, 'g')) ?? []).some((name) => !groups[numberOf(name)]);
  const kept: string[] = [];
  let qualifier = '';
  for (const target of targets.split(',')) {
    const part = target.replace(new RegExp(`-L?${group}|@${group}`, 'g'), (optional) => (absent(optional) ? '' : optional));
    const [, own, name = ''] = /^(.*#)?(.*)$/s.exec(part) ?? [];
    // A target without a key has that of the one before it, also where that one is left out.
    qualifier = own ?? qualifier;
    if (!absent(part)) kept.push(kept.length === 0 || own !== undefined ? `${qualifier}${name}` : name);
  }
  return kept.length === 0 ? undefined : fill(`${kept.join(',')}${rest}`, groups);
}

/** What is wrong with `means` for a pattern with so many groups, in words for a person; undefined when nothing is. */
export function wrongMeaning(means: string, groups: number): string | undefined {
  const beyond = (means.match(new RegExp(group, 'g')) ?? []).find((name) => numberOf(name) > groups);
  if (beyond !== undefined) return `"match" has no group for ${beyond}`;
  const says = fill(means, Array.from({ length: groups + 1 }, () => '1'));
  const head = readHead(says, 0, { claims: true, quoted: false });
  const problem = head?.problems[0]?.message;
  if (problem !== undefined) return problem;
  return head === undefined || (head.textAt === undefined && head.end < says.trimEnd().length) ? 'after the targets come a scope, a verb, or a colon and a text' : undefined;
}

function splitHead(means: string): [string, string] {
  const end = /[\s:]|$/.exec(means.trimStart())?.index ?? means.length;
  return [means.trimStart().slice(0, end), means.trimStart().slice(end)];
}

function fill(means: string, groups: readonly (string | undefined)[]): string {
  const filled = means.replace(new RegExp(group, 'g'), (name) => {
    const text = groups[numberOf(name)] ?? '';
    return name.startsWith('$x') ? String(Number.parseInt(text, 16)) : text;
  });
  return filled.replace(/\s+/g, ' ').trim();
}

function numberOf(name: string): number {
  return Number(name.replace(/\D/g, ''));
}
