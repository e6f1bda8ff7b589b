import type { PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { addressTitle } from '../address.ts';
import { sectionTitle } from '../features/describe.ts';
import { placeName } from '../features/placeName.ts';
import type { Ambiguity, Deviation, Paper, PaperRecord } from '../paper/paper.ts';
import type { Link } from '../trace/link.ts';
import { linkPassage, recordPassages } from '../trace/passages.ts';
import { isOpen } from '../trace/steps.ts';
import type { Trace, TracedPaper } from '../trace/trace.ts';
import { logSignature } from './logSignature.ts';
import { resultTables } from './resultTables.ts';
import { type Block, code, heading, item, type Item, joined, list, paragraph, text } from './tree.ts';

/** Where the log of a root belongs. */
export const logName = 'DEVIATIONS.md';

/**
 * `DEVIATIONS.md` of a root: for each paper its deviations, then its ambiguities, open ones first; what only marks
 * tell stands beside the records. Links are relative to the root, where the file belongs. `today` is `YYYY-MM-DD`.
 */
export function deviationLog(trace: Trace, today: string): string {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'html', value: logSignature },
      heading(1, text('Deviations and ambiguities')),
      ...trace.papers.flatMap((traced) => paperSection(trace, traced, today)),
    ],
  };
  return unified().use(remarkGfm).use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_' }).stringify(tree);
}

function paperSection(trace: Trace, traced: TracedPaper, today: string): RootContent[] {
  const { paper, coverage, stale } = traced;
  const records = [...paper.records.values()];
  const deviations = records.filter((record) => record.kind === 'deviation');
  const ambiguities = records.filter((record) => record.kind === 'ambiguity');
  const open = ambiguities.filter((record) => isOpen(record.fields.status));
  const settled = ambiguities.filter((record) => !isOpen(record.fields.status));
  const asks = traced.inlineQuestions.filter(({ mark }) => mark.verb === 'unclear');
  const assumes = traced.inlineQuestions.filter(({ mark }) => mark.verb === 'assumes');
  return [
    heading(2, ...paperTitle(paper)),
    paragraph(text(`${coverage.done} of ${coverage.total} steps implemented, ${counted(deviations.length + traced.inlineDeviations.length, 'deviation')}, ${counted(open.length + asks.length, 'open question')}. ${today}.`)),
    ...(stale ? [paragraph({ type: 'strong', children: [text('The paper file does not parse; this is what it last said.')] })] : []),
    heading(3, text('Deviations')),
    ...deviations.flatMap((record) => deviationEntry(trace, traced, record)),
    ...traced.inlineDeviations.flatMap((link) => inlineEntry(trace, link)),
    ...(deviations.length + traced.inlineDeviations.length === 0 ? [paragraph(text('None recorded.'))] : []),
    heading(3, text('Ambiguities')),
    ...open.flatMap((record) => ambiguityEntry(trace, traced, record)),
    ...asks.flatMap((link) => inlineEntry(trace, link)),
    ...settled.flatMap((record) => ambiguityEntry(trace, traced, record)),
    ...assumes.flatMap((link) => inlineEntry(trace, link)),
    ...(ambiguities.length + traced.inlineQuestions.length === 0 ? [paragraph(text('None recorded.'))] : []),
    ...resultTables(trace, traced),
  ];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function paperTitle({ fields, key }: Paper): PhrasingContent[] {
  const url = fields.url ?? (fields.doi === undefined ? undefined : `https://doi.org/${fields.doi}`) ?? (fields.arxiv === undefined ? undefined : `https://arxiv.org/abs/${fields.arxiv}`);
  const title: PhrasingContent = url === undefined ? text(fields.title) : { type: 'link', url, children: [text(fields.title)] };
  return [title, text(' ('), code(key), text(')')];
}

function deviationEntry(trace: Trace, traced: TracedPaper, record: Deviation): RootContent[] {
  const { fields } = record;
  const impact = fields.impact;
  return entry(trace, traced, record, fields.status ?? 'proposed', [
    ...(fields.paper === undefined ? [] : [item('The paper says', text(fields.paper))]),
    ...(fields.code === undefined ? [] : [item('The code does', text(fields.code))]),
    ...(fields.because === undefined ? [] : [item('Because', text(fields.because))]),
    ...(fields.kind === undefined && fields.reason === undefined && fields.intent === undefined ? []
      : [item('Kind', text([fields.kind, fields.intent, fields.reason].filter((word) => word !== undefined).join(', ')))]),
    ...(impact === undefined ? [] : [item('Impact', text([impact.level, ...(impact.affects ?? []).map((id) => `on ${id}`), impact.note].filter((word) => word !== undefined).join('; ')))]),
    ...(fields.owners === undefined ? [] : [item('Owners', text(fields.owners.join(', ')))]),
    ...(fields['review-by'] === undefined ? [] : [item('Review by', text(fields['review-by']))]),
  ], fields.date);
}

function ambiguityEntry(trace: Trace, traced: TracedPaper, record: Ambiguity): RootContent[] {
  const { options = [], searched = [], asked, answer, kind, severity, status } = record.fields;
  return entry(trace, traced, record, status ?? 'open', [
    ...(kind === undefined && severity === undefined ? [] : [item('Kind', text([kind, severity === undefined ? undefined : `${severity} severity`].filter((word) => word !== undefined).join(', ')))]),
    ...options.map((option) => item('Candidate', text([option.text, option.for === undefined ? undefined : `for: ${option.for}`, option.against === undefined ? undefined : `against: ${option.against}`].filter((word) => word !== undefined).join('; ')))),
    ...searched.map(({ place, date, found }) => item('Looked', text([place, date, found].filter((word) => word !== undefined).join(', ')))),
    ...(asked === undefined ? [] : [item('Asked', text([asked.channel, asked.date, asked.url, asked.answer].filter((word) => word !== undefined).join(', ')))]),
    ...(answer === undefined ? [] : [item('Answer', text([answer.choice, answer.because, answer.evidence].filter((word) => word !== undefined).join('; ')))]),
  ], answer?.date);
}

/** Heading, standing, what the paper says word for word, the facts, and the places in code. */
function entry(trace: Trace, traced: TracedPaper, record: PaperRecord, status: string, facts: Item[], date: string | undefined): RootContent[] {
  const about = 'about' in record.fields ? record.fields.about ?? [] : [];
  const places = traced.linksOf(record.id).filter(({ mark }) => mark.scope !== 'end');
  const where = [sectionTitle(traced, record), ...pages(traced, record)].filter((word) => word !== undefined).join(', ');
  return [
    heading(4, text(record.title), text(' ('), code(record.id), text(')')),
    paragraph(text([status, date, where].filter((word) => word !== undefined && word !== '').join(' · '))),
    ...record.at.flatMap(({ quote }): Block[] => (quote === undefined ? [] : [{ type: 'blockquote', children: [paragraph(text(quote))] }])),
    ...list([
      ...facts,
      ...(about.length === 0 ? [] : [item('About', ...joined(about.map((id) => code(id))))]),
      ...(places.length === 0 ? [] : [item('In code', ...joined(places.map((link) => codeLink(trace, link))))]),
    ]),
  ];
}

/** A deviation or a question that only a mark tells. */
function inlineEntry(trace: Trace, link: Link): RootContent[] {
  const { mark, target } = link;
  const place = typeof target.name === 'string' ? target.written : addressTitle(target.name);
  const page = linkPassage(trace, link)?.page;
  return [
    heading(4, text(mark.text ?? target.written)),
    paragraph(text(`${mark.verb} · ${place}${page === undefined ? '' : `, p. ${page}`}`)),
    ...(mark.quote === undefined ? [] : [{ type: 'blockquote', children: [paragraph(text(mark.quote))] } satisfies Block]),
    ...list([item('In code', codeLink(trace, link))]),
  ];
}

/** The pages that a record's places name, or on which they were found. */
function pages(traced: TracedPaper, record: PaperRecord): string[] {
  const numbers = new Set(recordPassages(traced, record).flatMap(({ place, passage }) => place.page ?? passage?.page ?? []));
  return [...numbers].map((page) => `p. ${page}`);
}

function codeLink(trace: Trace, link: Link): PhrasingContent {
  const { uri, mark } = link;
  const path = trace.pathOf(uri);
  const url = path.split('/').map(encodeURIComponent).join('/');
  // No page shows a notebook by its lines.
  if (mark.cell) return { type: 'link', url, children: [code(placeName(trace, link))] };
  // The mark and what it speaks for, whichever stands first.
  const { start, end } = mark.extent();
  const from = Math.min(mark.range.start.line, start.line) + 1;
  const to = end.line + 1;
  const lines = from === to ? `L${from}` : `L${from}-L${to}`;
  return { type: 'link', url: `${url}#${lines}`, children: [code(`${path}:${from}`)] };
}
