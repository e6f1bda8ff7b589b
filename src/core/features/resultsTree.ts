import type { Parameter, Result } from '../paper/paper.ts';
import { prescribed, shownPrescribed } from '../parameters/compare.ts';
import { deviatingIds, type Use, usesOf } from '../parameters/uses.ts';
import { readAmount } from '../results/amount.ts';
import { verdictOf } from '../results/verdict.ts';
import { measuredWords, short, standingWords } from '../results/words.ts';
import type { Trace, TracedPaper } from '../trace/trace.ts';
import { sectionTitle } from './describe.ts';
import type { CodePlace, TreeNode } from './overview.ts';
import { bare, recordNode } from './recordNode.ts';

/** Paper → results (baselines and ablations below what they are held against), then parameters. One paper stands for itself. */
export function resultsTree(trace: Trace): TreeNode[] {
  const shown = trace.papers.map((traced) => ({ traced, children: [...resultNodes(trace, traced), ...parameterGroup(trace, traced)] }));
  const filled = shown.filter(({ children }) => children.length > 0);
  if (trace.papers.length < 2) return filled.flatMap(({ children }) => children);
  return filled.map(({ traced: { paper }, children }) => ({ ...bare(`${paper.key}#results`, paper.fields.title, 'paper'), icon: 'book', children }));
}

function resultNodes(trace: Trace, traced: TracedPaper): TreeNode[] {
  const results = [...traced.paper.records.values()].filter((record) => record.kind === 'result');
  const below = (parent: Result | undefined, seen: readonly Result[]): TreeNode[] => results
    .filter((result) => !seen.includes(result) && baseOf(result, traced) === parent)
    .map((result) => ({ ...resultNode(trace, traced, result), children: below(result, [...seen, result]) }));
  // Those that are held against each other in a ring have no top.
  const ring = results.filter((result) => isInRing(result, traced));
  return [...below(undefined, []), ...ring.map((result) => resultNode(trace, traced, result))];
}

function baseOf({ fields }: Result, { paper }: TracedPaper): Result | undefined {
  const base = fields.of === undefined ? undefined : paper.records.get(fields.of);
  return base?.kind === 'result' ? base : undefined;
}

function isInRing(result: Result, traced: TracedPaper): boolean {
  const seen = new Set<Result>();
  for (let at: Result | undefined = result; at; at = baseOf(at, traced)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

const icons = {
  within: { icon: 'pass', colour: 'charts.green' },
  above: { icon: 'arrow-up', colour: 'problemsWarningIcon.foreground' },
  below: { icon: 'arrow-down', colour: 'problemsWarningIcon.foreground' },
  'not run': { icon: 'circle-outline', colour: 'descriptionForeground' },
  unknown: { icon: 'dash', colour: 'descriptionForeground' },
};

function resultNode(trace: Trace, traced: TracedPaper, result: Result): TreeNode {
  const { fields } = result;
  const verdict = verdictOf(result, traced.values);
  const explained = fields['explained-by'] ?? [];
  const differs = verdict.standing === 'above' || verdict.standing === 'below';
  return {
    ...recordNode(trace, traced, result),
    label: [result.title, fields.setting].filter((word) => word !== undefined).join(' · '),
    description: [
      ...(fields.role === undefined || fields.role === 'result' ? [] : [fields.role]),
      measuredWords(result, verdict), standingWords(verdict), ...effect(traced, result),
      ...(differs && explained.length > 0 ? [`explained by ${explained.join(', ')}`] : []),
      sectionTitle(traced, result),
    ].filter((word) => word !== undefined).join(' · '),
    ...(differs && explained.length > 0 ? { icon: 'git-compare', colour: 'charts.purple' } : icons[verdict.standing]),
  };
}

/** What switching a component off, or another method, changes: in the paper, and here. */
function effect(traced: TracedPaper, result: Result): string[] {
  const base = baseOf(result, traced);
  if (!base) return [];
  const [theirs, theirBase] = [readAmount(result.fields.reported), readAmount(base.fields.reported)];
  const [ours, ourBase] = [verdictOf(result, traced.values).sample, verdictOf(base, traced.values).sample];
  const off = (result.fields.off ?? []).join(', ');
  const changes = [
    ...(theirs && theirBase ? [`paper ${signed(theirs.value - theirBase.value)}`] : []),
    ...(ours && ourBase ? [`here ${signed(ours.mean - ourBase.mean)}`] : []),
  ];
  return [[off === '' ? '' : `without ${off}:`, changes.join(', ')].filter(Boolean).join(' ')].filter(Boolean);
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${short(value)}`;
}

function parameterGroup(trace: Trace, traced: TracedPaper): TreeNode[] {
  const parameters = [...traced.paper.records.values()].filter((record) => record.kind === 'parameter');
  if (parameters.length === 0) return [];
  const deviating = deviatingIds(traced.paper);
  const children = parameters.map((parameter) => parameterNode(trace, traced, parameter, deviating.has(parameter.id)));
  return [{ ...bare(`${traced.paper.key}#parameters`, 'Parameters', 'section'), icon: 'symbol-namespace', children }];
}

function parameterNode(trace: Trace, traced: TracedPaper, parameter: Parameter, isDeviating: boolean): TreeNode {
  const uses = usesOf(trace, traced, parameter);
  const differs = uses.some(({ verdict }) => verdict === 'differs');
  const isSame = uses.length > 0 && uses.every(({ verdict }) => verdict === 'same');
  const ours = [...new Set(uses.map(({ written, variant }) => (variant === undefined ? written : `${written} (${variant})`)))];
  const word = differs ? isDeviating ? 'deviating' : 'differs' : isSame ? 'same' : uses.length === 0 ? 'not bound' : 'not compared';
  const node = recordNode(trace, traced, parameter);
  return {
    ...node,
    description: [`paper ${shownPrescribed(prescribed(parameter.fields.paper), ', ')}`, ...(ours.length === 0 ? [] : [`here ${ours.join(', ')}`]), word].join(' · '),
    ...(differs ? isDeviating ? { icon: 'git-compare', colour: 'charts.purple' } : { icon: 'warning', colour: 'problemsWarningIcon.foreground' }
      : isSame ? { icon: 'pass', colour: 'charts.green' } : { icon: 'circle-outline', colour: 'descriptionForeground' }),
    code: [...node.code, ...uses.flatMap((use) => filePlace(trace, use))],
  };
}

/** Where a file has the value; marks are listed already. */
function filePlace(trace: Trace, { uri, range, name, written }: Use): CodePlace[] {
  if (name === undefined || !range) return [];
  return [{ uri, range, label: `${trace.pathOf(uri)}:${range.start.line + 1}`, detail: written }];
}
