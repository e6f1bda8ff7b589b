import { addressTitle } from '../address.ts';
import { grouped } from '../grouped.ts';
import type { Ambiguity, PaperRecord } from '../paper/paper.ts';
import type { Link } from '../trace/link.ts';
import { isOpen, type TracedStep } from '../trace/steps.ts';
import type { Trace, TracedPaper } from '../trace/trace.ts';
import { codePlaces } from './codePlaces.ts';
import { pageOf, sectionOf, sectionTitle, standing } from './describe.ts';
import { iconOf } from './icons.ts';
import { inlineCode } from './markdown.ts';
import type { TreeNode } from './overview.ts';
import { bare, isSuspectRecord, recordNode } from './recordNode.ts';
import { placeOfLink } from './reveal.ts';

/** Paper → section → step. Steps with a parent stand under it, wherever their section is. */
export function stepsTree(trace: Trace): TreeNode[] {
  return trace.papers.map((traced) => {
    const { paper, coverage, stale } = traced;
    return {
      ...bare(paper.key, paper.fields.title, 'paper'),
      description: `${coverage.done} of ${coverage.total} implemented${stale ? ' · stale' : ''}`,
      tooltip: stale ? 'The paper file does not parse; this is what it last said.' : inlineCode(paper.key),
      icon: stale ? 'warning' : 'book',
      source: { uri: paper.uri, range: paper.keyRange },
      children: bySection(traced).map(({ title, heading, members }) => {
        const nodes = members.map((step) => stepNode(trace, traced, step));
        if (title === undefined) return nodes;
        return [{ ...bare(`${paper.key}#§${title}`, title, 'section'), icon: 'symbol-namespace', description: heading, children: nodes }];
      }).flat(),
    };
  });
}

/** Runs of steps by section, in the order in which the sections first come; those without one go last. A heading is known once the PDF was read. */
function bySection(traced: TracedPaper): { title: string | undefined; heading: string; members: TracedStep[] }[] {
  const headings = new Map(traced.located?.entries('main').filter(({ address: { kind } }) => kind === 'sec' || kind === 'app').map(({ address, text }) => [addressTitle(address), text]));
  const groups = grouped(traced.steps, ({ step }) => {
    const address = sectionOf(traced, step);
    return address && addressTitle(address);
  });
  const ordered = [...groups].map(([title, members]) => ({ title, heading: headings.get(title ?? '') ?? '', members }));
  return [...ordered.filter(({ title }) => title !== undefined), ...ordered.filter(({ title }) => title === undefined)];
}

function stepNode(trace: Trace, traced: TracedPaper, { step, children, progress, flags }: TracedStep): TreeNode {
  const page = pageOf(step.at);
  const { skip, role, priority } = step.fields;
  const standing = skip === undefined ? role === 'given' ? 'given' : progress : 'skipped';
  const words = standing === progress ? [progress, ...flags] : [standing];
  return {
    ...recordNode(trace, traced, step),
    description: [...words, ...(page === undefined ? [] : [`p. ${page}`]), ...step.fields.owners ?? []].join(' · '),
    progress: standing,
    ...(priority === undefined ? {} : { priority }),
    children: children.map((child) => stepNode(trace, traced, child)),
  };
}

/** Open questions first, records and `unclear`/`assumes` marks alike; each group in the order of the papers. */
export function ambiguitiesTree(trace: Trace): TreeNode[] {
  const nodes = trace.papers.flatMap((traced) => [
    ...recordsOf(traced, 'ambiguity').map((record) => ({
      open: isOpen((record as Ambiguity).fields.status),
      node: { ...recordNode(trace, traced, record), description: placed(trace, traced, record, (record as Ambiguity).fields.status ?? 'open') },
    })),
    ...traced.inlineQuestions.map((link) => ({ open: link.mark.verb === 'unclear', node: inlineNode(trace, link, link.mark.verb === 'unclear' ? 'open' : 'assumed') })),
  ]);
  return [...nodes.filter(({ open }) => open), ...nodes.filter(({ open }) => !open)].map(({ node }) => node);
}

/** Deviations on record, then those that only a mark tells. */
export function deviationsTree(trace: Trace): TreeNode[] {
  return trace.papers.flatMap((traced) => [
    ...recordsOf(traced, 'deviation').map((record) => ({
      ...recordNode(trace, traced, record),
      description: placed(trace, traced, record, 'status' in record.fields ? record.fields.status ?? 'proposed' : ''),
    })),
    ...traced.inlineDeviations.map((link) => inlineNode(trace, link, link.mark.verb)),
  ]);
}

function recordsOf({ paper }: TracedPaper, kind: PaperRecord['kind']): PaperRecord[] {
  return [...paper.records.values()].filter((record) => record.kind === kind);
}

function inlineNode(trace: Trace, link: Link, status: string): TreeNode {
  const { paper, mark, target, uri } = link;
  const [place] = placeOfLink(trace, link);
  const { line, character } = mark.range.start;
  return {
    ...bare(`${paper.key}@${uri}:${line}:${character}:${target.written}`, mark.text ?? target.written, 'inline'),
    description: [status, target.written, ...(trace.papers.length > 1 ? [paper.key] : [])].join(' · '),
    tooltip: inlineCode(`${paper.key}#${target.written}`),
    ...iconOf(mark.verb === 'unclear' || mark.verb === 'assumes' ? (status === 'open' ? 'open' : 'answered') : 'deviation'),
    code: codePlaces(trace, [link]),
    ...(place ? { paper: place } : {}),
  };
}

function placed(trace: Trace, traced: TracedPaper, record: PaperRecord, status: string): string {
  const { paper } = traced;
  return [status, isSuspectRecord(traced, record) ? 'suspect' : undefined, sectionTitle(traced, record), ...record.fields.owners ?? [], ...(trace.papers.length > 1 ? [paper.key] : [])].filter(Boolean).join(' · ');
}

/** What a screen reader is told of a record. */
export function spoken(traced: TracedPaper, record: PaperRecord): string {
  return `${standing(traced, record)}: ${record.title}`;
}
