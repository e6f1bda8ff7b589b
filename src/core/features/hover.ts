import type { Hover, Position } from 'vscode-languageserver-types';
import { type Address, addressTitle } from '../address.ts';
import type { DataValues } from '../data/dataFiles.ts';
import type { PaperRecord, Result } from '../paper/paper.ts';
import { prescribed, shownPrescribed } from '../parameters/compare.ts';
import { verdictOf } from '../results/verdict.ts';
import { measuredWords, short, standingWords } from '../results/words.ts';
import type { Link } from '../trace/link.ts';
import type { Trace, TracedPaper } from '../trace/trace.ts';
import { pointedAt } from './at.ts';
import { lensTitle, shortened, standing } from './describe.ts';
import { linkPassage, recordPassages } from '../trace/passages.ts';
import { codePlaces } from './codePlaces.ts';
import { bold, escape, inlineCode, quoted } from './markdown.ts';

/** What a mark names: title, standing, quote; on a record of the paper file, the code behind it. */
export function hover(trace: Trace, uri: string, position: Position): Hover | undefined {
  const pointed = pointedAt(trace, uri, position);
  if (!pointed) return undefined;
  const inPaperFile = trace.papers.some(({ paper }) => paper.uri === uri);
  const parts = pointed.records.map(({ traced, record }) => recordMarkdown(traced, record));
  if (inPaperFile) parts.push(...codePlaces(trace, pointed.links).map(({ label, detail }) => `- ${inlineCode(label)} ${inlineCode(detail)}`));
  for (const link of pointed.links) {
    if (link.record) continue;
    if (typeof link.target.name === 'string') parts.push(`${bold(link.paper.fields.title)} ${inlineCode(link.paper.key)}`);
    else parts.push(...addressMarkdown(trace, link, link.target.name));
  }
  if (parts.length === 0) return undefined;
  return { range: pointed.range, contents: { kind: 'markdown', value: parts.join(inPaperFile ? '\n' : '\n\n---\n\n') } };
}

/** What an address names: title, page, the words that stand there. Nothing while that is not known. */
function addressMarkdown(trace: Trace, link: Link, address: Address): string[] {
  const passage = linkPassage(trace, link);
  const where = `${inlineCode(link.paper.key)}${link.target.document === undefined ? '' : ` ${inlineCode(link.target.document)}`}`;
  if (passage === null) return [`${bold(addressTitle(address))} ${where}\n\nThe paper has no such place.\n`];
  if (!passage) return [];
  const head = [bold(addressTitle(address)), ...(address.kind === 'p' ? [] : [`p. ${passage.page}`]), where].join(' · ');
  return [`${[head, ...(passage.text === '' ? [] : [quoted(shortened(passage.text, hoverLength))])].join('\n\n')}\n`];
}

const hoverLength = 600;

export function recordMarkdown(traced: TracedPaper, record: PaperRecord): string {
  const quotes = recordPassages(traced, record).map(({ place, passage }) => place.quote ?? shortened(passage?.text ?? '', hoverLength)).filter((words) => words !== '').map(quoted);
  const lines = [
    bold(lensTitle(traced, record)),
    `${escape(standing(traced, record))} · ${inlineCode(`${traced.paper.key}#${record.id}`)}${traced.stale ? ' · stale: the paper file does not parse' : ''}`,
    ...(record.fields.owners ? [`**Owners:** ${escape(record.fields.owners.join(', '))}`] : []),
    ...quotes,
    ...details(record, traced),
  ];
  return `${lines.join('\n\n')}\n`;
}

function details(record: PaperRecord, { values }: TracedPaper): string[] {
  switch (record.kind) {
    case 'step': return record.fields.notes === undefined ? [] : [record.fields.notes];
    case 'note': return record.fields.text === undefined ? [] : [record.fields.text];
    case 'ambiguity': {
      const { options = [], answer } = record.fields;
      const settled = answer ? [`**Answer:** ${escape(answer.choice)}${answer.because === undefined ? '' : `, because ${escape(answer.because)}`}`] : [];
      return [...options.map((option) => `- ${escape(option.text)}`), ...settled];
    }
    case 'deviation': {
      const { paper, code, because } = record.fields;
      return [['Paper', paper], ['Code', code], ['Because', because]].flatMap(([name, text]) => (text === undefined ? [] : [`**${name ?? ''}:** ${escape(text)}`]));
    }
    case 'result': return resultDetails(record, values);
    case 'parameter': return [`**Paper:** ${escape(shownPrescribed(prescribed(record.fields.paper), ', '))}`];
  }
}

function resultDetails(record: Result, values: DataValues): string[] {
  const { setting, tolerance, 'explained-by': explained = [] } = record.fields;
  const verdict = verdictOf(record, values);
  const { interval } = verdict;
  return [
    ...(setting === undefined ? [] : [escape(setting)]),
    `${escape(measuredWords(record, verdict))}: ${escape(standingWords(verdict))}`,
    ...(tolerance === undefined ? [] : [`**Tolerance:** ${escape(String(tolerance))}`]),
    ...(interval ? [`**95 % prediction interval:** ${short(interval[0])} to ${short(interval[1])}`] : []),
    ...(explained.length === 0 ? [] : [`**Explained by:** ${explained.map(inlineCode).join(', ')}`]),
  ];
}
