import type { DataNode } from './node.ts';

/**
 * What `key` names below `node`. Dots lead inwards, though a name may have dots of its own. On a list a number is an index
 * (from 0; -1 is the last), `seed=1` is the first item of which that holds, and any other name goes to the last item:
 * the last row of a log is how a run ended.
 */
export function findKey(node: DataNode, key: string): DataNode | undefined {
  return follow(node, key === '' ? [] : key.split('.'));
}

function follow(node: DataNode, path: readonly string[]): DataNode | undefined {
  const [step] = path;
  if (step === undefined) return node;
  if (node.items) {
    const { items } = node;
    if (/^-?\d+$/.test(step)) {
      const item = items.at(Number(step));
      return item && follow(item, path.slice(1));
    }
    const [, name, wanted] = /^([^=]+)=(.*)$/.exec(step) ?? [];
    if (name !== undefined) {
      const item = items.find((each) => String(each.get?.(name)?.leaf?.value) === wanted);
      return item && follow(item, path.slice(1));
    }
    const last = items.at(-1);
    return last && follow(last, path);
  }
  for (let length = 1; length <= path.length; length++) {
    const next = node.get?.(path.slice(0, length).join('.'));
    const found = next && follow(next, path.slice(length));
    if (found) return found;
  }
  return undefined;
}
