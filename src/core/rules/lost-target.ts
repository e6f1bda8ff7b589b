import { lineOf } from '../text/lineOf.ts';
import type { Rule } from './rule.ts';

/** What people write for a second target: a blank after the comma, where a bare word is prose. */
const afterHead = /^,[ \t]+([0-9A-Za-z][0-9A-Za-z_-]*)/;

/** Of `softmax, masking` behind the prefix a mark names the first alone, though both are records. */
export const lostTarget: Rule = {
  id: 'lost-target',
  perFile: true,
  *check({ files, links }) {
    const texts = new Map(files.map(({ uri, text }) => [uri, text]));
    for (const { uri, mark, target, paper } of links) {
      // Once a mark: at its last target.
      if (!mark.claims || target !== mark.targets.at(-1)) continue;
      const { line, character } = mark.head.end;
      const [written, word] = afterHead.exec(lineOf(texts.get(uri) ?? '', line).slice(character)) ?? [];
      if (written === undefined || word === undefined || !paper.records.has(word)) continue;
      const range = { start: { line, character }, end: { line, character: character + written.length } };
      yield {
        uri, range, severity: 'warning', rule: 'lost-target',
        message: `"${word}" is a record, but after a comma and a blank a word is prose. Write the targets without the blank.`,
        fixes: [{ title: `Write ",${word}"`, edits: [{ uri, range, newText: `,${word}` }] }],
      };
    }
  },
};
