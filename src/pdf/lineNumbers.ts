/** A run of text as pdf.js gives it; lengths in PDF points, from the lower left of the page. */
export interface Run {
  readonly text: string;
  readonly width: number;
  /** a, b, c, d, x, y */
  readonly transform: readonly number[];
}

interface Placed {
  readonly item: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Undefined for what is not a number alone. */
  readonly value: number | undefined;
}

/** Numbers are set flush to within this many points. */
const flush = 1.5;
/** Fewer numbers in a row may well be a small table's, or pages in a table of contents. */
const fewest = 10;
/** No page of text has so many runs. */
const most = 8000;
/** Running heads and feet may reach over the margin; body text would do so on more lines. */
const mostAcross = 3;
/** Of the lines from the first to the last number, the share that has one; in a table of contents few have. */
const leastNumbered = 0.4;

/**
 * The runs that number the lines of a draft in its margin (LaTeX's lineno), by their index: set flush above each
 * other, counting up by one, at most lines, in a strip of the page that next to no text crosses. The numbered lines of an
 * algorithm and the first column of a table stand inside of the column, whose other lines cross that strip.
 */
export function lineNumbers(runs: readonly Run[]): ReadonlySet<number> {
  if (runs.length > most) return new Set();
  const upright = runs.flatMap(({ text, width, transform: [, slant = 0, , , x = 0, y = 0] }, item): Placed[] => {
    const words = text.trim();
    // a watermark runs across all margins
    if (words === '' || slant !== 0) return [];
    return [{ item, left: x, right: x + width, y, value: /^\d{1,4}$/.test(words) ? Number(words) : undefined }];
  });
  const found = new Set<number>();
  const numbers = upright.filter(({ value }) => value !== undefined).sort((a, b) => b.y - a.y);
  for (const side of ['right', 'left'] as const) {
    const looked = new Set<number>();
    for (const first of numbers) {
      // All that are flush to the same place are one column.
      if (found.has(first.item) || looked.has(first[side])) continue;
      looked.add(first[side]);
      const column = numbers.filter((one) => Math.abs(one[side] - first[side]) <= flush);
      const row = longestCount(column);
      if (row.length >= fewest && linesAcross(row, upright) <= mostAcross && (isRuler(row) || shareNumbered(row, upright) >= leastNumbered)) for (const { item } of row) found.add(item);
    }
  }
  return found;
}

/** Numbers evenly spaced down the page whatever is printed beside them, as drafts for review have them. */
function isRuler(row: readonly Placed[]): boolean {
  const steps = row.slice(1).map(({ y }, index) => (row[index]?.y ?? 0) - y);
  return row.length >= 2 * fewest && Math.max(...steps) - Math.min(...steps) < 1;
}

/** Of numbers from the top of the page down, the most that count up by one without a stranger between. */
function longestCount(column: readonly Placed[]): readonly Placed[] {
  let [from, to, start] = [0, 0, 0];
  column.forEach(({ value }, at) => {
    if ((column[at - 1]?.value ?? NaN) + 1 !== value) start = at;
    if (at + 1 - start > to - from) [from, to] = [start, at + 1];
  });
  return column.slice(from, to);
}

/** On how many lines of the page text runs into the strip of the numbers from the side of the numbered text. A sidebar beyond does not count. */
function linesAcross(numbers: readonly Placed[], all: readonly Placed[]): number {
  const [left, right] = [Math.min(...numbers.map((one) => one.left)), Math.max(...numbers.map((one) => one.right))];
  const own = new Set(numbers);
  const beside = all.filter((one) => !own.has(one) && isBeside(numbers, one.y));
  const textIsRight = beside.filter((one) => one.left >= right).length * 2 > beside.length;
  return lines(all.filter((one) => !own.has(one) && one.left < right && one.right > left && (textIsRight ? one.right > right + flush : one.left < left - flush))).size;
}

/** Whether a baseline is that of one of the numbers, which go down the page. */
function isBeside(numbers: readonly Placed[], y: number): boolean {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle]?.y ?? 0) - y > flush) low = middle + 1;
    else high = middle;
  }
  return Math.abs((numbers[low]?.y ?? NaN) - y) <= flush;
}

function shareNumbered(numbers: readonly Placed[], all: readonly Placed[]): number {
  const [top, bottom] = [numbers[0]?.y ?? 0, numbers.at(-1)?.y ?? 0];
  return numbers.length / lines(all.filter(({ y }) => y <= top + flush && y >= bottom - flush)).size;
}

/** The baselines, to a point. */
function lines(all: readonly Placed[]): ReadonlySet<number> {
  return new Set(all.map(({ y }) => Math.round(y)));
}
