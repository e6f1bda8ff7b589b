/**
 * The pages of a document by their distance from the page where a quote stood: `[[4], [3, 5], [2, 6], …]`.
 * Without a hint no page is nearer than another, so all are one ring.
 *
 * @paper:rings
 */
export function rings(count: number, hint?: number): number[][] {
  if (hint === undefined) return [Array.from({ length: count }, (_, index) => index + 1)];
  const centre = Math.min(Math.max(1, hint), count);
  const found: number[][] = [];
  for (let distance = 0; distance < count; distance++) {
    const ring = distance === 0 ? [centre] : [centre - distance, centre + distance];
    found.push(ring.filter((page) => page >= 1 && page <= count));
  }
  return found.filter((ring) => ring.length > 0);
}
