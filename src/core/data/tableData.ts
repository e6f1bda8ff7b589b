import { dsvFormat } from 'd3-dsv';
import { type DataNode, leaf } from './node.ts';
import { readYamlData } from './yamlData.ts';

/** A table with a row of names: a list of its rows. */
export function readTableData(text: string, delimiter: ',' | '\t'): DataNode {
  // Excel in many countries writes semicolons and calls it CSV.
  const [head = ''] = text.split('\n', 1);
  const between = delimiter === ',' && !head.includes(',') && head.includes(';') ? ';' : delimiter;
  const rows = dsvFormat(between).parse(text);
  return {
    items: rows.map((row) => ({
      get: (name) => {
        const value = row[name] ?? row[Object.keys(row).find((key) => key.trim() === name) ?? ''];
        return value === undefined ? undefined : leaf(value.trim());
      },
    })),
  };
}

/** One JSON value a line. Only the lines that are asked for are read. */
export function readJsonLines(text: string): DataNode {
  return { items: text.split('\n').filter((line) => line.trim() !== '').map(lineNode) };
}

/** Its places would be those of the line, not of the file: it tells none. */
function lineNode(line: string): DataNode {
  return { get: (name) => placeless(readYamlData(line)?.get?.(name)) };
}

function placeless(node: DataNode | undefined): DataNode | undefined {
  if (!node?.leaf) return node && { ...(node.items ? { items: node.items.flatMap((item) => placeless(item) ?? []) } : {}), get: (name) => placeless(node.get?.(name)) };
  return leaf(node.leaf.value);
}
