/** One edit as it was made: the whole text of a file before and after. */
export interface DoneEdit {
  /** For people: `Step “Scaled dot-product attention”`. */
  readonly label: string;
  readonly uri: string;
  readonly before: string;
  readonly after: string;
  /** What was done at once in several files has one number, and is taken back at once. */
  readonly group: number;
}

/** Enough for a session; each entry holds two copies of a paper file. */
const limit = 100;

/** What can be taken back and done again, newest last. */
export class EditHistory {
  readonly #done: DoneEdit[] = [];
  readonly #undone: DoneEdit[] = [];

  add(edit: DoneEdit): void {
    this.#done.push(edit);
    if (this.#done.length > limit) this.#done.shift();
    this.#undone.length = 0;
  }

  get toUndo(): DoneEdit | undefined {
    return this.#done.at(-1);
  }

  get toRedo(): DoneEdit | undefined {
    return this.#undone.at(-1);
  }

  /** The newest edit was taken back; `text` is what the file holds now (saving may have formatted it). */
  undone(text: string): void {
    const edit = this.#done.pop();
    if (edit) this.#undone.push({ ...edit, before: text });
  }

  redone(text: string): void {
    const edit = this.#undone.pop();
    if (edit) this.#done.push({ ...edit, after: text });
  }
}
