import { element } from './dom.ts';
import { strings } from './strings.ts';

/** What stands in place of the pages: why they cannot be shown, a password to be given, or that they are on their way. */
export class Notice {
  readonly #root = element('div', { class: 'pt-notice' });
  readonly #parent: HTMLElement;

  constructor(parent: HTMLElement) {
    this.#parent = parent;
  }

  loading(name: string): void {
    this.#show('status', element('p', { class: 'pt-loading' }, strings.loading(name)));
  }

  failed(reason: string): void {
    this.#show('alert', element('h1', {}, strings.cannotShow), element('p', {}, reason));
  }

  /** A field for the password; settles when one is given. */
  askPassword(wrong: boolean): Promise<string> {
    const field = element('input', { 'type': 'password', 'aria-label': strings.password, 'placeholder': strings.password, 'autocomplete': 'off', 'aria-describedby': 'pt-password-hint', 'aria-invalid': String(wrong) });
    const hint = element('p', { id: 'pt-password-hint', class: wrong ? 'pt-wrong' : 'pt-hint' }, wrong ? strings.passwordWrong : strings.passwordWanted);
    const form = element('form', {}, field, element('button', { type: 'submit', class: 'pt-primary' }, strings.unlock));
    this.#show(wrong ? 'alert' : 'group', element('h1', {}, strings.locked), hint, form);
    field.focus();
    return new Promise((resolve) => {
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        resolve(field.value);
      }, { once: true });
    });
  }

  hide(): void {
    this.#root.remove();
  }

  #show(role: string, ...content: Node[]): void {
    this.#root.setAttribute('role', role);
    this.#root.replaceChildren(...content);
    this.#parent.append(this.#root);
  }
}
