import { DataMap, type DataNode, leaf } from './node.ts';

/**
 * INI as Python's configparser, git and Windows write it: sections, `key = value` or `key: value`, comments by `;` or `#` at a
 * line's start or after a blank. No library is used, since those of the registry tell no places and a fix needs one.
 */
export function readIniData(text: string): DataNode {
  const root = new DataMap();
  let section = root;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const name = /^\s*\[(.+?)\]\s*(?:[;#].*)?$/.exec(line)?.[1]?.trim();
    if (name !== undefined) {
      const known = root.entries.get(name);
      section = known instanceof DataMap ? known : new DataMap();
      root.entries.set(name, section);
      continue;
    }
    const pair = /^(?<before>\s*(?<key>[^\s=:;#[][^=:]*?)\s*[=:]\s*)(?<value>.*?)\s*(?:(?<=\s)[;#].*)?$/.exec(line)?.groups;
    if (!pair) continue;
    const { before = '', key = '', value = '' } = pair;
    const quoted = /^(["'])(.*)\1$/.exec(value)?.[2];
    const start = index + before.length;
    section.entries.set(key, leaf(quoted ?? value, start, start + value.length));
  }
  return root;
}
