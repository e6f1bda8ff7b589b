import { iconButton } from './button.ts';
import { element } from './dom.ts';
import { strings } from './strings.ts';

/** A line above `main` that something is not as it should be, until it is dismissed. */
export function showBanner(main: HTMLElement, text: string): void {
  const root = element('div', { class: 'pt-banner', role: 'alert' }, element('span', {}, text));
  root.append(iconButton('close', strings.dismiss, () => { root.remove(); }));
  main.before(root);
}
