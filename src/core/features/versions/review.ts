import { addressTitle } from '../../address.ts';
import type { WorkOptions } from '../../documents/followed.ts';
import type { Papertrace } from '../../service.ts';
import type { DiffPart } from '../../versions/wordDiff.ts';
import { codePlaces } from '../codePlaces.ts';
import { passageTarget } from '../describe.ts';
import type { Refusal } from '../edits.ts';
import { escape } from '../markdown.ts';
import type { PaperPlace, TreeNode } from '../overview.ts';
import { bare } from '../recordNode.ts';
import { type Outcome, outcomesOf } from './outcomes.ts';
import { readVersions, type VersionPair, type Versions } from './pair.ts';

/** A row of a review, or a group of them. */
export interface VersionNode extends TreeNode {
  /** What the edits of a review know it by; absent for a group. */
  readonly row?: string;
  /** What became of it in words, for screen readers. */
  readonly spoken: string;
  readonly children: readonly VersionNode[];
}

/** What a new version does to all that an old one is named for. */
export interface VersionReview extends VersionPair {
  /** The groups. */
  readonly rows: readonly VersionNode[];
  /** The rows that may be accepted without looking. */
  readonly sure: readonly string[];
  /** How many stand where they stood, so that there is nothing to do. */
  readonly unchanged: number;
  /** What the new version is called. */
  readonly version: string;
}

const groups = [
  { id: 'lost', label: 'Lost', icon: 'error', holds: ({ change }: Outcome) => change === 'lost' },
  { id: 'check', label: 'To check', icon: 'question', holds: ({ change, tier }: Outcome) => change !== 'lost' && tier !== 'sure' },
  { id: 'edited', label: 'Edited', icon: 'edit', holds: ({ change, tier }: Outcome) => change === 'edited' && tier === 'sure' },
  { id: 'moved', label: 'Moved', icon: 'arrow-swap', holds: ({ change, tier }: Outcome) => change === 'moved' && tier === 'sure' },
  { id: 'same', label: 'Unchanged', icon: 'pass', holds: ({ change, tier }: Outcome) => change === 'same' && tier === 'sure' },
] as const;

/** Finds everything again that the old version is named for; null once it was cancelled. */
export async function versionReview(papertrace: Papertrace, pair: VersionPair, options: WorkOptions = {}): Promise<VersionReview | Refusal | null> {
  const versions = await readVersions(papertrace, pair);
  if ('refused' in versions) return versions;
  const outcomes = await outcomesOf(versions, options);
  if (!outcomes) return null;
  // Of a PDF that was replaced, what is as it was is where it is said to be; and marks say of what they quote only its words.
  const isDone = ({ change, tier, subject: { sites, quote } }: Outcome): boolean =>
    change === 'same' && ((pair.from === pair.to && tier === 'sure') || (quote !== undefined && sites.length === 0));
  const open = outcomes.filter((outcome) => !isDone(outcome));
  return {
    ...pair,
    version: versions.traced.paper.documents.get(pair.to)?.fields.version ?? pair.to,
    sure: open.filter(({ change, tier }) => change !== 'lost' && tier === 'sure').map(({ subject }) => subject.id),
    unchanged: outcomes.length - open.length,
    rows: groups.flatMap(({ id, label, icon, holds }): VersionNode[] => {
      const children = open.filter(holds).map((outcome) => rowOf(versions, outcome, icon));
      return children.length === 0 ? [] : [{ ...bare(id, label, 'group'), description: String(children.length), icon, children, spoken: `${label}, ${children.length}` }];
    }),
  };
}

function rowOf(versions: Versions, outcome: Outcome, icon: string): VersionNode {
  const { trace, traced: { paper, linksOf } } = versions;
  const { subject, change, place, diff } = outcome;
  const [record] = subject.sites.map((site) => site.record);
  const words = [change === 'same' ? 'unchanged' : change, wayOf(outcome)].filter((word) => word !== '').join(' · ');
  const context = ['versionRow', ...(place ? ['found'] : []), ...(subject.sites.length > 0 ? ['hasRecords'] : [])].join(' ');
  return {
    ...bare(subject.id, subject.title, context),
    row: subject.id, description: words, icon, children: [],
    ...(outcome.tier === 'sure' ? {} : { colour: change === 'lost' ? 'problemsErrorIcon.foreground' : 'problemsWarningIcon.foreground' }),
    tooltip: `**${escape(subject.title)}** · ${escape(words)}\n\n${diffMarkdown(diff)}\n`,
    spoken: [subject.title, words, ...(change === 'edited' ? [diffSpoken(diff)] : [])].join(', '),
    code: codePlaces(trace, [...new Set([...subject.links, ...subject.sites.flatMap((site) => linksOf(site.record.id))])]),
    paper: shownAt(versions, outcome),
    ...(record ? { record: { paper: paper.key, id: record.id }, source: { uri: paper.uri, range: record.idRange } } : {}),
  };
}

/** Where it stands now; what is lost is shown where it stood. */
function shownAt({ nowPdf, oldPdf }: Versions, { place, subject: { passage, sites: [site] } }: Outcome): PaperPlace {
  if (place) return { pdf: nowPdf, ...passageTarget(place.passage) };
  if (oldPdf !== undefined) return { pdf: oldPdf, ...passageTarget(passage) };
  const page = passage?.page ?? site?.place.page;
  return { pdf: nowPdf, ...(page === undefined ? {} : { page }) };
}

/** `Eq. (5) → Eq. (6)`, `p. 3 → p. 4` */
function wayOf({ subject, place }: Outcome): string {
  const page = subject.passage?.page ?? subject.sites[0]?.place.page;
  const was = subject.address ? addressTitle(subject.address) : page === undefined ? '' : `p. ${page}`;
  const is = subject.address ? place?.address && addressTitle(place.address) : place && `p. ${place.passage.page}`;
  return is === undefined || is === was ? was : `${was} → ${is}`;
}

function diffMarkdown(diff: readonly DiffPart[]): string {
  return diff.map(({ kind, text }) => (kind === 'same' ? escape(text) : kind === 'added' ? `**${escape(text)}**` : `~~${escape(text)}~~`)).join(' ');
}

function diffSpoken(diff: readonly DiffPart[]): string {
  return diff.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => `${kind} “${text}”`).join(', ');
}
