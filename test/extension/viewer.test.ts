import { deepEqual, equal } from 'node:assert/strict';
import { Disposable, EventEmitter, extensions, ViewColumn, window } from 'vscode';
import type { Uri } from 'vscode';
import { PdfViewer } from '../../src/extension/pdfEditor/pdfViewer.ts';
import { distFolder, viewerHtml } from '../../src/extension/pdfEditor/viewerHtml.ts';
import { ViewStates } from '../../src/extension/pdfEditor/viewStates.ts';
import { Reporter } from '../../src/extension/window/reporter.ts';
import { MapMemento } from './mapMemento.ts';
import { eventually, smallPdf, write } from './scratch.ts';

/** The real page in a webview of this host, while no server answers. */
function show(pdf: Uri): { viewer: PdfViewer; states: ViewStates; failures: string[]; all: Disposable } {
  const extension = extensions.getExtension('papertrace.papertrace');
  if (!extension) throw new Error('the extension is not there');
  const panel = window.createWebviewPanel('papertrace.test', 'Test', ViewColumn.One, { enableScripts: true, localResourceRoots: [distFolder(extension.extensionUri)] });
  const changed = new EventEmitter<void>();
  const server = { request: () => Promise.reject(new Error('no server runs')), onDidChange: changed.event };
  const failures: string[] = [];
  // Not disposed of: the channel is the extension's own, since it has the same name.
  const reporter = new Reporter();
  reporter.fail = (doing, error) => failures.push(`${doing}: ${String(error)}`);
  const states = new ViewStates(new MapMemento());
  const viewer = new PdfViewer(pdf, panel, { server, reporter, states, onAct: () => Promise.resolve(true), onHighlightOpened: () => undefined });
  panel.webview.html = viewerHtml(panel.webview, extension.extensionUri, 'en');
  return { viewer, states, failures, all: Disposable.from(panel, states, changed) };
}

describe('the page of a PDF', () => {
  it('loads its scripts, its worker and the document under its policy, and lays out the pages', async () => {
    const pdf = await write('pdf/page.pdf', smallPdf);
    const shown = show(pdf);
    try {
      await eventually(() => shown.viewer.about, (about) => about !== undefined);
      const state = await eventually(() => shown.states.get(pdf), (found) => found !== undefined);
      equal(state?.page, 1);
      deepEqual(shown.failures, []);
    } finally {
      shown.all.dispose();
    }
  });
});
