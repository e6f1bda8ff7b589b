/** A text as an editor shows it. */
export interface OpenText {
  readonly text: string;
  readonly languageId: string;
}

/** A cell of a notebook: a document of its own. */
export interface OpenCell extends OpenText {
  readonly uri: string;
}

/** What editors show, before what is on disk: texts, and notebooks cell by cell. */
export class OpenDocuments {
  readonly #texts = new Map<string, OpenText>();
  readonly #notebooks = new Map<string, readonly OpenCell[]>();
  readonly #cells = new Map<string, { readonly notebook: string; readonly cell: OpenCell }>();

  show(uri: string, text: OpenText): void {
    this.#texts.set(uri, text);
  }

  close(uri: string): void {
    this.#texts.delete(uri);
  }

  /** `cells` in their order; those of the last time are forgotten. */
  showNotebook(notebook: string, cells: readonly OpenCell[]): void {
    this.closeNotebook(notebook);
    this.#notebooks.set(notebook, cells);
    for (const cell of cells) this.#cells.set(cell.uri, { notebook, cell });
  }

  closeNotebook(notebook: string): void {
    for (const { uri } of this.#notebooks.get(notebook) ?? []) this.#cells.delete(uri);
    this.#notebooks.delete(notebook);
  }

  /** The text that an editor shows for a file or a cell. */
  textOf(uri: string): OpenText | undefined {
    return this.#cells.get(uri)?.cell ?? this.#texts.get(uri);
  }

  /** The cells of a notebook that is open as one; undefined for everything else. */
  cellsOf(uri: string): readonly OpenCell[] | undefined {
    return this.#notebooks.get(uri);
  }

  /** The names of the files and notebooks that an editor shows of a folder, whose URI ends with a `/`. */
  namesIn(folder: string): ReadonlySet<string> {
    const shown = [...this.#texts.keys(), ...this.#notebooks.keys()].filter((uri) => uri.startsWith(folder));
    return new Set(shown.map((uri) => uri.slice(folder.length)));
  }

  /** Every text that an editor shows, with the file that it is or is a cell of. */
  * shown(): Generator<{ readonly file: string; readonly uri: string; readonly shown: OpenText }> {
    for (const [uri, shown] of this.#texts) if (!this.#cells.has(uri)) yield { file: uri, uri, shown };
    for (const [uri, { notebook, cell }] of this.#cells) yield { file: notebook, uri, shown: cell };
  }

  /** The file that a document is, or is a cell of. */
  fileOf(uri: string): string {
    return this.#cells.get(uri)?.notebook ?? uri;
  }
}
