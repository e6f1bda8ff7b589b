import { formatAddress } from '../address.ts';
import type { Mark } from '../marks/mark.ts';
import type { Link } from '../trace/link.ts';
import { MarkedText } from '../trace/markedText.ts';
import { removeTarget } from './remove.ts';
import type { Rule } from './rule.ts';

/** Two marks, or two targets of one, say the same of the same lines. */
export const duplicateMark: Rule = {
  id: 'duplicate-mark',
  perFile: true,
  *check({ links, files, config }) {
    const byUri = new Map(files.map((file) => [file.uri, file]));
    const first = new Map<string, Mark>();
    for (const link of links) {
      const { uri, mark, target } = link;
      if (!mark.claims || mark.scope === 'end') continue;
      const said = sayingOf(link);
      const earlier = first.get(said);
      if (!earlier) {
        first.set(said, mark);
        continue;
      }
      const file = byUri.get(uri);
      const text = file && MarkedText.of(file, mark, config);
      yield {
        uri, range: target.range, rule: 'duplicate-mark',
        message: `"${target.written}" is claimed twice here${earlier === mark ? '' : `: line ${earlier.head.start.line + 1} says the same of the same lines`}.`,
        fixes: text ? [{ title: `Remove "${target.written}"`, edits: [removeTarget(text, mark, target)] }] : [],
      };
    }
  },
};

function sayingOf({ uri, mark: { verb, text, extent, scope }, target: { name, document = 'main' }, paper }: Link): string {
  const named = typeof name === 'string' ? name : formatAddress(name);
  return JSON.stringify([uri, paper.key, document, named, verb, text, scope, extent()]);
}
