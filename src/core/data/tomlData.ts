import { type AST, parseTOML } from 'toml-eslint-parser';
import { DataList, DataMap, type DataNode, leaf } from './node.ts';

/** Undefined where it does not parse. */
export function readTomlData(text: string): DataNode | undefined {
  let program: AST.TOMLProgram;
  try {
    program = parseTOML(text);
  } catch {
    // It throws for whatever is no TOML, and for nothing else.
    return undefined;
  }
  const root = new DataMap();
  for (const statement of program.body[0].body) {
    if (statement.type === 'TOMLKeyValue') put(root, statement);
    else {
      const table = below(root, statement.resolvedKey);
      for (const pair of statement.body) put(table, pair);
    }
  }
  return root;
}

function put(table: DataMap, { key, value }: AST.TOMLKeyValue): void {
  const names = key.keys.map((part) => (part.type === 'TOMLBare' ? part.name : part.value));
  const last = names.pop() ?? '';
  below(table, names).entries.set(last, wrap(value));
}

/** The table that `path` leads to, made where it is not there. A number is an index of an array of tables. */
function below(root: DataMap, path: readonly (string | number)[]): DataMap {
  let node: DataNode = root;
  for (const [index, step] of path.entries()) {
    const isList = typeof path[index + 1] === 'number';
    let next: DataNode | undefined = typeof step === 'number' ? node.items?.[step] : node.get?.(step);
    if (!next) {
      next = isList ? new DataList() : new DataMap();
      if (node instanceof DataList) node.items.push(next);
      else if (node instanceof DataMap) node.entries.set(String(step), next);
    }
    node = next;
  }
  return node instanceof DataMap ? node : new DataMap();
}

function wrap(value: AST.TOMLContentNode): DataNode {
  switch (value.type) {
    case 'TOMLArray': return { items: value.elements.map(wrap) };
    case 'TOMLInlineTable': {
      const table = new DataMap();
      for (const pair of value.body) put(table, pair);
      return table;
    }
    case 'TOMLValue': return leaf(value.value instanceof Date ? value.value.toISOString() : value.value, ...value.range);
  }
}
