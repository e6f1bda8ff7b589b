import { l10n, window } from 'vscode';
import type { Uri } from 'vscode';
import type { VersionPair } from '../../core/features/versions/pair.ts';
import type { DocumentVersion, PaperVersions } from '../../core/features/versions/paperVersions.ts';
import { sameUri } from '../window/places.ts';

/** The papers that a file belongs to, as one of their PDFs or as their paper file; all where it is none of these. */
export function papersAt(papers: readonly PaperVersions[], file: Uri | undefined): readonly PaperVersions[] {
  const uri = file?.toString();
  const own = uri === undefined ? [] : papers.filter((paper) => sameUri(paper.uri, uri) || paper.documents.some(({ pdf }) => sameUri(pdf, uri)));
  return own.length > 0 ? own : papers;
}

/** What there is to review: PDFs that were replaced, and older versions that something is still about. The one, or the one that is picked. */
export async function pickReview(papers: readonly PaperVersions[]): Promise<VersionPair | undefined> {
  const items = papers.flatMap(({ paper, title, documents }) => {
    const newest = documents.find(({ isNewest, isHere }) => isNewest && isHere);
    const replaced = documents.filter(({ isReplaced }) => isReplaced).map(({ name }) => ({ label: l10n.t('{0}: the PDF is another one than before', name), description: title, pair: { paper, from: name, to: name } }));
    const older = documents.filter(({ isOlder, links }) => newest && isOlder && links > 0)
      .map(({ name, links }) => ({ label: `${name} → ${newest?.name ?? ''}`, description: l10n.t('{0} · {1} records and marks', title, links), pair: { paper, from: name, to: newest?.name ?? '' } }));
    return [...replaced, ...older];
  });
  if (items.length === 0) {
    await window.showInformationMessage(l10n.t('There is no new version to review.'), { modal: true, detail: l10n.t('Put the new PDF in the place of the old one, or name it under “documents:” in the paper file with its “version:”.') });
    return undefined;
  }
  return items.length === 1 ? items[0]?.pair : (await window.showQuickPick(items, { title: l10n.t('Review New Version') }))?.pair;
}

/** Two documents that are here, the older one first; picked where there are more than two. */
export async function pickTwo(papers: readonly PaperVersions[]): Promise<VersionPair | undefined> {
  const title = l10n.t('Compare Versions');
  const all = papers.flatMap(({ paper, documents }) => {
    const here = documents.filter(({ isHere }) => isHere);
    return here.length < 2 ? [] : here.map((document) => ({ ...itemOf(document), ...(papers.length > 1 ? { detail: paper } : {}), paper, document, here }));
  });
  if (all.length === 0) {
    await window.showInformationMessage(l10n.t('No paper has two PDFs that are here. Name the other version under “documents:” in the paper file.'));
    return undefined;
  }
  const [first, second] = all;
  if (first && second && all.length === 2) return { paper: first.paper, from: first.document.name, to: second.document.name };
  const from = await window.showQuickPick(all.filter(({ document, here }) => document !== here.at(-1) || !document.isNewest), { title, placeHolder: l10n.t('The older version') });
  const others = from?.here.filter((document) => document !== from.document) ?? [];
  if (!from || others.length < 2) return from && others[0] && { paper: from.paper, from: from.document.name, to: others[0].name };
  const newestFirst = [...others].sort((a, b) => Number(b.isNewest) - Number(a.isNewest));
  const to = await window.showQuickPick(newestFirst.map((document) => ({ ...itemOf(document), document })), { title, placeHolder: l10n.t('The newer version') });
  return to && { paper: from.paper, from: from.document.name, to: to.document.name };
}

function itemOf({ name, version, isNewest }: DocumentVersion): { label: string; description: string } {
  return { label: name, description: [version === name ? undefined : version, isNewest ? l10n.t('the newest') : undefined].filter((word) => word !== undefined).join(' · ') };
}
