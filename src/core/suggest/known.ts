import { formatAddress } from '../address.ts';
import type { Paper, PaperRecord } from '../paper/paper.ts';
import { normaliseText } from '../text/normalise.ts';
import type { Suggestion } from './suggestion.ts';

/** Shorter quotes are found inside others by chance. */
const telling = 20;

/** Tells suggestions that a paper has as records already: of the same kind at the same address, of the same words, or asking the same. */
export function isKnown(paper: Paper, document: string): (suggestion: Suggestion) => boolean {
  const records = [...paper.records.values()];
  return (suggestion) => records.some((record) => record.kind === suggestion.kind && same(record, suggestion, document));
}

function same(record: PaperRecord, { title, at, quote }: Suggestion, document: string): boolean {
  const here = record.at.filter((place) => place.document === document);
  const sameTitle = record.title === title;
  // One sentence gives several values, and a table many results: these are told apart by their names.
  const manyInOne = record.kind === 'parameter' || record.kind === 'result';
  if (at !== undefined) return here.some(({ address }) => address !== undefined && formatAddress(address) === at) && (!manyInOne || sameTitle);
  if (quote === '') return sameTitle;
  const words = here.flatMap((place) => (place.quote === undefined ? [] : [normaliseText(place.quote)]));
  return words.some((own) => own === quote || own.length >= telling && quote.includes(own) || quote.length >= telling && own.includes(quote)) && (!manyInOne || sameTitle);
}
