import { LinearPattern } from '../marks/linearPattern.ts';
import type { AmbiguityFields } from '../paper/schema.ts';
import { find } from './phrase.ts';
import type { Found, Phrase } from './phrase.ts';
import type { Prose, Sentence } from './prose.ts';
import { isSubstance } from './sections.ts';
import { passageAt } from './suggestion.ts';
import type { Suggestion } from './suggestion.ts';

/** How far before a match a denial counts, in UTF-16 units. */
const denialReach = 120;

/** What the method, the experiments and the appendix leave open, in reading order; each sentence asks once. */
export function suggestAmbiguities({ outline, sentences }: Prose, phrases: readonly Phrase[]): Suggestion<AmbiguityFields>[] {
  const matters = isSubstance(outline);
  const valued = symbolsWithValue(sentences);
  const cited = new Set(outline.references.map(({ key }) => key));
  const asked = new Set<string>();
  return sentences.flatMap((sentence, index) => {
    if (!matters(sentence.section)) return [];
    for (const phrase of phrases) {
      const found = find(phrase.match, sentence.text);
      if (!found || isSettled(phrase, found, sentence, phrase.reaches === 'next' ? followedBy(sentences, index) : '')) continue;
      const { cite, symbol, what } = found.groups;
      if (symbol !== undefined && valued.has(symbol) || cite !== undefined && !isCitation(cite, cited)) continue;
      // The same words again ask nothing new.
      const words = `${phrase.id} ${(cite ?? symbol ?? what ?? sentence.text.slice(found.from, found.to)).toLowerCase()}`;
      if (asked.has(words)) return [];
      asked.add(words);
      return [suggestion(phrase, found, sentence)];
    }
    return [];
  });
}

/** What patterns of the folder's own may cost at worst, in characters times instructions; ours cost next to nothing. */
export function costOf({ sentences }: Prose, phrases: readonly Phrase[]): number {
  const own = phrases.flatMap(({ match, unless }) => [match, unless]).filter((pattern) => pattern instanceof LinearPattern);
  return sentences.reduce((sum, { text }) => own.reduce((cost, pattern) => cost + pattern.costOf(text), sum), 0);
}

function isSettled({ unless, notAfter }: Phrase, { from }: Found, { text }: Sentence, next: string): boolean {
  return unless?.test(text.slice(from) + next) === true || notAfter?.test(text.slice(Math.max(0, from - denialReach), from)) === true;
}

/** `[3, 5–7]` of a list that has these; what stands in brackets may be anything. Authors are believed. */
function isCitation(cite: string, keys: ReadonlySet<string | null>): boolean {
  const bracketed = /^\[(.*)\]$/.exec(cite)?.[1];
  if (bracketed === undefined) return true;
  return /(?:19|20)\d\d/.test(bracketed) || bracketed.split(/[,;–-]\s*/).some((key) => keys.has(key.trim()));
}

/** The next sentence of the same section, with a blank before it. */
function followedBy(sentences: readonly Sentence[], index: number): string {
  const [own, next] = sentences.slice(index, index + 2);
  return next && next.section === own?.section && next.zone === own?.zone ? ` ${next.text}` : '';
}

function suggestion({ id, kind, severity, question }: Phrase, { from, to, groups }: Found, sentence: Sentence): Suggestion<AmbiguityFields> {
  const match = sentence.text.slice(from, to);
  const asked = question.replace(/\{(\w+)\}/g, (_, name: string) => groups[name] ?? match);
  return { kind: 'ambiguity', source: id, title: asked, name: match, ...passageAt(sentence, from, to), fields: { question: asked, kind, status: 'open', severity } };
}

/** Symbols that are given a number somewhere: `β1 = 0.9`, `λ is set to 0.1`. */
function symbolsWithValue(sentences: readonly Sentence[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text } of sentences) {
    for (const [, symbol = ''] of text.matchAll(/((?:[A-Za-z]|\p{Script=Greek})[\w\p{Script=Greek}]{0,3}[′*]?)\s?(?:[=≈∈≤]|:=|(?:is|are|was|were)\s(?:set|fixed|chosen)\s(?:to|as)|to\sbe)\s?[{[(]?[-−]?\.?\d/gu)) found.add(symbol);
  }
  return found;
}
