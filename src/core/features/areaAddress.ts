import { formatAddress } from '../address.ts';
import { entriesOf } from '../documents/entries.ts';
import type { Outline } from '../outline/outline.ts';
import type { Rect } from '../outline/page.ts';

/** The least that an area and a thing share: of both together where words in it may be meant, else of the smaller one. */
const leastShare = 0.5;

/**
 * The address of what the paper numbers where a rectangle was drawn, in PDF points from the page's lower left: of what
 * shares the most with it, by the share of their union (Jaccard). Undefined where nothing numbered stands.
 */
export function addressOfArea(outline: Outline, page: number, area: Rect, hasWords: boolean): string | undefined {
  // A heading names its whole section, which nobody draws.
  const near = entriesOf({ ...outline, sections: [] }).filter((entry) => entry.page === page).flatMap(({ address, rect }) => {
    const shared = size([Math.max(rect[0], area[0]), Math.max(rect[1], area[1]), Math.min(rect[2], area[2]), Math.min(rect[3], area[3])]);
    const together = size(rect) + size(area) - shared;
    const enough = shared > 0 && shared >= leastShare * (hasWords ? together : Math.min(size(rect), size(area)));
    return enough ? [{ address, share: shared / together }] : [];
  });
  const [best] = near.sort((a, b) => b.share - a.share);
  return best && formatAddress(best.address);
}

function size([left, bottom, right, top]: Rect): number {
  return Math.max(0, right - left) * Math.max(0, top - bottom);
}
