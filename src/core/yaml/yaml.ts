import type { Range } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Document, isAlias, isCollection, isMap, isNode, isPair, isScalar, isSeq, type Node, type Pair, parseDocument, type ParsedNode, type YAMLMap } from 'yaml';

export type YamlMap = YAMLMap.Parsed;
export type YamlPair = Pair<ParsedNode, ParsedNode | null>;

/** A YAML text with its nodes and their places. Offsets are UTF-16 units into the text as given, a byte order mark included. */
export interface YamlSource {
  readonly text: string;
  /** Positions of `text`, any line ending. */
  readonly lines: TextDocument;
  readonly document: Document.Parsed;
}

/**
 * What was read last, as long as somebody holds it. An edit reads the text that the paper was read from, and the text that
 * it makes is the next to be read as a paper: of 5,000 records each reading takes half a second.
 */
const recent: WeakRef<YamlSource>[] = [];
const mostRecent = 4;
/** In UTF-16 units. Small texts, excerpts among them, are read at once. */
const worthKeeping = 50_000;

/** Never throws; errors of form are in `document.errors`. Keys written twice are not among them. Nobody may change what it gives. */
export function readYaml(text: string): YamlSource {
  const known = recent.map((source) => source.deref()).find((source) => source?.text === text);
  if (known) return known;
  const source = parse(text);
  if (text.length < worthKeeping) return source;
  recent.unshift(new WeakRef(source));
  recent.length = Math.min(recent.length, mostRecent);
  return source;
}

function parse(text: string): YamlSource {
  const document = parseDocument(text, { uniqueKeys: false, keepSourceTokens: true, prettyErrors: false, logLevel: 'error' });
  return { text, lines: TextDocument.create('', 'yaml', 0, text), document };
}

/** The error of form that comes first, if there is one; those after it are most often its echo, one a line. */
export function firstError({ document }: YamlSource): readonly Document.Parsed['errors'][number][] {
  return [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]).slice(0, 1);
}

/** A scalar's own text: `1.10` stays `1.10`, `1e3` stays `1e3`; undefined for anything but a scalar. */
export function scalarText(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined;
  return node.source ?? '';
}

/** The node itself, or what an alias stands for; undefined where it stands for nothing or is empty. */
export function resolve(node: unknown, document: Document.Parsed): ParsedNode | undefined {
  const resolved: unknown = isAlias(node) ? node.resolve(document) : node;
  if (isScalar(resolved) && resolved.value === null) return undefined;
  return isScalar(resolved) || isMap(resolved) || isSeq(resolved) ? (resolved as ParsedNode) : undefined;
}

/** The pairs of a map whose keys are plain words, with those words. */
export function entries(map: YamlMap): { name: string; pair: YamlPair }[] {
  return map.items.flatMap((pair) => {
    const name = scalarText(pair.key);
    return name === undefined ? [] : [{ name, pair }];
  });
}

export function entry(map: YamlMap, name: string): YamlPair | undefined {
  return map.items.find((pair) => scalarText(pair.key) === name);
}

/** Where a node's text ends, comments and white space after it not counted. */
export function endOf(source: YamlSource, node: Node): number {
  const [start, end] = node.range ?? [0, 0];
  const last: unknown = isCollection(node) && node.flow !== true ? node.items[node.items.length - 1] : undefined;
  // A block ends with its last entry; its own range may go on over comments.
  if (isPair(last)) return pairEndOf(source, last as YamlPair);
  if (isNode(last)) return endOf(source, last);
  return start + source.text.slice(start, end).trimEnd().length;
}

function pairEndOf(source: YamlSource, { key, value }: YamlPair): number {
  return Math.max(endOf(source, key), value ? endOf(source, value) : 0);
}

export function rangeOf(source: YamlSource, node: Node): Range {
  return rangeAt(source, node.range?.[0] ?? 0, endOf(source, node));
}

export function rangeAt(source: YamlSource, start: number, end: number): Range {
  return { start: source.lines.positionAt(start), end: source.lines.positionAt(end) };
}

/** From a pair's key to the end of its value. */
export function pairRange(source: YamlSource, pair: YamlPair): Range {
  return rangeAt(source, pair.key.range[0], pairEndOf(source, pair));
}

/** The range of the node at `path`, or of its nearest ancestor that exists; an empty value is at its key. */
export function locate(source: YamlSource, path: readonly (string | number)[]): Range {
  let node = resolve(source.document.contents, source.document);
  let range = node ? rangeOf(source, node) : rangeAt(source, 0, 0);
  for (const step of path) {
    if (isMap(node)) {
      const pair = entry(node, String(step));
      if (!pair) return range;
      range = rangeOf(source, pair.value && endOf(source, pair.value) > pair.value.range[0] ? pair.value : pair.key);
      node = resolve(pair.value, source.document);
    } else if (isSeq(node) && typeof step === 'number') {
      const item = node.items[step];
      if (!item) return range;
      range = rangeOf(source, item);
      node = resolve(item, source.document);
    } else return range;
  }
  return range;
}
