import { FindState } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { iconButton, isPressed, toggleButton } from './button.ts';
import { Disposables } from './disposable.ts';
import type { Disposable } from './disposable.ts';
import { element } from './dom.ts';
import type { Reader } from './reader.ts';
import { selectMatch } from './selectMatch.ts';
import { strings } from './strings.ts';
import { onViewer } from './viewerEvents.ts';
import type { MatchesCount } from './viewerEvents.ts';

/** What pdf.js's find controller is asked: a new search, or to go on with the one it has. */
type FindRequest = '' | 'again' | 'casesensitivitychange' | 'entirewordchange';

/** Finds text in the paper: count, next and previous, case, whole words. */
export class FindBar implements Disposable {
  readonly #reader: Reader;
  readonly #root = element('div', { 'class': 'pt-find', 'role': 'search', 'aria-label': strings.findBar });
  readonly #field = element('input', { 'type': 'text', 'placeholder': strings.findPlaceholder, 'aria-label': strings.findBar, 'autocomplete': 'off', 'spellcheck': 'false' });
  readonly #count = element('span', { 'class': 'pt-count', 'role': 'status', 'aria-live': 'polite' });
  readonly #matchCase: HTMLButtonElement;
  readonly #wholeWord: HTMLButtonElement;
  readonly #disposables = new Disposables();
  readonly #onClose: () => void;

  /** @param onClose gets the keyboard back to the pages */
  constructor(parent: HTMLElement, reader: Reader, onClose: () => void) {
    this.#reader = reader;
    this.#onClose = onClose;
    this.#matchCase = this.#option('Aa', strings.matchCase, 'casesensitivitychange');
    this.#wholeWord = this.#option('ab', strings.wholeWord, 'entirewordchange');
    this.#wholeWord.classList.add('pt-wholeWord');
    this.#root.append(
      element('div', { class: 'pt-findField' }, this.#field, this.#matchCase, this.#wholeWord),
      this.#count,
      iconButton('previous', strings.findPrevious, () => { this.again(true); }),
      iconButton('next', strings.findNext, () => { this.again(false); }),
      iconButton('close', strings.findClose, () => { this.close(); }),
    );
    this.#root.hidden = true;
    parent.append(this.#root);
    this.#field.addEventListener('input', () => { this.#ask(''); });
    this.#root.addEventListener('keydown', (event) => { this.#onKey(event); });
    this.#disposables.add(onViewer(reader.bus, 'updatefindmatchescount', ({ matchesCount }) => { this.#tell(matchesCount); }));
    this.#disposables.add(onViewer(reader.bus, 'updatefindcontrolstate', ({ state, matchesCount }) => {
      this.#root.classList.toggle('pt-nothing', state === FindState.NOT_FOUND && this.#field.value !== '');
      if (state === FindState.PENDING) this.#count.textContent = strings.searching;
      else this.#tell(matchesCount);
    }));
  }

  get isOpen(): boolean {
    return !this.#root.hidden;
  }

  /** Opens with what is selected, or selects what was searched for last. */
  open(): void {
    const selected = document.getSelection()?.toString().trim() ?? '';
    this.#root.hidden = false;
    if (selected !== '' && !selected.includes('\n') && selected.length < 100) this.#field.value = selected;
    this.#field.focus();
    this.#field.select();
    this.#ask('');
  }

  close(): void {
    this.#root.hidden = true;
    selectMatch(this.#reader);
    this.#reader.bus.dispatch('findbarclose', { source: this });
    this.#onClose();
  }

  again(backwards: boolean): void {
    if (!this.isOpen) this.open();
    else this.#ask('again', backwards);
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #option(text: string, label: string, request: FindRequest): HTMLButtonElement {
    const button = toggleButton(element('button', { 'type': 'button', 'class': 'pt-button pt-option', 'title': label, 'aria-label': label }, text), false);
    button.addEventListener('click', () => {
      toggleButton(button, !isPressed(button));
      this.#ask(request);
    });
    return button;
  }

  #ask(type: FindRequest, findPrevious = false): void {
    this.#reader.bus.dispatch('find', {
      source: this, type, findPrevious, query: this.#field.value, highlightAll: true, matchDiacritics: false,
      caseSensitive: isPressed(this.#matchCase), entireWord: isPressed(this.#wholeWord),
    });
  }

  #tell({ current, total }: MatchesCount): void {
    if (this.#field.value === '') this.#count.textContent = '';
    else this.#count.textContent = total === 0 ? strings.noMatches : strings.matches(current, total);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && event.target === this.#field) this.again(event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
