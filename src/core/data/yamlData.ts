import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import { type DataNode, leaf } from './node.ts';

/** YAML and JSON, which is YAML. Undefined where it does not parse. Aliases are followed where the way leads through them, so none can explode. */
export function readYamlData(text: string): DataNode | undefined {
  const document = parseDocument(text, { merge: true, logLevel: 'silent', prettyErrors: false });
  // A second document in the file leaves the first one as it is.
  if (document.errors.some(({ code }) => code !== 'MULTIPLE_DOCS')) return undefined;
  return wrap(document.contents, document);
}

function wrap(node: unknown, document: Document): DataNode | undefined {
  if (isAlias(node)) return wrap(node.resolve(document), document);
  if (isMap(node)) {
    return {
      get: (name) => {
        const own = node.items.find(({ key }) => isScalar(key) && (String(key.value) === name || key.source === name));
        if (own) return wrap(own.value, document);
        const merged = node.items.filter(({ key }) => isScalar(key) && key.source === '<<');
        return merged.map(({ value }) => wrap(value, document)?.get?.(name)).find((found) => found !== undefined);
      },
    };
  }
  if (isSeq(node)) {
    const { items } = node;
    return { get items() { return items.flatMap((item) => wrap(item, document) ?? []); } };
  }
  if (!isScalar(node) || !node.range) return undefined;
  const { value } = node;
  // YAML 1.2 takes `1e-4` for a number, but `1_000` and dates for text: the text is then read as people mean it.
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? leaf(value, node.range[0], node.range[1]) : undefined;
}
