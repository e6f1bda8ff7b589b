import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { Language } from '../language.ts';
import type { LanguageTable } from '../languages.ts';
import { LineTable } from '../lines.ts';
import { JsonText } from './jsonText.ts';
import { languageNamed } from './named.ts';
import type { Place } from './place.ts';

/** One cell's source as the file has it. */
export interface NotebookCell {
  readonly text: string;
  readonly place: Place;
  readonly language: Language | undefined;
}

/**
 * The cells of an `.ipynb` file: code in the kernel's language, all else as Markdown; never what they put out. As much
 * of it as can be read where the JSON is broken, as by a merge.
 */
export function notebookCells(text: string, languages: LanguageTable): NotebookCell[] {
  const root = parseTree(text);
  if (!root) return [];
  const lines = new LineTable(text);
  const kernel = kernelLanguage(root, languages);
  const markdown = languageNamed('markdown', languages);
  return (findNodeAtLocation(root, ['cells'])?.children ?? []).map((cell, index) => {
    const source = findNodeAtLocation(cell, ['source']);
    const strings = (source?.type === 'array' ? source.children ?? [] : source ? [source] : []).filter(({ type }) => type === 'string');
    const json = new JsonText(text, lines, strings.map(({ offset, length }) => ({ start: offset + 1, end: offset + length - 1 })));
    const own = stringAt(cell, ['metadata', 'vscode', 'languageId']);
    const language = stringAt(cell, ['cell_type']) !== 'code' ? markdown : own === undefined ? kernel : languageNamed(own, languages);
    return { text: json.text, place: json.place(index), language };
  });
}

/** Without a word in the file it is Python, as for every editor. */
function kernelLanguage(root: Node, languages: LanguageTable): Language | undefined {
  const metadata = findNodeAtLocation(root, ['metadata']);
  const names = metadata ? [['kernelspec', 'language'], ['language_info', 'name'], ['language_info', 'file_extension']].flatMap((path) => stringAt(metadata, path) ?? []) : [];
  if (names.length === 0) return languageNamed('python', languages);
  return names.map((name) => languageNamed(name.replace(/^\./, ''), languages)).find((language) => language !== undefined);
}

function stringAt(node: Node, path: string[]): string | undefined {
  const value: unknown = findNodeAtLocation(node, path)?.value;
  return typeof value === 'string' ? value : undefined;
}
