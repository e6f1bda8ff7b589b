import assert from 'node:assert/strict';
import { setField } from '../../../../src/core/paper/edit.ts';
import { EditError } from '../../../../src/core/paper/editError.ts';
import { setFields } from '../../../../src/core/paper/editMany.ts';
import { applied, head } from './shown.ts';

const record = 'results:\n  # about r\n  r:\n';
const block = '    reported: 27.3\n    measured: # ours\n      # the first\n      - { value: 27.1, seed: 1 } # by hand\n\n      # the second\n      - value: 27.4 # b\n        # a lucky one\n        seed: 2\n      # the third\n      - value: 27.5\n    # more to come\n    unit: BLEU\n';
const measured = (...rest: (string | number)[]): (string | number)[] => ['results', 'r', 'measured', ...rest];
const flow = '    reported: 1\n    off: [a, # first\n      b , "c"] # all\n';
const off = (...rest: (string | number)[]): (string | number)[] => ['results', 'r', 'off', ...rest];
const lone = (at: string): string => `    at: ${at} # there\n    reported: 1\n`;
const at = (...rest: (string | number)[]): (string | number)[] => ['results', 'r', 'at', ...rest];

describe('an item of a list', () => {
  const cases: [name: string, text: string, path: (string | number)[], value: unknown, before: string, after: string][] = [
    ['is added behind the last one, before comments that are no part of it', block, measured(3, 'value'), 28, '    # more', '      - { value: 28 }\n    # more'],
    ['is added as a block where it is long', block, measured(3), { value: 28, from: 'x'.repeat(90) }, '    # more', `      - value: 28\n        from: ${'x'.repeat(90)}\n    # more`],
    ['makes its list', '    reported: 1 # n\n', measured(0, 'value'), 2, ' # n\n', ' # n\n    measured:\n      - { value: 2 }\n'],
    ['changes key by key', block, measured(1), { value: 27.4, seed: 3, commit: '12e4' }, 'seed: 2\n', 'seed: 3\n        commit: "12e4"\n'],
    ['goes, the comments above it and in it stay', block, measured(1), undefined, '      - value: 27.4 # b\n        # a lucky one\n        seed: 2\n', '      # b\n      # a lucky one\n'],
    ['goes, the comment behind it stays', block, measured(0), undefined, '- { value: 27.1, seed: 1 } # by hand', '# by hand'],
    ['goes with its last field', block, measured(2, 'value'), undefined, '      - value: 27.5\n', ''],
    ['loses its first field behind the dash', block.replace('27.4 # b\n        # a lucky one', '27.4'), measured(1, 'value'), undefined, 'value: 27.4\n        ', ''],
    ['is added in flow style', flow, off(3), 'd', '"c"', '"c", d'],
    ['changes in flow style', flow, off(2), "it's", '"c"', '"it\'s"'],
    ['goes from the start of a flow', flow, off(0), undefined, '[a, ', '[ '],
    ['goes from the middle of a flow', flow, off(1), undefined, 'b , ', ''],
    ['goes from the end of a flow', flow, off(2), undefined, ' , "c"', ''],
    ['may become a map', '    reported: 1\n    at:\n      - eq.1 # first\n      - eq.2\n', at(0), { page: 2, quote: 'q' }, 'eq.1', '{ page: 2, quote: "q" }'],
    ['may become a block', '    reported: 1\n    at:\n      - eq.1 # first\n      - eq.2\n', at(0), { quote: 'q'.repeat(90) }, 'eq.1 # first\n', `quote: "${'q'.repeat(90)}" # first\n`],
    ['may become a word', '    reported: 1\n    at:\n      - page: 2 # first\n        quote: x\n      - eq.2\n', at(0), 'eq.1', '- page: 2 # first\n        quote: x\n', '- eq.1\n      # first\n'],
    ['may have been empty', '    reported: 1\n    at:\n      -\n      - eq.2\n', at(0), 'eq.1', '-\n', '- eq.1\n'],
    ['stands as far in as its list', '    reported: 1\n    measured:\n    - { value: 1 }\n    # end\n', measured(1), { value: 2 }, '    # end', '    - { value: 2 }\n    # end'],
    ['joins a single address in its line', lone('eq.1'), at(), ['eq.1', 'eq.2'], 'eq.1', '[eq.1, eq.2]'],
    ['joins a single place, which stays as it is written', lone("{ page: 2,  quote: 'q' }"), at(), [{ page: 2, quote: 'q' }, 'eq.2'], " { page: 2,  quote: 'q' } # there\n", "\n      - { page: 2,  quote: 'q' } # there\n      - eq.2\n"],
    ['joins a single place that is a block', '    at:\n      page: 2 # p\n      # q\n      quote: "q\n        r"\n    reported: 1\n', at(), [{ page: 2, quote: 'q r' }, 'eq.2'], '      page: 2 # p\n      # q\n      quote: "q\n        r"\n', '      - page: 2 # p\n        # q\n        quote: "q\n          r"\n      - eq.2\n'],
  ];
  for (const [name, fields, path, value, before, after] of cases) {
    it(name, () => {
      const text = head + record + fields;
      assert.equal(text.split(before).length, 2, 'the place is unique');
      assert.equal(applied(text, setField(text, path, value)), text.replace(before, () => after));
    });
  }

  it('alone changes where the whole list is given', () => {
    const text = head + record + block;
    const [one, two, three] = [{ value: 27.1, seed: 1 }, { value: 27.4, seed: 2 }, { value: 27.5 }];
    const given = (...list: object[]): string => applied(text, setField(text, measured(), list));
    assert.equal(given(one, two, three), text);
    assert.equal(given(one, three), applied(text, setField(text, measured(1), undefined)));
    assert.equal(given(one, { ...two, seed: 5 }, three), text.replace('seed: 2', 'seed: 5'));
    assert.equal(given(one, { value: 3 }, two, three), text.replace('      # the second', '\n      - { value: 3 }\n\n      # the second').replace('by hand\n\n\n', 'by hand\n\n'));
  });

  it('is the same by itself and among many', () => {
    const text = `${head}notes:\n  a: { at: [eq.1, { page: 1, quote: "x" }] } # a\n  b:\n    at:\n      - eq.1 # b\n      - p.2\n`;
    const changes = [{ path: ['notes', 'a', 'at'], value: ['eq.2', { page: 1, quote: 'y' }] }, { path: ['notes', 'b', 'at', 0], value: 'eq.3' }];
    const after = text.replace('[eq.1', '[eq.2').replace('"x"', '"y"').replace('eq.1 # b', 'eq.3 # b');
    assert.equal(applied(text, setFields(text, changes)), after);
    assert.equal(changes.reduce((now, { path, value }) => applied(now, setField(now, path, value)), text), after);
  });

  it('the list goes with its last one', () => {
    const text = `${head}${record}    reported: 1\n    off: [a] # off\n`;
    assert.equal(applied(text, setField(text, off(0), undefined)), text.replace('off: [a] # off', '# off'));
  });

  it('is refused where there is none, or where it is used in several places', () => {
    const refused = (text: string, path: (string | number)[], value: unknown): void => assert.throws(() => setField(head + record + text, path, value), EditError);
    refused(block, measured(7), { value: 1 });
    refused(flow, off(0, 'text'), 'x');
    refused(block.replace('measured: # ours', 'measured: &m'), measured(0, 'seed'), 2);
    refused(block.replace('- value: 27.5', '- &m { value: 27.5 }'), measured(2), 'x');
  });
});
