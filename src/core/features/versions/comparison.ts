import type { Rect } from '../../outline/page.ts';
import { collationOf } from '../../documents/followed.ts';
import type { ReadDocument } from '../../documents/readDocument.ts';
import type { Papertrace } from '../../service.ts';
import type { Change, Side } from '../../versions/compare.ts';
import { compareIn } from '../../versions/compare.ts';
import { codePlaces } from '../codePlaces.ts';
import type { Refusal } from '../edits.ts';
import type { CodePlace } from '../overview.ts';
import { readVersions, type VersionPair } from './pair.ts';
import { subjectsOf } from './subjects.ts';

/** A changed passage as it is drawn over a page. */
export interface ChangedBox {
  readonly page: number;
  /** In PDF points from the page's lower left. */
  readonly rect: Rect;
  readonly kind: Change['kind'];
}

/** Two documents side by side. */
export interface VersionComparison {
  readonly oldPdf: string;
  readonly nowPdf: string;
  /** How many passages changed. */
  readonly changes: number;
  readonly oldBoxes: readonly ChangedBox[];
  readonly nowBoxes: readonly ChangedBox[];
  /** Places in code that rest on changed text. */
  readonly code: readonly CodePlace[];
}

/** Compares two documents of a paper, which both are here. */
export async function compareDocuments(papertrace: Papertrace, pair: VersionPair): Promise<VersionComparison | Refusal> {
  const versions = await readVersions(papertrace, pair);
  if ('refused' in versions) return versions;
  const { old, oldPdf, now, nowPdf, trace, traced } = versions;
  if (!old || oldPdf === undefined) return { refused: `The PDF of "${pair.from}" is not here or cannot be read.` };
  const subjects = subjectsOf(versions);
  const anchors = subjects.flatMap(({ id, passage, quote: written }) => {
    const quote = passage?.text ?? written;
    return quote === undefined ? [] : [{ id, quote, ...(passage ? { page: passage.page, before: passage.before ?? '', after: passage.after ?? '' } : {}) }];
  });
  const changes = compareIn(collationOf(old, now), old.text, now.text, anchors);
  const changed = new Set(changes.flatMap(({ anchors: ids }) => ids));
  const links = subjects.filter(({ id }) => changed.has(id)).flatMap((subject) => [...subject.links, ...subject.sites.flatMap(({ record }) => traced.linksOf(record.id))]);
  return {
    oldPdf, nowPdf, changes: changes.length,
    oldBoxes: changes.flatMap(({ kind, old: side }) => boxes(old, kind, side)),
    nowBoxes: changes.flatMap(({ kind, new: side }) => boxes(now, kind, side)),
    code: codePlaces(trace, [...new Set(links)]),
  };
}

function boxes(read: ReadDocument, kind: Change['kind'], side: Side | undefined): ChangedBox[] {
  const passage = side && read.passage(side.spans);
  return passage ? [passage, ...passage.rest ?? []].flatMap(({ page, rects }) => rects.map((rect) => ({ page, rect, kind }))) : [];
}
