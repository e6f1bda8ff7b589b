import { grouped } from '../../core/grouped.ts';
import type { FieldPath, FormField } from '../../core/features/formField.ts';
import type { FromRecordPage, PageWords, ToRecordPage } from '../../protocol/recordPage.ts';
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

/** By the field's path. */
const controls = new Map<string, Control>();
/** Fields and items, as `partOf` calls them; made once, so that the focus and what is being typed stay. */
const parts = new Map<string, HTMLElement>();

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
  show(data.fields, data.words);
});

function show(fields: readonly FormField[], said: PageWords): void {
  const wanted = grouped(fields, partOf);
  const focused = document.activeElement?.id;
  for (const [key, part] of parts) {
    if (wanted.has(key)) continue;
    part.remove();
    parts.delete(key);
  }
  let next = form.firstElementChild;
  for (const [key, members] of wanted) {
    const part = parts.get(key) ?? made(members, said);
    parts.set(key, part);
    if (part === next) next = part.nextElementSibling;
    else form.insertBefore(part, next);
  }
  if (focused !== undefined && document.activeElement === document.body) controls.get(focused)?.focus();
  for (const { path, value = '' } of fields) {
    const control = controls.get(path.join('.'));
    // What is being typed is the person's until the field is left.
    if (control && control !== document.activeElement) control.value = value;
  }
}

/** The part of the form that a field is in: its item's, else its own. One that is not there yet is another than what comes of it, an address another than a passage. */
function partOf({ path, isNew }: FormField): string {
  return isItem(path) ? `${path.slice(0, 2).join('.')}${path.length === 2 ? '=' : ''}${isNew ? '+' : ''}` : path.join('.');
}

function isItem([, index]: FieldPath): boolean {
  return typeof index === 'number';
}

/** A field; or the fields of an item together, with a button that takes the item away. */
function made(members: readonly FormField[], said: PageWords): HTMLElement {
  const rows = members.map((field) => row(field, said));
  const [first] = members;
  if (!first || !isItem(first.path)) return element('div', {}, ...rows);
  const [list, index] = first.path;
  const title = `${words(String(list))} › ${first.isNew ? said.added : Number(index) + 1}`;
  const remove = first.isNew ? list === 'at' ? [selectedButton(said)] : [] : [removeButton(first.path.slice(0, 2), `${said.remove} ${title}`, said.remove)];
  return element('fieldset', {}, element('legend', {}, title), ...remove, ...rows);
}

function removeButton(path: FieldPath, name: string, label: string): HTMLElement {
  const button = element('button', { 'type': 'button', 'aria-label': name }, label);
  button.addEventListener('click', () => { post({ type: 'remove', path }); });
  return button;
}

function selectedButton({ addSelected }: PageWords): HTMLElement {
  const button = element('button', { type: 'button' }, addSelected);
  button.addEventListener('click', () => { post({ type: 'addSelected' }); });
  return button;
}

function row(field: FormField, said: PageWords): HTMLElement {
  const name = field.path.join('.');
  const control = controlOf(field, said.none);
  control.id = name;
  control.setAttribute('aria-describedby', `${name}-description`);
  if (field.isRequired) control.required = true;
  control.value = field.value ?? '';
  control.addEventListener('change', () => { post({ type: 'change', path: field.path, written: control.value }); });
  controls.set(name, control);
  return element('div', { class: field.path.length > 1 && !isItem(field.path) ? 'field part' : 'field' },
    element('label', { for: name }, labelOf(field, said)), control, element('p', { id: `${name}-description`, class: 'description' }, field.description));
}

/** An item without fields of its own is an address. */
function labelOf({ path }: FormField, { address }: PageWords): string {
  const own = path.slice(path.findLastIndex((step) => typeof step === 'number') + 1);
  return own.length === 0 ? address : own.map((step) => words(String(step))).join(' › ');
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
