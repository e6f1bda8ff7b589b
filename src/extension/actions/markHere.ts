import { l10n, QuickPickItemKind, Uri, window } from 'vscode';
import type { CancellationToken, QuickPickItem } from 'vscode';
import { stepLeaves } from '../../core/features/arrangeSteps.ts';
import type { OutlineNode } from '../../core/features/outlineTree.ts';
import type { Passage } from '../../core/features/newRecord.ts';
import type { RecordRef, TreeNode } from '../../core/features/overview.ts';
import type { Server } from '../client/server.ts';
import type { Handlers } from '../manifest/commands.ts';
import type { PdfViewers } from '../pdfEditor/pdfViewers.ts';
import type { ViewStates } from '../pdfEditor/viewStates.ts';
import type { OverviewModel } from '../views/overviewModel.ts';
import { pickWhileComing } from '../window/growingPick.ts';
import type { LastTextEditor } from '../window/lastTextEditor.ts';
import { withServerProgress } from '../window/slow.ts';
import { linkToCode } from './mark.ts';

interface Services {
  readonly server: Server;
  readonly overview: OverviewModel;
  readonly lastTextEditor: LastTextEditor;
  readonly states: ViewStates;
}

type Item = QuickPickItem & { readonly passage?: Passage; readonly records?: readonly RecordRef[]; readonly pdf?: string };

const mostSteps = 5;

/** A mark at the cursor's line, from the code: of a passage on view, of a step that is still missing, of an address of the page. */
export function markHereCommands({ server, overview, lastTextEditor, states }: Services, viewers: PdfViewers): Pick<Handlers, 'papertrace.markHere'> {
  return {
    'papertrace.markHere': async () => {
      const { steps, papers } = await withServerProgress(() => overview.now());
      const viewer = viewers.current;
      const pdf = viewer?.uri.toString() ?? papers[0]?.documents[0]?.uri;
      if (pdf === undefined) {
        await window.showInformationMessage(l10n.t('Open the PDF of the paper first.'));
        return;
      }
      // behind another tab, or closed, it is still the page that one was reading
      const page = states.get(Uri.parse(pdf))?.page ?? 1;
      const onView = async (token: CancellationToken): Promise<Item[]> => (await server.request('papertrace/highlights', { pdf }, token))
        .filter(({ places }) => places.some((place) => place.page === page))
        .map((one): Item => ({ label: one.title, description: one.record.id, passage: { page, quote: '' }, records: [one.record], pdf }));
      const missing = stepLeaves(steps).filter(({ progress }) => progress === 'missing').slice(0, mostSteps);
      // An address needs the page's outline, which may still have to be read from the PDF.
      const addresses = async (token: CancellationToken): Promise<Item[]> => flat((await server.request('papertrace/outline', { pdf, page }, token)).rows).flatMap((row) => addressItem(row, page, pdf));
      const picked = await pickWhileComing<Item>((token) => [
        onView(token).then((items) => group(l10n.t('On page {0}', page), items)),
        group(l10n.t('Missing steps'), missing.flatMap((row) => stepItem(row, pdf))),
        addresses(token).then((items) => group(l10n.t('Addresses of the page'), items)),
      ], { title: l10n.t('Mark Here'), placeholder: l10n.t('What the code at the cursor is about') });
      if (picked?.passage && picked.records && picked.pdf !== undefined) {
        await linkToCode({ pdf: picked.pdf, passage: picked.passage, records: picked.records }, server, lastTextEditor);
      }
    },
  };
}

function group(label: string, items: readonly Item[]): Item[] {
  return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
}

function stepItem({ label, record, paper, description }: TreeNode, pdf: string): Item[] {
  return record ? [{ label, description, passage: { page: paper?.page ?? 1, quote: '' }, records: [record], pdf: paper?.pdf ?? pdf }] : [];
}

/** A passage without words is marked by its address. */
function addressItem({ label, address, paper }: OutlineNode, page: number, pdf: string): Item[] {
  return address === undefined || paper?.page !== page ? [] : [{ label, description: address, passage: { page, quote: '', section: address }, records: [], pdf }];
}

function flat(rows: readonly OutlineNode[]): OutlineNode[] {
  return rows.flatMap((row) => [row, ...flat(row.children)]);
}
