import type { Disposable } from './disposable.ts';
import { element } from './dom.ts';
import type { Reader } from './reader.ts';
import { strings } from './strings.ts';
import { onViewer } from './viewerEvents.ts';

/** Says on the page itself that it cannot be drawn, where pdf.js would leave it white. */
export function showPageFailures(reader: Reader): Disposable {
  return onViewer(reader.bus, 'pagerendered', ({ pageNumber, error }) => {
    const page = reader.view(pageNumber)?.div;
    page?.querySelector('.pt-pageFailure')?.remove();
    if (error) page?.append(element('p', { class: 'pt-pageFailure', role: 'note' }, strings.pageFailed(pageNumber)));
  });
}
