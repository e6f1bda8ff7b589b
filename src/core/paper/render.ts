import { Document, isMap, isScalar, isSeq, type Node, Scalar, visit } from 'yaml';
import type { Layout } from './layout.ts';

/** Written in double quotes: bare, YAML could take an identifier for a number; a passage may hold any sign. */
const quoted: ReadonlySet<string> = new Set(['arxiv', 'doi', 'sha256', 'commit', 'version', 'quote', 'url']);
/** The longest map or list, in characters, that stands in one line. */
const compactLength = 80;

/** `name: value` in block style, its lines joined by the file's own line ending, the first one not indented. */
export function renderBlock(name: string, value: unknown, column: number, depth: number, layout: Layout): string {
  const document = new Document({ [name]: value }, { aliasDuplicateObjects: false });
  style(document, depth);
  const written = print(document, layout);
  return written.split('\n').map((line, index) => (line === '' || index === 0 ? line : ' '.repeat(column) + line)).join(layout.eol);
}

/** What stands after `name:` in block style: ` value`, or lines that begin with a line ending. */
export function renderValue(value: unknown, column: number, depth: number, layout: Layout, like?: Scalar.Type): string {
  if (like !== undefined && typeof value === 'string' && !value.includes('\n')) {
    const document = new Document({ k: value });
    const scalar = document.get('k', true) as Scalar;
    scalar.type = like;
    return print(document, layout).slice(2);
  }
  return renderBlock('k', value, column, depth, layout).slice(2);
}

/** What stands after the dash of an item of the list `name` in block style, whose key has `depth`; the dash is in `column`. */
export function renderItem(name: string, value: unknown, column: number, depth: number, layout: Layout): string {
  const document = new Document({ [name]: [value] }, { aliasDuplicateObjects: false });
  style(document, depth);
  const list: unknown = document.get(name);
  if (isSeq(list)) list.flow = false;
  const [, ...lines] = print(document, { ...layout, indentLists: false }).split('\n');
  return lines.map((line, index) => (line === '' || index === 0 ? line : ' '.repeat(column) + line)).join(layout.eol).slice('- '.length);
}

/** What stands after `name:` in flow style, or as an item of the list `name`. */
export function renderFlowValue(name: string, value: unknown, layout: Layout): string {
  const key = /^[\w-]+$/.test(name) ? name : 'k';
  return renderFlow(key, value, layout).slice(key.length + 1).trim();
}

/** `name: value` in one line, for a map in flow style. */
export function renderFlow(name: string, value: unknown, layout: Layout): string {
  const document = new Document({ [name]: value }, { aliasDuplicateObjects: false });
  style(document, 0);
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && scalar.value.includes('\n')) scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  flow(document.contents);
  return print(document, layout).replace(/^\{ ?/, '').replace(/ ?\}$/, '');
}

function print(document: Document, { step, indentLists }: Layout): string {
  return document.toString({ indent: step, indentSeq: indentLists, lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER }).trimEnd();
}

function flow(node: unknown): void {
  if (isMap(node) || isSeq(node)) node.flow = true;
}

/** Quotes for identifiers and passages; short maps and lists below a record in one line. `depth` is that of the outermost key, from 1. */
function style(document: Document, depth: number): void {
  visit(document, {
    Pair(_, { key, value }) {
      const name = isScalar(key) ? String(key.value) : '';
      for (const node of isSeq(value) ? value.items : [value]) {
        if (isScalar(node) && typeof node.value === 'string' && quoted.has(name)) node.type = Scalar.QUOTE_DOUBLE;
      }
    },
    Scalar(_, scalar) {
      // The end of a block scalar hangs on the blank lines after it, its start on their indentation.
      if (typeof scalar.value === 'string' && /\n\n$|^\s|[ \t\r]\n/.test(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE;
    },
    Collection(_, node, path) {
      const level = depth - 1 + path.filter((ancestor) => isMap(ancestor) || isSeq(ancestor)).length;
      // The outermost map only carries the key.
      if (node !== document.contents && level >= 3 && compact(node)) node.flow = true;
    },
  });
}

function compact(node: Node): boolean {
  if (!isMap(node) && !isSeq(node)) return false;
  const leaves: unknown[] = isMap(node) ? node.items.map(({ value }) => value) : node.items;
  return leaves.every((leaf) => isScalar(leaf) && !String(leaf.value).includes('\n')) && JSON.stringify(node).length <= compactLength;
}
