import type { Passage } from '../../core/features/newRecord.ts';
import type { Selection } from '../../protocol/viewer.ts';

const maxWords = 8;

export function passageOf({ page, quote, section, area }: Selection): Passage {
  return { page, quote, ...(section === undefined ? {} : { section }), ...(area === undefined ? {} : { area }) };
}

/** The first words of the quote, to begin with: up to eight, or the first sentence where it is shorter. */
export function proposedTitle(quote: string): string {
  const [sentence = quote] = quote.split(/(?<=[.!?])\s/);
  const words = sentence.trim().split(/\s+/);
  const first = words.slice(0, maxWords).join(' ').replace(/[\s.,;:–-]+$/, '');
  return words.length > maxWords ? `${first}…` : first;
}
