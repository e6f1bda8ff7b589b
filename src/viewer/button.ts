import type { Disposable } from './disposable.ts';
import { element } from './dom.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';

/** A button with an icon whose name is its tooltip too. The listener lives as long as the element. */
export function iconButton(name: IconName, label: string, run: () => void): HTMLButtonElement {
  const button = element('button', { 'type': 'button', 'class': 'pt-button', 'title': label, 'aria-label': label }, icon(name));
  button.addEventListener('click', run);
  return button;
}

/** A button that stays pressed. */
export function toggleButton(button: HTMLButtonElement, pressed: boolean): HTMLButtonElement {
  button.setAttribute('aria-pressed', String(pressed));
  return button;
}

export function isPressed(button: HTMLButtonElement): boolean {
  return button.getAttribute('aria-pressed') === 'true';
}

/** Left and right, Home and End move the focus among the enabled controls of a toolbar; text fields keep their keys. */
export function roveFocus(toolbar: HTMLElement): Disposable {
  const handler = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
    const controls = [...toolbar.querySelectorAll<HTMLElement>('button:not(:disabled):not([hidden]), input, select')];
    const at = controls.findIndex((control) => control === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + controls.length, Home: 0, End: controls.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    controls[to % controls.length]?.focus();
    event.preventDefault();
  };
  toolbar.addEventListener('keydown', handler);
  return { dispose: () => { toolbar.removeEventListener('keydown', handler); } };
}
