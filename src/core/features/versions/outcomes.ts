import { type Address, formatAddress, holds } from '../../address.ts';
import type { Passage } from '../../documents/passage.ts';
import { type Entry, overlaps } from '../../documents/entries.ts';
import { followAll, type WorkOptions } from '../../documents/followed.ts';
import type { ReadDocument } from '../../documents/readDocument.ts';
import type { Tier } from '../../text/tiers.ts';
import type { Anchor, Anchored } from '../../versions/anchored.ts';
import { squeeze } from '../../versions/squeezed.ts';
import { type DiffPart, wordDiff } from '../../versions/wordDiff.ts';
import type { Versions } from './pair.ts';
import { type Subject, subjectsOf } from './subjects.ts';

/** Where a subject stands in the new version. */
export interface NewPlace {
  readonly passage: Passage;
  /** What stands there now is numbered so; for a quote the section to be named with it. */
  readonly address?: Address;
}

/** What became of a subject. */
export interface Outcome {
  readonly subject: Subject;
  /** `moved`: the same words elsewhere, or under another number. */
  readonly change: 'same' | 'moved' | 'edited' | 'lost';
  readonly tier: Tier;
  /** From the old words to the new ones; the old ones alone for what is lost. */
  readonly diff: readonly DiffPart[];
  /** Undefined for what is lost. */
  readonly place?: NewPlace;
}

/** What became of all that the old version is named for; undefined once it was cancelled. */
export async function outcomesOf(versions: Versions, options: WorkOptions = {}): Promise<Outcome[] | undefined> {
  const subjects = subjectsOf(versions);
  const anchors = subjects.map(({ id, passage, quote, sites: [site] }) => ({
    id, quote: passage?.text ?? quote ?? '',
    ...(passage ? { page: passage.page, before: passage.before ?? '', after: passage.after ?? '' } : site?.place.page === undefined ? {} : { page: site.place.page }),
  }));
  const anchored = await followAll(versions.old, versions.now, [...anchors, ...othersKnown(versions, subjects)], options);
  if (!anchored) return undefined;
  const byId = new Map(anchored.map((each) => [each.id, each]));
  return subjects.map((subject) => {
    const found = byId.get(subject.id) ?? { id: subject.id, tier: 'lost', score: 0 };
    return subject.address ? numbered(versions.now, subject, subject.address, found) : quoted(versions.now, subject, found);
  });
}

/** Without the old version, all that the lock knows of it stands for it: also what is done with already. */
function othersKnown({ old, known }: Versions, subjects: readonly Subject[]): Anchor[] {
  if (old) return [];
  const passages = new Set(subjects.map(({ passage }) => passage));
  return [...known].flatMap(([wanted, passage]) => (passage && passage.text !== '' && !passages.has(passage) ? [{ id: `known: ${wanted}`, quote: passage.text, page: passage.page, before: passage.before ?? '', after: passage.after ?? '' }] : []));
}

function quoted(now: ReadDocument, subject: Subject, { tier, place }: Anchored): Outcome {
  const written = subject.sites[0]?.place;
  const passage = place && now.passage(place.spans);
  if (!place || !passage) return lost(subject, subject.quote ?? '');
  const found = place.spans[0] && now.sectionAt(place.spans[0]);
  const section = sectionFor(written?.address, found);
  // what marks quote may stand anywhere
  const isElsewhere = written !== undefined && (place.moved || (written.page !== undefined && written.page !== place.page) || nameOf(section) !== nameOf(written.address));
  return {
    subject, tier, diff: place.diff,
    change: place.change === 'edited' ? 'edited' : isElsewhere ? 'moved' : 'same',
    place: { passage: { ...passage, text: place.text }, ...(section ? { address: section } : {}) },
  };
}

/** What is numbered is known by its words first: a number that somebody else has now is the worst that can happen unseen. */
function numbered(now: ReadDocument, subject: Subject, address: Address, { tier, place }: Anchored): Outcome {
  const text = subject.passage?.text ?? '';
  const here = now.address(address);
  if (here && (text === '' || isSame(here.text, text))) return { subject, tier: 'sure', change: 'same', diff: same(text), place: { passage: here, address } };
  const alike = now.entries.all.filter((entry) => isAlike(entry, address) && isSame(entry.text, text));
  const [only] = alike;
  if (only && alike.length === 1) return renamed(now, subject, only.address, 'sure', text) ?? lost(subject, text);
  const passage = place && now.passage(place.spans);
  const entries = passage ? now.entries.all.filter((each) => isAlike(each, address) && overlaps(each, passage)) : [];
  const [entry] = entries;
  return (entry && renamed(now, subject, address.lines?.to === undefined ? entry.address : rangeOf(entry, entries), tier, text)) ?? lost(subject, text);
}

/** From the first line to the last of those that stand in one algorithm. */
function rangeOf({ address }: Entry, entries: readonly Entry[]): Address {
  const last = entries.filter((each) => each.address.number === address.number).at(-1)?.address.lines?.from;
  return address.lines && last !== undefined && last !== address.lines.from ? { ...address, lines: { from: address.lines.from, to: last } } : address;
}

function renamed(now: ReadDocument, subject: Subject, address: Address, tier: Tier, text: string): Outcome | undefined {
  const passage = now.address(address);
  if (!passage) return undefined;
  const change = !isSame(passage.text, text) ? 'edited' : subject.address && formatAddress(subject.address) === formatAddress(address) ? 'same' : 'moved';
  return { subject, tier, change, diff: change === 'edited' ? wordDiff(text, passage.text) : same(text), place: { passage, address } };
}

/** Whether something is numbered as something else is: of one kind, and both lines or neither. */
export function isAlike({ address }: Entry, { kind, lines }: Address): boolean {
  return (address.kind === kind || (isSection(address.kind) && isSection(kind))) && (address.lines === undefined) === (lines === undefined);
}

function isSection(kind: Address['kind']): boolean {
  return kind === 'sec' || kind === 'app';
}

function isSame(some: string, other: string): boolean {
  return squeeze(some).text === squeeze(other).text;
}

function same(text: string): DiffPart[] {
  return [{ kind: 'same', text }];
}

function lost(subject: Subject, text: string): Outcome {
  return { subject, tier: 'lost', change: 'lost', diff: [{ kind: 'removed', text: subject.passage?.text ?? text }] };
}

function nameOf(address: Address | undefined): string {
  return address ? formatAddress(address) : '';
}

/** The section to name for a quote that names one: the written one as long as the passage is still in it. */
function sectionFor(written: Address | undefined, found: Address | undefined): Address | undefined {
  if (!written || !found || !isSection(written.kind)) return written;
  return holds(written, found) ? written : found;
}
