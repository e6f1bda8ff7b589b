import type { AmbiguityFields } from '../paper/schema.ts';
import type { Phrase } from './phrases.ts';
import type { Prose, Sentence } from './prose.ts';
import { isSubstance } from './sections.ts';
import type { Suggestion } from './suggestion.ts';
import { passageAt } from './suggestion.ts';

/** What the method, the experiments and the appendix leave open, in reading order; each sentence asks once. */
export function suggestAmbiguities({ outline, sentences }: Prose, phrases: readonly Phrase[]): Suggestion<AmbiguityFields>[] {
  const matters = isSubstance(outline);
  const valued = symbolsWithValue(sentences);
  const cited = new Set(outline.references.map(({ key }) => key));
  const asked = new Set<string>();
  return sentences.flatMap((sentence, index) => {
    if (!matters(sentence.section)) return [];
    for (const phrase of phrases) {
      const match = phrase.match.exec(sentence.text);
      if (!match) continue;
      if (isSettled(phrase, match, sentence, phrase.reaches === 'next' ? followedBy(sentences, index) : '')) continue;
      const { cite, symbol, what } = match.groups ?? {};
      if (symbol !== undefined && valued.has(symbol) || cite !== undefined && !isCitation(cite, cited)) continue;
      // The same words again ask nothing new.
      const words = `${phrase.id} ${(cite ?? symbol ?? what ?? match[0]).toLowerCase()}`;
      if (asked.has(words)) return [];
      asked.add(words);
      return [suggestion(phrase, match, sentence)];
    }
    return [];
  });
}

function isSettled({ unless, notAfter }: Phrase, { index, 0: match }: RegExpExecArray, { text }: Sentence, next: string): boolean {
  return unless?.test(text.slice(index) + next) === true || notAfter?.test(text.slice(Math.max(0, index - 120), index)) === true || match === '';
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

function suggestion({ id, kind, severity, question }: Phrase, match: RegExpExecArray, sentence: Sentence): Suggestion<AmbiguityFields> {
  const groups: Record<string, string | undefined> = { ...match.groups, match: match[0] };
  const asked = question.replace(/\{(\w+)\}/g, (_, name: string) => groups[name] ?? match[0]);
  return { kind: 'ambiguity', source: id, title: asked, ...passageAt(sentence, match.index, match.index + match[0].length), fields: { question: asked, kind, severity, status: 'open' } };
}

/** Symbols that are given a number somewhere: `β1 = 0.9`, `λ is set to 0.1`. */
function symbolsWithValue(sentences: readonly Sentence[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text } of sentences) {
    for (const [, symbol = ''] of text.matchAll(/((?:[A-Za-z]|\p{Script=Greek})[\w\p{Script=Greek}]{0,3}[′*]?)\s?(?:[=≈∈≤]|:=|(?:is|are|was|were)\s(?:set|fixed|chosen)\s(?:to|as)|to\sbe)\s?[{[(]?[-−]?\.?\d/gu)) found.add(symbol);
  }
  return found;
}
