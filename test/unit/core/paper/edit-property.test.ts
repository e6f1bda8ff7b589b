import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-types';
import { addRecord } from '../../../../src/core/paper/addRecord.ts';
import { setFields } from '../../../../src/core/paper/editMany.ts';
import { parsePaper } from '../../../../src/core/paper/parse.ts';
import { example } from './example.ts';
import { applied, head } from './shown.ts';

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const texts = ['plain', 'a: b', '# no comment', '"quoted"', "it's", ' lead', 'two\nlines', 'x\n\n', '1e3', 'true', '~', '[x]', '{', '😀 – …', 'C:\\x', '- x', 'a'.repeat(200), '@paper:eq.1', '%', '*a', '&a', '|'];
const starts = [
  example,
  `# top\n${head}# before steps\nsteps: {} # none\n# end`,
  `${head}x-own: { a: 1 } # mine\nnotes: # N\n    # first\n    n: # about n\n        at: { page: 4, quote: "x" } # there\n        # inside n\n    # last\n`.replaceAll('\n', '\r\n'),
  `--- # start\n${head}steps:\n  # A\n  a: { title: A, at: p.2 } # a\n\n  # B\n  b:\n    title: B # b\n    notes: |\n      # text\n    # inside b\n  # after b\n...\n# tail\n`,
  // Long enough that only what stands around an edit is read again; with texts in which lines look like records.
  `${head}steps: # all\n${Array.from({ length: 70 }, (_, index) => `  # About ${index}\n  s-${index}:\n    title: "Step\n      s-0: { title: x }\n      ${index}" # s${index}\n    at: { page: ${1 + Math.floor(index / 20)} }\n    notes: |\n      s-1:\n        title: y\n${index % 7 === 0 ? '\n' : ''}`).join('')}# end of steps\nnotes:\n  n: { text: N } # n\n`,
  `${head}x-own: &own { page: 3 }\nsteps:\n${Array.from({ length: 60 }, (_, index) => `  s-${index}: { title: S, at: ${index === 30 ? '&there { page: 2 }' : index % 9 === 0 && index > 30 ? '*there' : '*own'} } # s${index}\n`).join('')}`,
];
const comments = (text: string) => text.split(/\r?\n/).flatMap((line) => /(?:^|\s)(#(?! no comment| text).*)$/.exec(line)?.[1] ?? []);

/** Whether an edit changes a line, and does not only put others before it. */
function reachesInto({ start, end }: Range, line: number): boolean {
  if (start.line === end.line && start.character === 0 && end.character === 0) return false;
  return start.line <= line && (line < end.line || (line === end.line && end.character > 0));
}

describe('any sequence of edits', () => {
  for (const [number, start] of starts.entries()) {
    it(`keeps every comment and every other line (text ${number + 1})`, () => {
      const next = random(number + 1);
      const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!;
      let text = start;
      const expected = new Map<string, string>();
      const ours = comments(start);
      for (let round = 0; round < 60; round++) {
        const value = pick(texts);
        const ids = [...expected.keys()];
        const grows = ids.length === 0 || next() < 0.4;
        const id = grows ? `r-${round}` : pick(ids);
        const edits = grows
          ? addRecord(text, 'step', id, { title: 'T', notes: value, ...(next() < 0.7 && { at: { page: 1 + Math.floor(next() * 9), quote: value } }) })
          : setFields(text, [{ path: ['steps', id, 'notes'], value }]);
        const after = applied(text, edits);
        const lines = after.split('\n');
        let from = 0;
        for (const [index, line] of text.split('\n').entries()) {
          if (edits.some(({ range }) => reachesInto(range, index))) continue;
          from = lines.indexOf(line, from) + 1;
          assert.ok(from > 0, `round ${round}: lost ${JSON.stringify(line)}`);
        }
        assert.deepEqual(comments(after).filter((comment) => ours.includes(comment)), ours, `round ${round}`);
        text = after;
        expected.set(id, value);
      }
      const { paper } = parsePaper(text, 'file:///w/x.paper.yaml');
      for (const [id, value] of expected) {
        const record = paper?.records.get(id);
        assert.equal(record?.kind === 'step' ? record.fields.notes : undefined, value);
      }
    });
  }
});

/** Lists as people write them, each comment once. */
const lists = [
  '    options: # all\n      # one\n      - { text: a } # A\n\n      # two\n      - text: b # B\n        # why\n        for: x\n      # rest\n    # end\n',
  '    options: [{ text: a }, # A\n      { text: b, # B\n        for: x } ] # all\n',
  '    options:\n    - text: a\n      against: |\n        # text\n        b\n    -   { text: "b # no comment" }   # B\n    # end\n',
  '    options: []\n',
  '',
];
function spliced<Item>(items: readonly Item[], index: number, count: number, ...more: Item[]): Item[] {
  return [...items.slice(0, index), ...more, ...items.slice(index + count)];
}

const linesAround = (text: string) => [text.split('\n').slice(0, 6), text.split('\n').filter((line) => line.startsWith('    severity')), text.split('\n').slice(-2)];

describe('any sequence of edits of a list', () => {
  for (const [number, list] of lists.entries()) {
    it(`keeps every comment, every other line and says what was wanted (list ${number + 1})`, () => {
      const next = random(number + 7);
      const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!;
      const start = `${head}ambiguities:\n  q: # Q\n    question: Q\n${list}    severity: low # S\nnotes: {} # N\n`;
      let text = start;
      const options = (): Record<string, unknown>[] => {
        const record = parsePaper(text, 'file:///w/x.paper.yaml').paper?.records.get('q');
        return record?.kind === 'ambiguity' ? [...record.fields.options ?? []] : [];
      };
      const ours = comments(start);
      for (let round = 0; round < 80; round++) {
        const before = options();
        const index = Math.floor(next() * (before.length + 1));
        const item = { text: pick(texts), ...(next() < 0.3 && { for: pick(texts) }) };
        const field = index === before.length ? 'text' : pick(['text', 'for', 'against']);
        const [path, value, wanted] = pick([
          () => [[index], item, spliced(before, index, 1, item)] as const,
          () => [[index, field], item.text, spliced(before, index, 1, { ...before[index], [field]: item.text })] as const,
          () => [[Math.max(0, index - 1)], undefined, spliced(before, Math.max(0, index - 1), 1)] as const,
          () => [[], spliced(before, index, 0, item), spliced(before, index, 0, item)] as const,
        ])();
        const after = applied(text, setFields(text, [{ path: ['ambiguities', 'q', 'options', ...path], value }]));
        assert.deepEqual(comments(after).filter((comment) => ours.includes(comment)).sort(), [...ours].sort(), `round ${round}: ${text}`);
        assert.deepEqual(linesAround(after), linesAround(start));
        text = after;
        assert.deepEqual(options(), wanted, `round ${round}`);
      }
    });
  }
});
