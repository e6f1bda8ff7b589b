import { seam } from '../text/seam.ts';

/** Lines as one text: line-end hyphens joined, NFKC, single blanks. */
export function joinLines(texts: readonly string[]): string {
  let all = '';
  for (const text of texts) {
    if (all === '' || text === '') {
      all += text;
      continue;
    }
    const { joins, dropsHyphen } = seam(all, text);
    all = `${dropsHyphen ? all.slice(0, -1) : all}${joins ? '' : ' '}${text}`;
  }
  return all.normalize('NFKC').replace(/\s+/g, ' ').trim();
}
