import { element } from './dom.ts';

/** The fixed parts of the page. */
export interface Shell {
  readonly toolbar: HTMLElement;
  /** Everything below the toolbar; overlays are placed in it. */
  readonly main: HTMLElement;
  /** Scrolls. */
  readonly container: HTMLDivElement;
  /** Holds the pages. */
  readonly pages: HTMLDivElement;
  /** Speaks to screen readers. */
  readonly live: HTMLElement;
}

/** Builds the skeleton into an empty body. */
export function buildShell(body: HTMLElement): Shell {
  const pages = element('div', { class: 'pdfViewer' });
  const container = element('div', { class: 'pt-container', tabindex: 0, role: 'region' }, pages);
  const main = element('main', { class: 'pt-main' }, container);
  const toolbar = element('div', { class: 'pt-toolbar', role: 'toolbar' });
  const live = element('div', { 'class': 'pt-live', 'role': 'status', 'aria-live': 'polite' });
  body.append(toolbar, main, live);
  return { toolbar, main, container, pages, live };
}
