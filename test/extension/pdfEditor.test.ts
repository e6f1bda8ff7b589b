import { deepEqual, equal } from 'node:assert/strict';
import { commands, TabInputCustom, Uri, ViewColumn, window } from 'vscode';
import { ViewStates } from '../../src/extension/pdfEditor/viewStates.ts';
import { MapMemento } from './mapMemento.ts';
import { eventually, shown, smallPdf, write } from './scratch.ts';

describe('a PDF', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens with Papertrace by default', async () => {
    const uri = await write('pdf/plain.pdf', smallPdf);
    await commands.executeCommand('vscode.open', uri);
    deepEqual(await eventually(openPdfs, (pdfs) => pdfs.length > 0), [{ uri: uri.toString(), column: ViewColumn.One }]);
  });

  it('opens beside the code that leads to it, and the focus stays', async () => {
    const uri = await write('pdf/beside.pdf', smallPdf);
    await shown('pdf/model.py', '# @paper:eq.1\nx = 1\n');
    await commands.executeCommand('papertrace.revealPlace', { pdf: uri.toString(), page: 1 });
    deepEqual(await eventually(openPdfs, (pdfs) => pdfs.length > 0), [{ uri: uri.toString(), column: ViewColumn.Two }]);
    equal(window.activeTextEditor?.document.uri.path.endsWith('/pdf/model.py'), true);
  });

  it('is not opened a second time where it is visible', async () => {
    const uri = await write('pdf/once.pdf', smallPdf);
    await shown('pdf/model.py', '# @paper:eq.1\nx = 1\n');
    await commands.executeCommand('papertrace.revealPlace', { pdf: uri.toString(), page: 1 });
    await eventually(openPdfs, (pdfs) => pdfs.length > 0);
    await commands.executeCommand('papertrace.revealPlace', { pdf: uri.toString(), page: 1 });
    equal(openPdfs().length, 1);
  });
});

describe('where the reader was', () => {
  const state = { page: 3, scale: 'page-width', left: 0, top: 700 };

  it('survives a restart', async () => {
    const memento = new MapMemento();
    const before = new ViewStates(memento);
    before.set(Uri.file('/papers/attention.pdf'), state);
    before.dispose();
    await memento.written;
    const after = new ViewStates(memento);
    deepEqual(after.get(Uri.file('/papers/attention.pdf')), state);
    after.dispose();
  });

  it('is kept for the two hundred PDFs read last', () => {
    const states = new ViewStates(new MapMemento());
    for (let number = 0; number <= 200; number += 1) states.set(Uri.file(`/papers/${number}.pdf`), state);
    deepEqual([states.get(Uri.file('/papers/0.pdf')), states.get(Uri.file('/papers/1.pdf'))], [undefined, state]);
    states.dispose();
  });
});

function openPdfs(): { uri: string; column: ViewColumn }[] {
  return window.tabGroups.all.flatMap(({ tabs, viewColumn }) => tabs.flatMap(({ input }) =>
    input instanceof TabInputCustom && input.viewType === 'papertrace.pdf' ? [{ uri: input.uri.toString(), column: viewColumn }] : []));
}
