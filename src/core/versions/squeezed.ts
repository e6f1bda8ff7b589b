/** A text without blanks and hyphens, by which what two extractors make of a page is compared. */
export interface Squeezed {
  readonly text: string;
  /** Of each UTF-16 unit, its offset in the text it comes from. */
  readonly offsets: Int32Array;
}

const left = /[^\s\-\u2010\u00ad]+/g;

export function squeeze(text: string): Squeezed {
  const offsets = new Int32Array(text.length);
  const runs: string[] = [];
  let length = 0;
  for (const { 0: run, index } of text.matchAll(left)) {
    for (let unit = 0; unit < run.length; unit++) offsets[length++] = index + unit;
    runs.push(run);
  }
  return { text: runs.join(''), offsets: offsets.subarray(0, length) };
}

/** The first unit that comes from `offset` of the text or from after it. */
export function unitAt({ offsets }: Squeezed, offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
