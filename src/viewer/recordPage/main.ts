import type { FormField } from '../../core/features/formField.ts';
import type { FromRecordPage, ToRecordPage } from '../../protocol/recordPage.ts';
import { element } from '../dom.ts';

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

const api = acquireVsCodeApi();
const post = (message: FromRecordPage): void => { api.postMessage(message); };

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const heading = element('h1');
const hint = element('p', { class: 'hint' });
const actions = element('div', { class: 'actions', role: 'toolbar' });
const alert = element('p', { class: 'refused', role: 'alert' });
const form = element('form');
document.body.append(element('main', {}, heading, hint, actions, alert, form));
form.addEventListener('submit', (event) => { event.preventDefault(); });

/** By the field's path; made once, so that the focus and what is being typed stay. */
const controls = new Map<string, Control>();

window.addEventListener('message', ({ data }: MessageEvent<ToRecordPage>) => {
  if (data.type === 'refused') {
    alert.textContent = data.reason;
    return;
  }
  heading.textContent = data.title;
  hint.textContent = data.hint;
  actions.replaceChildren(...data.actions.map(({ id, label }) => {
    const button = element('button', { type: 'button' }, label);
    button.addEventListener('click', () => { post({ type: 'action', id }); });
    return button;
  }));
  show(data.fields, data.none);
});

function show(fields: readonly FormField[], none: string): void {
  const isKnown = fields.length === controls.size && fields.every(({ path }) => controls.has(path.join('.')));
  if (!isKnown) {
    controls.clear();
    form.replaceChildren(...fields.map((field) => row(field, none)));
  }
  for (const { path, value = '' } of fields) {
    const control = controls.get(path.join('.'));
    // What is being typed is the person's until the field is left.
    if (control && control !== document.activeElement) control.value = value;
  }
}

function row(field: FormField, none: string): HTMLElement {
  const name = field.path.join('.');
  const control = controlOf(field, none);
  control.id = name;
  control.setAttribute('aria-describedby', `${name}-description`);
  if (field.isRequired) control.required = true;
  control.value = field.value ?? '';
  control.addEventListener('change', () => { post({ type: 'change', path: field.path, written: control.value }); });
  controls.set(name, control);
  return element('div', { class: field.path.length > 1 ? 'field part' : 'field' },
    element('label', { for: name }, field.path.map(words).join(' › ')), control, element('p', { id: `${name}-description`, class: 'description' }, field.description));
}

function controlOf({ type, choices, isRequired }: FormField, none: string): Control {
  if (choices) {
    const options = choices.map((choice) => element('option', { value: choice }, choice));
    return element('select', {}, ...(isRequired ? [] : [element('option', { value: '' }, none)]), ...options);
  }
  return type === 'text' ? element('textarea', { rows: 1 }) : element('input', { type: 'text', spellcheck: 'false' });
}

/** `review-by` → `Review by` */
function words(name: string): string {
  const text = name.replaceAll('-', ' ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

post({ type: 'ready' });
