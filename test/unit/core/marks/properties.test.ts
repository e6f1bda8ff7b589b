import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-types';
import { addressKinds } from '../../../../src/core/address.ts';
import { languages, languageTable } from '../../../../src/core/marks/languages.ts';
import { scopes, verbs } from '../../../../src/core/marks/mark.ts';
import { parseMarks } from '../../../../src/core/marks/parse.ts';
import { asComment, type MarkParts, printMark } from '../../../../src/core/marks/print.ts';
import { seeded } from '../../../bench/random.ts';

const table = languageTable();

function pick<Item>(all: readonly Item[], random: () => number): Item {
  const item = all[Math.floor(random() * all.length)];
  assert.ok(item !== undefined);
  return item;
}

/** Any mark, with a text where its verb wants one. */
function anyMark(random: () => number): MarkParts {
  const target = (): MarkParts['targets'][number] => random() < 0.5
    ? pick(['warm-up', 'p2p', 'a_b', 'Eq5', 'x'], random)
    : { kind: pick(addressKinds, random), number: pick(['5', '3.2.1', 'A.2', '5a', 'III-B'], random) };
  const scope = random() < 0.3 ? pick(scopes, random) : undefined;
  const verb = pick(verbs, random);
  return {
    ...(random() < 0.5 ? { key: 'raft2014', ...(random() < 0.5 ? { document: pick(['tr', '0.7.2', 'v2'], random) } : {}) } : {}),
    targets: Array.from({ length: 1 + Math.floor(random() * 3) }, target),
    ...(scope ? { scope } : {}),
    ...(verb === 'implements' ? {} : { verb }),
    ...(random() < 0.7 ? { text: pick(['so it is', 'the "term" check: §5.2', '𝛽 → 0, see (3)', "it's `x` < y && z"], random) } : {}),
  };
}

describe('marks', () => {
  it('are read as they were printed, in every language', () => {
    const random = seeded(1);
    for (const language of languages.filter(({ line, block, embeds, id }) => line.length + block.length > 0 && embeds === undefined && id !== 'php')) {
      for (let round = 0; round < 20; round += 1) {
        const any = anyMark(random);
        // What would end the comment is written otherwise.
        const parts = language.line.length === 0 && any.text?.includes(language.block[0]?.close ?? '') ? { ...any, text: 'so it is' } : any;
        const text = asComment(printMark(parts), language, '');
        const [mark, ...more] = parseMarks(text, language, table);
        assert.ok(mark && more.length === 0, `${language.id}: ${text}`);
        assert.deepEqual({
          key: mark.targets[0]?.key, document: mark.targets[0]?.document, targets: mark.targets.map(({ name }) => name),
          scope: mark.scope, verb: mark.verb, text: mark.text,
        }, {
          key: parts.key, document: parts.document, targets: parts.targets, scope: parts.scope, verb: parts.verb ?? 'implements', text: parts.text,
        }, `${language.id}: ${text}`);
      }
    }
  });

  it('lie inside their file, whatever is in it', () => {
    const random = seeded(2);
    const pieces = ['@paper:eq.1', '@paper:a,b begin', ' @paper:eq.1 lacks: x', '@paper:>', '@paper:', '"', "'", '`', '//', '/*', '*/', '#', '--', '{-', '(*', '*)', '%', ';', '<!--', '-->', '{', '}', '(', ')', '[', ']', '<a>', '</a>', '${', '#{', '\\', '\n', '\r\n', '\r', '\t', '  ', '𝒙', '\u202E', '\uFEFF', 'def f():', 'end', 'function', 'begin', '=begin', '<<A', 'A', '"""', ':', '|', ',', 'x = 1', 'r"', '@doc ', '```python\n', '<script>', '# %%'];
    for (const language of languages) {
      for (let round = 0; round < 15; round += 1) {
        const text = Array.from({ length: 60 }, () => pick(pieces, random)).join('');
        const lines = text.split(/\r\n|\n|\r/);
        const inside = ({ start, end }: Range): boolean => [start, end].every(({ line, character }) => line >= 0 && character >= 0 && character <= (lines[line]?.length ?? -1))
          && (start.line < end.line || (start.line === end.line && start.character <= end.character));
        for (const mark of parseMarks(text, language, table)) {
          const ranges = [mark.range, mark.head, mark.extent(), ...mark.targets.flatMap(({ range, nameRange }) => [range, nameRange]), ...mark.problems.map(({ range }) => range)];
          assert.ok(ranges.every(inside), `${language.id}: ${JSON.stringify(text)}`);
        }
      }
    }
  });
});
