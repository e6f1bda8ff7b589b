/** One line of a text, from 0, without its end; empty where there is none. Takes no other line apart. */
export function lineOf(text: string, line: number): string {
  let start = 0;
  for (let before = 0; before < line; before++) {
    start = text.indexOf('\n', start) + 1;
    if (start === 0) return '';
  }
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : text[end - 1] === '\r' ? end - 1 : end);
}
