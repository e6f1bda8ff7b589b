import type { Language } from '../language.ts';
import type { LanguageTable } from '../languages.ts';
import { Source } from '../source.ts';
import { type Region, regionsOf } from './regions.ts';

/** A region of a document that is lexed when somebody wants to know. */
export class LexedRegion {
  readonly text: string;
  readonly #region: Region;
  #source: Source | undefined;

  constructor(region: Region) {
    this.text = region.text;
    this.#region = region;
  }

  get source(): Source {
    const { text, language, ...known } = this.#region;
    return (this.#source ??= new Source(text, language, known));
  }
}

let last: { readonly text: string; readonly language: Language; readonly languages: LanguageTable; readonly regions: readonly LexedRegion[] } | undefined;

/**
 * The regions of a document, an outer one before those inside it. Those of the last are kept: with every key the same text is
 * searched for marks and then for citations in people's own words, and lexing it is most of either.
 */
export function lexedRegions(text: string, language: Language, languages: LanguageTable): readonly LexedRegion[] {
  if (last?.text !== text || last.language !== language || last.languages !== languages) {
    last = { text, language, languages, regions: regionsOf(text, language, languages).map((region) => new LexedRegion(region)) };
  }
  return last.regions;
}
