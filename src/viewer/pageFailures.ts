import { Disposables } from './disposable.ts';
import type { Disposable } from './disposable.ts';
import { element } from './dom.ts';
import type { Reader } from './reader.ts';
import { strings } from './strings.ts';
import { onViewer } from './viewerEvents.ts';

/** Says on the page itself that it cannot be read or drawn, where pdf.js would leave it white. */
export function showPageFailures(reader: Reader): Disposable {
  const disposables = new Disposables();
  const mark = (pageNumber: number, failed: boolean) => {
    const page = reader.view(pageNumber)?.div;
    page?.querySelector('.pt-pageFailure')?.remove();
    if (failed) page?.append(element('p', { class: 'pt-pageFailure', role: 'note' }, strings.pageFailed(pageNumber)));
  };
  disposables.add(onViewer(reader.bus, 'pagerendered', ({ pageNumber, error }) => { mark(pageNumber, Boolean(error)); }));
  disposables.add(onViewer(reader.bus, 'pagesloaded', ({ pagesCount }) => {
    for (let page = 1; page <= pagesCount; page++) if (reader.view(page)?.pdfPage === null) mark(page, true);
  }));
  return disposables;
}
