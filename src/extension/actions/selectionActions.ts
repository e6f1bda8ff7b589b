import type { RecordKind } from '../../core/paper/paper.ts';
import type { Selection, SelectionAction } from '../../protocol/viewer.ts';
import { l10n, window } from 'vscode';
import type { Handlers } from '../manifest/commands.ts';
import type { PdfViewer } from '../pdfEditor/pdfViewer.ts';
import type { PdfViewers } from '../pdfEditor/pdfViewers.ts';
import type { LastTextEditor } from '../window/lastTextEditor.ts';
import { correctAddress } from '../lock/lockCommands.ts';
import type { LockKeeper } from '../lock/lockKeeper.ts';
import type { RecordPages } from '../recordPage/recordPages.ts';
import type { VersionCommands } from '../versions/versionCommands.ts';
import { mayWrite } from '../window/trust.ts';
import { addPlaceless, addRecord, isRecordKind } from './addRecord.ts';
import { chase } from './chase.ts';
import { copyMark, linkToCode, subjectOf } from './mark.ts';
import type { StartServices } from './startPaper.ts';

export type SelectionServices = StartServices & { readonly lastTextEditor: LastTextEditor; readonly viewers: PdfViewers; readonly versions: VersionCommands; readonly pages: RecordPages; readonly locks: LockKeeper };

type SelectionHandlers = Pick<Handlers, 'papertrace.step' | 'papertrace.ambiguity' | 'papertrace.deviation' | 'papertrace.result' | 'papertrace.parameter' | 'papertrace.note' | 'papertrace.copyMark' | 'papertrace.linkToCode' | 'papertrace.chaseCitation'>;

/** What the keyboard and the palette ask; the viewer answers with its selection, as if its own button had been pressed. */
export function selectionCommands(viewers: PdfViewers, services: StartServices): SelectionHandlers {
  const ask = (action: SelectionAction) => () => {
    const viewer = viewers.current;
    if (viewer) viewer.act(action);
    else void window.showInformationMessage(l10n.t('Open the PDF of the paper and select a passage first.'));
  };
  const add = (kind: RecordKind) => () => viewers.current ? viewers.current.act(kind) : addPlaceless(kind, services);
  return {
    'papertrace.step': add('step'),
    'papertrace.ambiguity': add('ambiguity'),
    'papertrace.deviation': add('deviation'),
    'papertrace.result': add('result'),
    'papertrace.parameter': add('parameter'),
    'papertrace.note': add('note'),
    'papertrace.copyMark': ask('copyMark'),
    'papertrace.linkToCode': ask('link'),
    'papertrace.chaseCitation': ask('chase'),
  };
}

/** Does what was asked for with the passage that is selected; resolves to whether the selection has served. */
export async function actOnSelection(viewer: PdfViewer, action: SelectionAction, selection: Selection | undefined, services: SelectionServices): Promise<boolean> {
  const { server, lastTextEditor, viewers, versions, pages, locks } = services;
  if (action === 'chase') {
    await chase(viewer.uri, selection, server, viewers);
    return false;
  }
  if (isRecordKind(action)) return await mayWrite() && addRecord(viewer, action, selection, services);
  if (!selection) {
    await window.showInformationMessage(l10n.t('Select a passage of the paper first.'));
    return false;
  }
  if (action !== 'copyMark' && !await mayWrite()) return false;
  switch (action) {
    case 'copyMark':
      return copyMark(subjectOf(viewer.uri.toString(), selection), server);
    case 'link':
      return linkToCode(subjectOf(viewer.uri.toString(), selection), server, lastTextEditor);
    case 'anchor':
      return versions.anchorAt(viewer.uri.toString(), selection);
    case 'place':
      return pages.placeAt(viewer.uri.toString(), selection);
    case 'correct':
      return correctAddress(viewer.uri.toString(), selection, locks, server);
  }
}
