import type { MarkedFile } from '../trace/link.ts';
import { MarkedText } from '../trace/markedText.ts';
import type { Rule } from './rule.ts';

/** What people write for a second target: a blank after the comma, where a bare word is prose. */
const afterHead = /^,[ \t]+([0-9A-Za-z][0-9A-Za-z_-]*)/;

/** Whether a file has anything like it: told once, as long as the file is the same. */
const known = new WeakMap<MarkedFile, boolean>();

function mayLose(file: MarkedFile): boolean {
  const may = known.get(file) ?? /@paper:[^\n]*,[ \t]+[0-9A-Za-z]/.test(file.text);
  known.set(file, may);
  return may;
}

/** Of `softmax, masking` behind the prefix a mark names the first alone, though both are records. */
export const lostTarget: Rule = {
  id: 'lost-target',
  perFile: true,
  *check({ files, links, config }) {
    const byUri = new Map(files.map((file) => [file.uri, file]));
    for (const { uri, mark, target, paper } of links) {
      // Once a mark: at its last target.
      if (!mark.claims || target !== mark.targets.at(-1)) continue;
      const file = byUri.get(uri);
      const text = file && mayLose(file) ? MarkedText.of(file, mark, config) : undefined;
      if (!text) continue;
      const { line, character } = text.own(mark.head).end;
      const [written, word] = afterHead.exec(text.lines[line]?.slice(character) ?? '') ?? [];
      if (written === undefined || word === undefined || !paper.records.has(word)) continue;
      const range = text.inFile({ start: { line, character }, end: { line, character: character + written.length } });
      yield {
        uri, range, rule: 'lost-target',
        message: `"${word}" is a record, but after a comma and a blank a word is prose. Write the targets without the blank.`,
        fixes: [{ title: `Write ",${word}"`, edits: [{ uri, range, newText: `,${word}` }] }],
      };
    }
  },
};
