import type { PlacedItem, ReadPage } from '../documents/reading.ts';
import type { NormalPage } from '../text/normalise.ts';

/** Where a raised number begins in a text, and whether it has a minus that the text lost. */
export interface Raised {
  readonly offset: number;
  readonly minus: boolean;
}

/** TeX's symbol font has its minus at 0, and PDFs without a map leave it there. */
const unmappedMinus = '\u0000';

/** The raised numbers of a page, as exponents and marks of footnotes are: set smaller and higher than what they follow. */
export function raisedNumbers({ items }: ReadPage, normal: NormalPage): Raised[] {
  const found: Raised[] = [];
  let base: PlacedItem | undefined;
  let minus = false;
  for (const [item, run] of items.entries()) {
    const bare = run.aside ? '' : run.text.trim();
    if (bare === unmappedMinus) minus = true;
    if (bare === '' || bare === unmappedMinus) continue;
    const isNumber = /^\u0000?[-−]?\d{1,4}$/.test(bare);
    if (base && isNumber && run.size < 0.85 * base.size && run.y > base.y + 0.15 * base.size && run.y < base.y + base.size) {
      found.push({ offset: normal.offsetOf({ item, offset: 0 }), minus: minus || bare.startsWith(unmappedMinus) });
    } else base = run;
    minus = false;
  }
  return found;
}
