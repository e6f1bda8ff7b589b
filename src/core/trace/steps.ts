import { parseAddress } from '../address.ts';
import type { Verb } from '../marks/mark.ts';
import type { Paper, PaperRecord, Step } from '../paper/paper.ts';
import { type Link, recordAt } from './link.ts';
import { type Flag, type Progress, progressOf, summed } from './progress.ts';

/** A step with what code says of it. */
export interface TracedStep {
  readonly step: Step;
  readonly children: readonly TracedStep[];
  readonly progress: Progress;
  readonly flags: ReadonlySet<Flag>;
  /** Whether it counts: a leaf that code must do or hold, and that is not skipped. */
  readonly counts: boolean;
}

export interface Coverage {
  /** Implemented or tested. */
  readonly done: number;
  readonly partial: number;
  readonly total: number;
}

/** What is told of records elsewhere: that a passage is in no PDF any more, that a reviewed link has changed. */
type FlagTests = Readonly<Record<'lost' | 'suspect', (id: string) => boolean>>;

/** The steps of a paper as a forest in the order of the file. */
export function traceSteps(paper: Paper, linksOf: (id: string) => readonly Link[], tests: FlagTests): TracedStep[] {
  const steps = [...paper.records.values()].filter((record) => record.kind === 'step');
  const children = new Map<string | undefined, Step[]>();
  const ids = new Set(steps.map((step) => step.id));
  for (const step of steps) {
    const parent = rootedParent(step, paper, ids);
    children.set(parent, [...(children.get(parent) ?? []), step]);
  }
  const flagged = flagsByRecords(paper);
  const traced = (step: Step): TracedStep => {
    const below = (children.get(step.id) ?? []).map(traced);
    const counting = below.filter(counts);
    const links = linksOf(step.id);
    const told = new Set([...links.map(({ mark }) => flagOfVerb[mark.verb]), ...flagged.get(step.id) ?? []]);
    return {
      step,
      children: below,
      progress: counting.length > 0 ? summed(counting.map((child) => child.progress)) : progressOf(step, links),
      flags: new Set(flagOrder.filter((flag) => told.has(flag) || ((flag === 'lost' || flag === 'suspect') && tests[flag](step.id)))),
      counts: below.length === 0 && required(step),
    };
  };
  return (children.get(undefined) ?? []).map(traced);
}

const flagOrder: readonly Flag[] = ['deviating', 'unclear', 'suspect', 'lost'];
const flagOfVerb: Partial<Record<Verb, Flag>> = { deviates: 'deviating', adds: 'deviating', unclear: 'unclear' };

/** Every step of the forest, parents before children. */
export function* eachStep(forest: readonly TracedStep[]): Iterable<TracedStep> {
  for (const step of forest) {
    yield step;
    yield* eachStep(step.children);
  }
}

export function coverageOf(forest: readonly TracedStep[]): Coverage {
  let done = 0;
  let partial = 0;
  let total = 0;
  for (const { counts: counted, progress } of eachStep(forest)) {
    if (!counted) continue;
    total += 1;
    if (progress === 'implemented' || progress === 'tested') done += 1;
    if (progress === 'partial') partial += 1;
  }
  return { done, partial, total };
}

function required({ fields }: Step): boolean {
  return fields.role !== 'given' && fields.skip === undefined;
}

function counts({ step, children }: TracedStep): boolean {
  return required(step) || children.some(counts);
}

/** The parent, unless it is unknown or following parents leads back here: then the step stands at the top. */
function rootedParent(step: Step, paper: Paper, ids: ReadonlySet<string>): string | undefined {
  const seen = new Set([step.id]);
  let above = step.fields.parent;
  while (above !== undefined && ids.has(above)) {
    if (seen.has(above)) return undefined;
    seen.add(above);
    const record = paper.records.get(above);
    above = record?.kind === 'step' ? record.fields.parent : undefined;
  }
  return step.fields.parent !== undefined && ids.has(step.fields.parent) ? step.fields.parent : undefined;
}

/** Which steps the paper file's own deviations and questions are about. */
function flagsByRecords(paper: Paper): Map<string, Flag[]> {
  const flags = new Map<string, Flag[]>();
  for (const record of paper.records.values()) {
    const flag = flagOf(record);
    if (!flag) continue;
    for (const id of aboutIds(paper, record)) flags.set(id, [...(flags.get(id) ?? []), flag]);
  }
  return flags;
}

function flagOf(record: PaperRecord): Flag | undefined {
  if (record.kind === 'deviation' && record.fields.status !== 'reverted') return 'deviating';
  if (record.kind === 'ambiguity' && isOpen(record.fields.status)) return 'unclear';
  return undefined;
}

/** Whether a question still waits for an answer; one without a status is open. */
export function isOpen(status: string | undefined): boolean {
  return status === undefined || status === 'open' || status === 'asked';
}

/** The ids that a record's `about` names in its own paper, addresses joined to the record that stands there. */
export function aboutIds(paper: Paper, record: PaperRecord): string[] {
  const about = 'about' in record.fields ? record.fields.about ?? [] : [];
  return about.flatMap((name) => {
    const address = parseAddress(name);
    const id = address ? recordAt(paper, address, 'main').record?.id : name;
    return id === undefined ? [] : [id];
  });
}
