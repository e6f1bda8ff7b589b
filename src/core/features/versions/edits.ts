import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { URI, Utils } from 'vscode-uri';
import { formatAddress } from '../../address.ts';
import { overlaps } from '../../documents/entries.ts';
import { EditError } from '../../paper/edit-error.ts';
import { setField } from '../../paper/edit.ts';
import { sections } from '../../paper/paper.ts';
import type { Papertrace } from '../../service.ts';
import { squeeze } from '../../versions/squeezed.ts';
import type { Refusal } from '../edits.ts';
import type { Passage } from '../newRecord.ts';
import { type NewPlace, type Outcome, outcomesOf } from './outcomes.ts';
import { readVersions, type VersionPair, type Versions } from './pair.ts';
import { editFor, type MoreChanges, type Rewrite, type WrittenPlace } from './rewrite.ts';

export interface VersionEdit {
  readonly edit: WorkspaceEdit;
}

/** The edit that lets rows of a review stand where they were found. */
export function acceptRows(papertrace: Papertrace, pair: VersionPair, rows: readonly string[]): Promise<VersionEdit | Refusal> {
  return editRows(papertrace, pair, rows, (versions, outcomes) => editOf(versions, outcomes.map((outcome) => rewriteOf(versions, outcome, outcome.place))));
}

/** The edit that lets a row stand where a person selected a passage of the new version. */
export function anchorAnew(papertrace: Papertrace, pair: VersionPair, row: string, pdf: string, selected: Passage): Promise<VersionEdit | Refusal> {
  return editRows(papertrace, pair, [row], async (versions, [outcome]) => {
    if (pdf !== versions.nowPdf) return { refused: `The passage belongs into the new version: select it in ${Utils.basename(URI.parse(versions.nowPdf))}.` };
    const passage = await versions.now.quote(selected);
    if (!outcome || !passage) return { refused: 'The selected words were not found in the text of the PDF.' };
    const { subject } = outcome;
    const entry = subject.address && versions.now.entries.all.find(({ address, ...entry }) => address.kind === subject.address?.kind && !address.lines === !subject.address.lines && overlaps(entry, passage));
    if (subject.address && !entry && subject.links.length > 0) return { refused: `At the selection nothing is numbered as ${formatAddress(subject.address)} was. Marks in code name it, so it cannot become a quote.` };
    if (entry) return editOf(versions, [rewriteOf(versions, outcome, { passage, address: entry.address })]);
    const place = quotePlace(versions, { ...selected, quote: passage.text, page: passage.page }, selected.section);
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

/** The edit by which a document is the PDF that it is now; undefined where it was so all along. */
export async function finishVersion(papertrace: Papertrace, pair: VersionPair): Promise<VersionEdit | Refusal> {
  const versions = await readVersions(papertrace, pair);
  if ('refused' in versions) return versions;
  const { workspace, traced: { paper }, now, to, from } = versions;
  const text = from === to ? await workspace.text(paper.uri) : undefined;
  return text === undefined ? { edit: { changes: {} } } : refusing(() => ({ edit: { changes: { [paper.uri]: setField(text, ['paper', 'documents', to, 'sha256'], now.reading.sha256) } } }));
}

async function editRows(
  papertrace: Papertrace, pair: VersionPair, rows: readonly string[], make: (versions: Versions, outcomes: readonly Outcome[]) => Promise<VersionEdit | Refusal> | Refusal,
): Promise<VersionEdit | Refusal> {
  const versions = await readVersions(papertrace, pair);
  if ('refused' in versions) return versions;
  const { paper, stale } = versions.traced;
  if (stale) return { refused: `${Utils.basename(URI.parse(paper.uri))} does not parse, so nothing was written to it. Mend it first; the problem is marked there.` };
  const wanted = new Set(rows);
  const outcomes = (await outcomesOf(versions) ?? []).filter(({ subject }) => wanted.has(subject.id));
  return outcomes.length === 0 ? { refused: 'This no longer is to be reviewed: the paper file has changed.' } : make(versions, outcomes);
}

async function editOf(versions: Versions, rewrites: readonly Rewrite[], more: MoreChanges = []): Promise<VersionEdit | Refusal> {
  const text = await versions.workspace.text(versions.traced.paper.uri);
  return text === undefined ? { refused: 'The paper file is not there.' } : refusing(() => ({ edit: editFor(versions, rewrites, text, more) }));
}

function refusing<T>(make: () => T): T | Refusal {
  try {
    return make();
  } catch (error) {
    if (error instanceof EditError) return { refused: error.message };
    throw error;
  }
}

/** Nothing for what is lost: it stays as it is written. */
function rewriteOf(versions: Versions, { subject }: Outcome, place: NewPlace | undefined): Rewrite {
  if (!place) return { sites: [], links: [] };
  const { address } = place;
  if (!subject.address) {
    const sites = subject.sites.map((site) => {
      const { page, quote } = site.place;
      const isQuote = quote !== undefined && squeeze(place.passage.text).text === squeeze(quote).text;
      return { site, place: quotePlace(versions, { quote: isQuote ? quote : place.passage.text, ...(page === undefined ? {} : { page: place.passage.page }) }, address && formatAddress(address)) };
    });
    return { sites, links: [] };
  }
  const isSame = versions.from === versions.to && address !== undefined && formatAddress(address) === formatAddress(subject.address);
  if (!address || isSame) return { sites: [], links: [] };
  const written: WrittenPlace = versions.to === 'main' ? formatAddress(address) : { in: formatAddress(address), doc: versions.to };
  return { sites: subject.sites.map((site) => ({ site, place: written })), links: subject.links.map((link) => ({ link, address })) };
}

function quotePlace({ to }: Versions, { page, quote }: { readonly page?: number; readonly quote: string }, section: string | undefined): WrittenPlace {
  return { ...(page === undefined ? {} : { page }), quote, ...(section === undefined ? {} : { in: section }), ...(to === 'main' ? {} : { doc: to }) };
}
