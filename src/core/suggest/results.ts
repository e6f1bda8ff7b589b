import { formatAddress } from '../address.ts';
import type { Captioned } from '../outline/outline.ts';
import type { ResultFields } from '../paper/schema.ts';
import type { Prose, Sentence } from './prose.ts';
import { isSubstance } from './sections.ts';
import { passageAt } from './suggestion.ts';
import type { Suggestion } from './suggestion.ts';
import { cellsOf } from './tables.ts';
import type { Cell } from './tables.ts';

const metric = String.raw`accurac(?:y|ies)|BLEU(?:\sscores?)?|ROUGE(?:-\w)?|F1(?:[\s-]score)?|precision|recall|AU(?:RO)?C|logloss|log[\s-]loss|perplexit(?:y|ies)|(?:test\s|word\s|top-\d\s|classification\s|mean\s)?errors?(?:\srates?)?|WER|m?AP|(?:m)?IoU|PSNR|SSIM|FID|LPIPS|RMSE|RMSD|MSE|MAE|N50|R\^?2|TM-score|GDT|lDDT|speed-?ups?|throughput|latency|PPL|likelihood|NLL`;
const reports = new RegExp(String.raw`\b(?:results?|comparison|compar\w+|performance|scores?|evaluation|benchmarks?|per\scent|${metric})\b`, 'i');
const metricName = new RegExp(String.raw`(?<!\p{L})(?:${metric})(?!\p{L})`, 'iu');
/** Columns that count what went in. */
const counts = /^#|\b(?:number\sof|instances|features|length|params?|parameters|size|samples|epochs|layers|quotes|queries)\b/i;
/** Rows of others. */
const cited = /\[[\w+,\s-]{1,20}\]|\bet\sal\b|\((?:19|20)\d\d\)/;
const ours = /\b(?:ours?|proposed|this\s(?:work|paper)|we)\b/i;
const value = String.raw`(?<value>[-−]?\d[\d,]*(?:\.\d+)?)(?<percent>\s?%)?`;
const stated = [
  new RegExp(String.raw`\b(?<metric>(?:[\p{L}-]+\s)?(?:${metric}))\s(?:score\s|rate\s)?(?:\([^)]{1,20}\)\s)?(?:of|is|was|to|:|=|at)\s(?:about\s|around\s|approximately\s|only\s)?${value}`, 'giu'),
  new RegExp(String.raw`${value}\s(?<metric>(?:[\p{L}-]+\s)?(?:${metric}))\b`, 'giu'),
];

/** Tables with more numbers than this are data, not results to be checked one by one. */
const mostCells = 120;

/** Numbers that the paper reports: cells of its result tables, ours alone where a row says so; and those that its sentences state. */
export function suggestResults(prose: Prose): Suggestion<ResultFields>[] {
  const matters = isSubstance(prose.outline);
  const tables = prose.outline.tables.flatMap((table) => ofTable(table, prose));
  const sentences = prose.sentences.filter(({ zone, section, text }) => zone === 'text' && (matters(section) || /^(?:abstract|summary)/i.test(section?.title ?? '')) && ours.test(text)).flatMap(ofSentence);
  return [...sentences, ...tables].sort((a, b) => a.page - b.page);
}

function ofTable(table: Captioned, prose: Prose): Suggestion<ResultFields>[] {
  const { number, caption, page, rect } = table;
  const words = bare(`Table ${number ?? ''} ${caption}`);
  const found = cellsOf(prose.linesIn(table).filter(({ text }) => !words.includes(bare(text)))).filter(({ column }) => !counts.test(column));
  // Where columns say what they measure, the others hold settings.
  const measured = found.filter(({ column }) => metricName.test(column));
  const cells = measured.length > 0 ? measured : found;
  const about = `${caption} ${cells.map(({ column, row }) => `${column} ${row}`).join(' ')}`;
  if (number === null || cells.length === 0 || cells.length > mostCells || !reports.test(about)) return [];
  const named = cells.filter(({ row }) => ours.test(row));
  const own = named.length > 0 ? named : cells.filter(({ row }) => !cited.test(row));
  const at = formatAddress({ kind: 'tab', number });
  return (own.length > 0 ? own : cells).map((cell) => {
    const title = [cell.row, cell.column].filter((part) => part !== '').join(', ');
    return { kind: 'result', source: at, title, page, quote: `${cell.row} ${cell.text}`, at, rect, fields: fieldsOf(cell) };
  });
}

/** Letters and digits alone: the outline's text and a line's differ in blanks. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

function fieldsOf({ row, column, value: reported, percent }: Cell): ResultFields {
  return { ...(column === '' ? { title: row } : { metric: column, setting: row }), reported, ...(percent ? { unit: '%' } : {}) };
}

function ofSentence(sentence: Sentence): Suggestion<ResultFields>[] {
  const found: Suggestion<ResultFields>[] = [];
  let last = -1;
  for (const pattern of stated) {
    for (const match of sentence.text.matchAll(pattern)) {
      const { metric: name = '', value: printed = '', percent } = match.groups ?? {};
      const reported = Number(printed.replace('−', '-').replaceAll(',', ''));
      // A small whole number counts something, or is a difference.
      if (match.index <= last || !Number.isFinite(reported) || percent === undefined && Number.isInteger(reported) && reported < 10) continue;
      last = match.index + match[0].length;
      const title = name.replace(/^(?:an?|the|of|in|and|with|its|our|test)\s/i, '');
      found.push({ kind: 'result', source: 'result', title, ...passageAt(sentence, match.index, last), fields: { metric: title, reported, ...(percent === undefined ? {} : { unit: '%' }) } });
    }
  }
  return found;
}
