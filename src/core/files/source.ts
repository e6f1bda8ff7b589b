/** Larger files are data, not source. In bytes. */
export const largestSource = 4 * 1024 * 1024;

/** Where a zero byte tells that a file is no text, as git looks for it. In bytes. */
const looked = 8000;

/** Whether a file with these bytes can be source text. */
export function isSource(bytes: Uint8Array): boolean {
  return bytes.length <= largestSource && !bytes.subarray(0, looked).includes(0);
}
