import { parseAddress } from '../address.ts';
import { printMark } from '../marks/print.ts';
import type { Passage } from './newRecord.ts';

/**
 * The mark for a passage, without comment signs: of its record where it has one, else of its section, else of its
 * page; these last two carry the passage as a quote, so that the link is to the words and not to a whole section.
 * `key` is given where the file it goes to would not find the paper by itself.
 */
export function passageMark(passage: Passage, id: string | undefined, key: string | undefined): string {
  const place = { ...(key === undefined ? {} : { key }), ...(passage.document === undefined || passage.document === 'main' ? {} : { document: passage.document }) };
  if (id !== undefined) return printMark({ ...(key === undefined ? {} : { key }), targets: [id] });
  const section = passage.section === undefined ? undefined : parseAddress(passage.section);
  const address = section ?? { kind: 'p', number: String(passage.page) } as const;
  const quote = passage.quote.length > 160 ? `${passage.quote.slice(0, 159).trimEnd()}…` : passage.quote;
  const mark = printMark({ ...place, targets: [address] });
  // An address picked by itself stands for all that is there.
  return quote === '' ? mark : `${mark}\n@paper:> ${quote}`;
}
