import type { TextEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Document, isMap, isSeq, Scalar } from 'yaml';
import { EditError } from '../paper/editError.ts';
import { entry, endOf, readYaml, rangeAt, resolve, type YamlSource } from '../yaml/yaml.ts';

/** One entry of `citations:`. */
export interface CitationEntry {
  readonly match: string;
  readonly means?: string;
  readonly in?: string | readonly string[];
}

/**
 * The edit that adds citation patterns after those that a configuration has; nothing else changes. `text` is empty
 * where there is no configuration yet.
 * @throws EditError when the text does not parse or is no map.
 */
export function addCitations(text: string, added: readonly CitationEntry[]): TextEdit[] {
  const source = readYaml(text);
  if (source.document.errors.length > 0) throw new EditError('papertrace.config.yaml does not parse, so nothing was written to it. Mend it first; the problem is marked there.');
  const edit = editOf(source, added.map(entryText));
  const after = readYaml(TextDocument.applyEdits(source.lines, [edit]));
  const [before, now] = [source, after].map(({ document }) => (document.errors.length > 0 ? [] : (document.toJS() as { citations?: unknown[] } | null)?.citations ?? []));
  if (JSON.stringify(now) !== JSON.stringify([...before ?? [], ...added])) throw new EditError('The patterns could not be added to papertrace.config.yaml as it is written. Add them by hand.');
  return [edit];
}

function editOf(source: YamlSource, written: readonly string[]): TextEdit {
  const { text } = source;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const insert = (offset: number, newText: string): TextEdit => ({ range: rangeAt(source, offset, offset), newText });
  /** Lines after the one at `offset`. */
  const below = (offset: number, lines: readonly string[]): TextEdit => {
    const newline = text.indexOf('\n', offset);
    return newline < 0 ? insert(text.length, lines.map((line) => eol + line).join('') + eol) : insert(newline + 1, lines.map((line) => line + eol).join(''));
  };
  const items = written.map((each) => `- ${each}`);
  const root = resolve(source.document.contents, source.document);
  if (!root) return insert(text.length, `${text === '' || text.endsWith('\n') ? '' : eol}${['citations:', ...items.map((item) => `  ${item}`)].map((line) => line + eol).join('')}`);
  if (!isMap(root) || root.flow) throw new EditError('papertrace.config.yaml is no map of keys in lines of their own. Add the patterns by hand.');
  const pair = entry(root, 'citations');
  if (!pair) return below(Math.max(0, endOf(source, root) - 1), ['citations:', ...items.map((item) => `  ${item}`)]);
  const list = resolve(pair.value, source.document);
  if (!list) return below(pair.key.range[1], items.map((item) => `  ${item}`));
  if (!isSeq(list)) throw new EditError('"citations" is no list. Mend it first; the problem is marked there.');
  if (list.flow) {
    const end = endOf(source, list) - 1;
    return insert(end, list.items.length === 0 ? written.join(', ') : `, ${written.join(', ')}`);
  }
  const column = list.range[0] - (text.lastIndexOf('\n', list.range[0] - 1) + 1);
  return below(Math.max(list.range[0], endOf(source, list) - 1), items.map((item) => ' '.repeat(column) + item));
}

/** In one line; a regular expression in single quotes, where a backslash is one. */
function entryText({ match, means, in: globs }: CitationEntry): string {
  const document = new Document({ match, ...(means === undefined ? {} : { means }), ...(globs === undefined ? {} : { in: globs }) });
  const pattern = document.get('match', true) as Scalar;
  pattern.type = Scalar.QUOTE_SINGLE;
  if (isMap(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0 }).trimEnd();
}
