import { addressTitle } from '../address.ts';
import { entriesOf } from '../documents/entries.ts';
import type { Rect } from '../outline/page.ts';
import type { Papertrace } from '../service.ts';
import { papersOf } from './edits.ts';
import { outlineTree, type OutlineNode } from './outlineTree.ts';

/** What the outline view shows of one PDF. */
export interface OutlineView {
  readonly rows: readonly OutlineNode[];
  /** How many pages were read so far, and of how many; absent once all were. */
  readonly reading?: { readonly pages: number; readonly total: number };
  /** Why there is less than there might be, for people. */
  readonly reasons: readonly string[];
}

/** One box of the outline, to be drawn over a page. */
export interface OutlineBox {
  readonly page: number;
  /** In PDF points from the page's lower left. */
  readonly rect: Rect;
  /** `Eq. (5)` */
  readonly label: string;
}

/** The outline as far as it is known; begins to read the PDF, at `page`, where nobody has yet. */
export async function outlineView(papertrace: Papertrace, pdf: string, page?: number): Promise<OutlineView> {
  const [owner] = await papersOf(papertrace, pdf, { implied: true });
  if (!owner) return { rows: [], reasons: [] };
  const { workspace, trace, traced, document } = owner;
  const reading = workspace.documents.read(pdf, page);
  const { sha256, read, failure } = await workspace.documents.state(pdf);
  if (sha256 === undefined) return { rows: [], reasons: ['The PDF is not here.'] };
  if (failure !== undefined) return { rows: [], reasons: [failure] };
  void reading;
  const known = read?.reading;
  if (!known) return { rows: [], reading: { pages: 0, total: 0 }, reasons: [] };
  return {
    rows: outlineTree(trace, traced, document, known.outline),
    ...(known.complete ? {} : { reading: { pages: known.pages.length, total: known.total } }),
    reasons: known.complete ? known.outline.problems.map(({ page: on, reason }) => (on === undefined ? reason : `p. ${on}: ${reason}`)) : [],
  };
}

/** The boxes of everything that the outline found, when the PDF was read whole; none where it cannot be. */
export async function outlineBoxes(papertrace: Papertrace, pdf: string): Promise<OutlineBox[]> {
  const [owner] = await papersOf(papertrace, pdf, { implied: true });
  const outline = (await owner?.workspace.documents.read(pdf))?.reading.outline;
  if (!outline) return [];
  const unnumbered = outline.sections.filter(({ number }) => number === null).map(({ page, rect, title }) => ({ page, rect, label: title }));
  return [...entriesOf(outline).map(({ address, page, rect }) => ({ page, rect, label: address.lines ? `L${address.lines.from}` : addressTitle(address) })), ...unnumbered];
}
