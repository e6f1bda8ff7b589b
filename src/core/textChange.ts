/** UTF-16 offsets into the text before; `to` is exclusive. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly newText: string;
}

/** The one stretch in which two texts differ. Replacing only it leaves cursors and folding elsewhere alone. */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < shorter - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end += 1;
  return { from: start, to: before.length - end, newText: after.slice(start, after.length - end) };
}
