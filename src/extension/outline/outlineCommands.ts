import { env, l10n, window } from 'vscode';
import type { OutlineNode } from '../../core/features/outlineTree.ts';
import { rowArgument } from '../actions/arguments.ts';
import type { Server } from '../client/server.ts';
import type { Handlers } from '../manifest/commands.ts';
import type { PdfViewers } from '../pdfEditor/pdfViewers.ts';
import { showDone } from '../window/done.ts';
import { withProgressWhenSlow } from '../window/slow.ts';

export function outlineCommands(server: Server, viewers: PdfViewers): Pick<Handlers, 'papertrace.copyEntryMark' | 'papertrace.toggleOutlineBoxes'> {
  return {
    'papertrace.copyEntryMark': async (argument) => {
      const row = rowArgument(argument);
      const mark = row && (row as OutlineNode).mark;
      if (mark === undefined) return;
      await env.clipboard.writeText(mark);
      showDone(l10n.t('Copied: {0}', mark));
    },
    'papertrace.toggleOutlineBoxes': async () => {
      const viewer = viewers.current;
      if (!viewer) return;
      if (viewer.showsBoxes) {
        viewer.showBoxes([]);
        return;
      }
      const boxes = await withProgressWhenSlow(l10n.t('Reading the PDF…'), (token) => server.request('papertrace/outlineBoxes', { pdf: viewer.uri.toString() }, token));
      if (boxes.length === 0) await window.showInformationMessage(l10n.t('Nothing that is numbered was found in this PDF.'));
      viewer.showBoxes(boxes);
    },
  };
}
