import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { URI, Utils } from 'vscode-uri';
import { formatAddress, parseAddress } from '../../address.ts';
import { overlaps } from '../../documents/entries.ts';
import { sections } from '../../paper/paper.ts';
import type { Papertrace } from '../../service.ts';
import { squeeze } from '../../versions/squeezed.ts';
import { doesNotParse, type Refusal, refusing, withAddress } from '../edits.ts';
import { type Passage, placeOf, type WrittenPlace } from '../newRecord.ts';
import { isAlike, type NewPlace, type Outcome, outcomesOf } from './outcomes.ts';
import { readVersions, type VersionPair, type Versions } from './pair.ts';
import type { Subject } from './subjects.ts';
import { editFor, type MoreChanges, type Rewrite } from './rewrite.ts';

export interface VersionEdit {
  readonly edit: WorkspaceEdit;
  /** The number that a row was anchored to, where that is to be written when the review is finished. */
  readonly address?: string;
}

/** A numbered row that was accepted, with the number that a person gave it. */
export interface AcceptedNumber {
  readonly row: string;
  readonly address?: string;
}

/**
 * The edit that lets rows of a review stand where they were found. Numbers of a PDF that was replaced wait until the review is
 * finished: an `eq.2` that was an `eq.1` must not be taken for what was an `eq.2`.
 */
export function acceptRows(papertrace: Papertrace, pair: VersionPair, rows: readonly string[]): Promise<VersionEdit | Refusal> {
  return editRows(papertrace, pair, rows, (versions, outcomes) => editOf(versions, outcomes.filter(({ subject }) => !waits(versions, subject)).map((outcome) => rewriteOf(versions, outcome, outcome.place))));
}

/** The edit that lets a row stand where a person selected a passage, or an area, of the new version. */
export function anchorAnew(papertrace: Papertrace, pair: VersionPair, row: string, pdf: string, given: Passage): Promise<VersionEdit | Refusal> {
  return editRows(papertrace, pair, [row], async (versions, [outcome]) => {
    const { now, nowPdf, to } = versions;
    if (pdf !== nowPdf) return { refused: `The passage belongs into the new version: select it in ${Utils.basename(URI.parse(nowPdf))}.` };
    const selected = await withAddress(papertrace, pdf, given);
    const named = selected.quote === '' ? parseAddress(selected.section ?? '') : undefined;
    const passage = named ? now.address(named) : selected.quote === '' ? undefined : await now.quote(selected);
    if (!outcome || (!passage && selected.quote !== '')) return { refused: 'The selected words were not found in the text of the PDF.' };
    const { subject } = outcome;
    if (subject.address) {
      const was = subject.address;
      const address = named ?? (passage && now.entries.all.find((entry) => isAlike(entry, was) && overlaps(entry, passage)))?.address;
      if (address && waits(versions, subject)) return { edit: { changes: {} }, address: formatAddress(address) };
      if (passage && address) return editOf(versions, [rewriteOf(versions, outcome, { passage, address })]);
      if (subject.links.length > 0) return { refused: `At the selection nothing is numbered as ${formatAddress(was)} was. Marks in code name it, so it cannot become a quote.` };
    }
    if (passage && subject.sites.length === 0) return editOf(versions, [rewriteOf(versions, outcome, { passage })]);
    const place = placeOf({ ...selected, ...(passage && !named ? { page: passage.page, quote: passage.text } : {}), document: to });
    return editOf(versions, [{ sites: subject.sites.map((site) => ({ site, place })), links: [] }]);
  });
}

/** The edit that says of a row's records that the paper no longer has them; `version` is what the new one is called. */
export function markObsolete(papertrace: Papertrace, pair: VersionPair, row: string, version: string): Promise<VersionEdit | Refusal> {
  return editRows(papertrace, pair, [row], (versions, [outcome]) => {
    const sites = outcome?.subject.sites ?? [];
    if (sites.length === 0) return { refused: 'Only marks in code name this. Change them there.' };
    // One place of several goes; where it is the only one, the record has had its day.
    const gone = sites.filter(({ record }) => record.at.length > 1 || !['step', 'ambiguity', 'deviation'].includes(record.kind));
    const more: MoreChanges = sites.filter((site) => !gone.includes(site)).map(({ record: { kind, id } }) => ({
      path: [sections[kind], id, kind === 'step' ? 'skip' : 'status'],
      value: kind === 'step' ? `No longer in the paper (${version}).` : kind === 'ambiguity' ? 'dismissed' : 'reverted',
    }));
    return editOf(versions, [{ sites: gone.map((site) => ({ site, place: undefined })), links: [] }], more);
  });
}

/** The edit by which a document is the PDF that it is now, with the numbers that were accepted; nothing for two versions that are both here. */
export async function finishVersion(papertrace: Papertrace, pair: VersionPair, numbers: readonly AcceptedNumber[]): Promise<VersionEdit | Refusal> {
  const versions = await readVersions(papertrace, pair);
  if ('refused' in versions) return versions;
  if (pair.from !== pair.to) return { edit: { changes: {} } };
  const accepted = new Map(numbers.map(({ row, address }) => [row, address]));
  const outcomes = (await outcomesOf(versions) ?? []).filter(({ subject }) => waits(versions, subject) && accepted.has(subject.id));
  const rewrites = outcomes.map((outcome) => {
    const address = parseAddress(accepted.get(outcome.subject.id) ?? '');
    return rewriteOf(versions, outcome, address && outcome.subject.passage ? { passage: outcome.subject.passage, address } : outcome.place);
  });
  return editOf(versions, rewrites, [{ path: ['paper', 'documents', pair.to, 'sha256'], value: versions.now.reading.sha256 }]);
}

function waits({ from, to }: Versions, { address }: Subject): boolean {
  return from === to && address !== undefined;
}

async function editRows(
  papertrace: Papertrace, pair: VersionPair, rows: readonly string[], make: (versions: Versions, outcomes: readonly Outcome[]) => Promise<VersionEdit | Refusal> | Refusal,
): Promise<VersionEdit | Refusal> {
  const versions = await readVersions(papertrace, pair);
  if ('refused' in versions) return versions;
  const { paper, stale } = versions.traced;
  if (stale) return doesNotParse(paper);
  const wanted = new Set(rows);
  const outcomes = (await outcomesOf(versions) ?? []).filter(({ subject }) => wanted.has(subject.id));
  return outcomes.length === 0 ? { refused: 'This no longer is to be reviewed: the paper file has changed.' } : make(versions, outcomes);
}

async function editOf(versions: Versions, rewrites: readonly Rewrite[], more: MoreChanges = []): Promise<VersionEdit | Refusal> {
  const text = await versions.workspace.text(versions.traced.paper.uri);
  return text === undefined ? { refused: 'The paper file is not there.' } : refusing(() => ({ edit: editFor(versions, rewrites, text, more) }));
}

/** Nothing for what is lost: it stays as it is written. */
function rewriteOf(versions: Versions, { subject }: Outcome, place: NewPlace | undefined): Rewrite {
  if (!place) return { sites: [], links: [] };
  const { address } = place;
  if (!subject.address) {
    const sites = subject.sites.map((site) => {
      const { page, quote } = site.place;
      const isQuote = quote !== undefined && squeeze(place.passage.text).text === squeeze(quote).text;
      return {
        site,
        place: {
          ...(page === undefined ? {} : { page: place.passage.page }), quote: isQuote ? quote : place.passage.text,
          ...(address ? { in: formatAddress(address) } : {}), ...(versions.to === 'main' ? {} : { doc: versions.to }),
        },
      };
    });
    return { sites, links: [], quotes: subject.links.map((link) => ({ link, text: place.passage.text })) };
  }
  const isSame = versions.from === versions.to && address !== undefined && formatAddress(address) === formatAddress(subject.address);
  if (!address || isSame) return { sites: [], links: [] };
  const written: WrittenPlace = versions.to === 'main' ? formatAddress(address) : { in: formatAddress(address), doc: versions.to };
  return { sites: subject.sites.map((site) => ({ site, place: written })), links: subject.links.map((link) => ({ link, address })) };
}
