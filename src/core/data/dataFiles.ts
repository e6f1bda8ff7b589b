import type { Range } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI, Utils } from 'vscode-uri';
import type { Paper } from '../paper/paper.ts';
import { relativePath } from '../root.ts';
import { findKey } from './find.ts';
import { dataFormats, readerOf } from './formats.ts';
import type { DataNode, Leaf } from './node.ts';

/** A value that a file of the root holds. */
export interface DataValue {
  readonly uri: string;
  readonly value: Leaf['value'];
  /** Where it is written, as it is written; absent in tables. */
  readonly range?: Range;
  readonly written: string;
}

/** What became of a `file#key`: the value, or why there is none; `absent` when the file is not there, which may be so on purpose. */
export type Looked = DataValue | { readonly absent: true; readonly uri: string } | { readonly problem: string };

/** By `file#key` as it is written. The same object as long as no value is another. */
export type DataValues = ReadonlyMap<string, Looked>;

/** The files of data that paper files name: read when they are first named, and again after a change. */
export class DataFiles {
  readonly #root: string;
  readonly #read: (uri: string) => Promise<string | undefined>;
  readonly #files = new Map<string, { readonly document: TextDocument; readonly data: DataNode | undefined } | undefined>();
  #values: DataValues = new Map();

  constructor(root: string, read: (uri: string) => Promise<string | undefined>) {
    this.#root = root;
    this.#read = read;
  }

  /** A file has another text, or something was made or removed at or below `uri`. Gives whether a value may be another now. */
  changed(uri: string): boolean {
    const concerned = [...this.#files.keys()].filter((file) => file === uri || file.startsWith(`${uri}/`));
    for (const file of concerned) this.#files.delete(file);
    return concerned.length > 0;
  }

  /** What the records of these papers name. */
  async values(papers: readonly Paper[]): Promise<DataValues> {
    const names = [...new Set(papers.flatMap(dataNames))];
    const values = new Map<string, Looked>();
    for (const name of names) values.set(name, await this.#lookUp(name));
    if (JSON.stringify([...values]) !== JSON.stringify([...this.#values])) this.#values = values;
    return this.#values;
  }

  async #lookUp(name: string): Promise<Looked> {
    const { file, key } = splitName(name);
    const read = readerOf(file);
    const uri = Utils.resolvePath(URI.parse(this.#root), file).toString();
    if (relativePath(this.#root, uri) === undefined) return { problem: `"${file}" lies outside the root. Files are named relative to the root.` };
    if (!read) return { problem: `"${file}" cannot be read for values. These can: ${dataFormats.join(', ')}.` };
    if (!this.#files.has(uri)) {
      const text = await this.#read(uri);
      this.#files.set(uri, text === undefined ? undefined : { document: TextDocument.create(uri, '', 0, text), data: read(text) });
    }
    const known = this.#files.get(uri);
    if (!known) return { absent: true, uri };
    if (!known.data) return { problem: `"${file}" does not parse, so its values cannot be read.` };
    const found = findKey(known.data, key);
    if (!found) return { problem: `"${file}" has no "${key}".` };
    if (!found.leaf) return { problem: `"${key}" in "${file}" is no single value.` };
    const { value, start, end } = found.leaf;
    if (start === undefined || end === undefined) return { uri, value, written: String(value) };
    const range = { start: known.document.positionAt(start), end: known.document.positionAt(end) };
    return { uri, value, range, written: known.document.getText(range) };
  }
}

/** `configs/base.yaml#optim.warmup`, taken apart. */
export function splitName(name: string): { file: string; key: string } {
  const hash = name.indexOf('#');
  return { file: name.slice(0, hash).trim(), key: name.slice(hash + 1).trim() };
}

/** Every `file#key` that a paper's records name. A file alone only says where a number is from. */
function dataNames({ records }: Paper): string[] {
  return [...records.values()].flatMap((record) => {
    if (record.kind === 'parameter') return oursOf(record.fields.ours).map(({ name }) => name);
    if (record.kind !== 'result') return [];
    return (record.fields.measured ?? []).flatMap(({ from }) => (from?.includes('#') ? [from] : []));
  });
}

/** A parameter's `ours`: one `file#key`, or one a variant. */
export function oursOf(ours: string | Readonly<Record<string, string>> | undefined): { readonly variant?: string; readonly name: string }[] {
  if (ours === undefined) return [];
  const all = typeof ours === 'string' ? [{ name: ours }] : Object.entries(ours).map(([variant, name]) => ({ variant, name }));
  return all.filter(({ name }) => name.includes('#'));
}
