import assert from 'node:assert/strict';
import { EditError } from '../../../../src/core/paper/editError.ts';
import { addRecord } from '../../../../src/core/paper/addRecord.ts';
import { removeField, setField } from '../../../../src/core/paper/edit.ts';
import { setFields } from '../../../../src/core/paper/editMany.ts';
import { applied, head } from './shown.ts';

const fields = { title: 'New', at: { page: 3, quote: 'so: "it" # is' } };
const written = (indent: string) => `${indent}new:\n${indent}  title: New\n${indent}  at: { page: 3, quote: "so: \\"it\\" # is" }\n`;
const inFlow = 'new: { title: New, at: { page: 3, quote: "so: \\"it\\" # is" } }';

function added(text: string): string {
  return applied(text, addRecord(text, 'step', 'new', fields));
}

describe('a new record', () => {
  const cases: [string, string, string][] = [
    ['makes its section', head, `${head}steps:\n${written('  ')}`],
    ['makes its section in the order of the schema', `${head}summary:\n  inputs: x\n# open\nambiguities: {}\nnotes: {}\n`, `${head}summary:\n  inputs: x\nsteps:\n${written('  ')}# open\nambiguities: {}\nnotes: {}\n`],
    ['fills an empty map', `${head}steps: {}  # none yet\nnotes: {}\n`, `${head}steps:  # none yet\n${written('  ')}notes: {}\n`],
    ['fills an empty value', `${head}steps:\n  # soon\nnotes: {}\n`, `${head}steps:\n  # soon\n${written('  ')}notes: {}\n`],
    ['fills a null', `${head}steps: ~ # none\n`, `${head}steps: # none\n${written('  ')}`],
    ['fills a map with a comment in it', `${head}steps: { # none\n  }\n`, `${head}steps: { ${inFlow} # none\n  }\n`],
    ['joins a map in flow style', `${head}steps: { a: { title: A, at: p.4 }, b: { title: B } }\n`, `${head}steps: { ${inFlow}, a: { title: A, at: p.4 }, b: { title: B } }\n`],
    ['ends a map in flow style', `${head}steps: {\n  a: { title: A }, # one\n  }\n`, `${head}steps: {\n  a: { title: A }, ${inFlow}, # one\n  }\n`],
    ['joins a file in flow style', '{"papertrace": 1, "paper": {"title": "x"}}', `{"papertrace": 1, "paper": {"title": "x"}, steps: { ${inFlow} }}`],
    [
      'goes before the first on a later page, above its comment',
      `${head}steps:\n  a: { title: A, at: { page: 2 } }\n\n  # about b\n  b: { title: B, at: p.5 } # B\n\n  c: { title: C }\n`,
      `${head}steps:\n  a: { title: A, at: { page: 2 } }\n\n${written('  ')}\n  # about b\n  b: { title: B, at: p.5 } # B\n\n  c: { title: C }\n`,
    ],
    [
      'goes after the last on the same page, with the comments inside that one',
      `${head}steps:\n  a: { title: A, at: p.9, at2: x }\n`.replace('p.9, at2: x', 'p.1') + '  b:\n    title: B\n    at: [{ page: 3, quote: x }, p.1] # two\n    # inside b\n  # c has no page\n  c: { title: C }\n',
      `${head}steps:\n  a: { title: A, at: p.1 }\n  b:\n    title: B\n    at: [{ page: 3, quote: x }, p.1] # two\n    # inside b\n${written('  ')}  # c has no page\n  c: { title: C }\n`,
    ],
    ['goes to the end where no page is known', `${head}steps:\n  a:\n    title: A\n    at: eq.1\n  # more to come\n`, `${head}steps:\n  a:\n    title: A\n    at: eq.1\n${written('  ')}  # more to come\n`],
    ['keeps an end without a newline', `${head}steps:\n  a: { title: A }`, `${head}steps:\n  a: { title: A }\n${written('  ').trimEnd()}`],
    ['stays before the end of the document', `${head}steps:\n  a: { title: A }\n...\n# end\n`, `${head}steps:\n  a: { title: A }\n${written('  ')}...\n# end\n`],
    ['leaves a block of text as it was', `${head}steps:\n  a:\n    title: A\n    notes: |+\n      # no comment\n\nnotes: {}\n`, `${head}steps:\n  a:\n    title: A\n    notes: |+\n      # no comment\n\n${written('  ')}notes: {}\n`],
    [
      'indents as the file does',
      `papertrace: 1\npaper:\n    title: X\nsteps:\n    a:\n        title: A\n`,
      'papertrace: 1\npaper:\n    title: X\nsteps:\n    a:\n        title: A\n    new:\n        title: New\n        at: { page: 3, quote: "so: \\"it\\" # is" }\n',
    ],
    ['ends lines as the file does', `${head}steps: {}\n`.replaceAll('\n', '\r\n'), `${head}steps:\n${written('  ')}`.replaceAll('\n', '\r\n')],
    ['minds a byte order mark', `\uFEFF${head}`, `\uFEFF${head}steps:\n${written('  ')}`],
    ['keeps keys that nobody knows, and odd spacing', `${head}x-mine:   [1,  2]\nsteps:   # S\n  "a":   {title:  'A'}\n`, `${head}x-mine:   [1,  2]\nsteps:   # S\n  "a":   {title:  'A'}\n${written('  ')}`],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => assert.equal(added(before), after));
  }

  it('quotes ids and identifiers that YAML takes for numbers, and never folds a line', () => {
    const quote = 'a long passage '.repeat(30).trim();
    assert.equal(
      applied(head, addRecord(head, 'result', '1e3', { reported: 27.3, at: { page: 1, quote }, measured: [{ value: 1, commit: '12e4' }] })),
      `${head}results:\n  "1e3":\n    reported: 27.3\n    at:\n      page: 1\n      quote: "${quote}"\n    measured:\n      - { value: 1, commit: "12e4" }\n`,
    );
  });

  it('is refused where it would do harm', () => {
    const refused = (text: string) => assert.throws(() => added(text), EditError);
    refused(`${head}steps: [`);
    refused(`${head}steps:\n  - a\n`);
    refused(`${head}notes:\n  new: { text: x }\n`);
    refused(`${head}steps: &s { a: { title: A } }\nnotes: *s\n`);
    refused('');
  });
});

describe('a field', () => {
  const base = `${head}steps:\n  # about a\n  a:\n    title: 'A'   # its title\n    at: [eq.1, # first\n      eq.2]\n    role: do\n\n  b: {title: B, notes: "x"}\n`;
  const cases: [string, (string | number)[], unknown, string, string][] = [
    ['takes the quotes of the old value', ['steps', 'a', 'title'], "It's", "'A' ", "'It''s' "],
    ['gets quotes where it must', ['steps', 'a', 'role'], 'x: y', 'role: do', 'role: "x: y"'],
    ['goes where the schema has it', ['steps', 'a', 'priority'], 'must', '    role: do\n', '    role: do\n    priority: must\n'],
    ['goes before what comes later', ['steps', 'b', 'at'], { page: 1 }, ', notes: "x"', ', at: { page: 1 }, notes: "x"'],
    ['changes in flow style', ['steps', 'b', 'notes'], 'a, b', '"x"', '"a, b"'],
    ['becomes a block', ['steps', 'a', 'role'], 'x\ny', 'role: do\n', 'role: |-\n      x\n      y\n'],
    ['may be a number', ['paper', 'year'], 2017, 'Need\n', 'Need\n  year: 2017\n'],
    ['goes away', ['steps', 'a', 'role'], undefined, '    role: do\n', ''],
    ['goes away, its comment stays', ['steps', 'a', 'title'], undefined, "    title: 'A'   # its title\n", '    # its title\n'],
    ['goes away in flow style', ['steps', 'b', 'title'], undefined, 'title: B, ', ''],
    ['goes away at the end in flow style', ['steps', 'b', 'notes'], undefined, ', notes: "x"', ''],
    ['makes the maps above it', ['steps', 'c', 'title'], 'C', 'notes: "x"}\n', 'notes: "x"}\n\n  c:\n    title: C\n'],
    ['is a whole record', ['steps', 'b'], { title: 'C', role: 'do', notes: 'x' }, '{title: B, notes', '{title: C, role: do, notes'],
  ];
  for (const [name, path, value, before, after] of cases) {
    it(name, () => {
      assert.equal(base.split(before).length, 2, 'the place is unique');
      assert.equal(applied(base, setField(base, path, value)), base.replace(before, () => after));
    });
  }

  it('fills an empty one before its comment', () => {
    const text = `${head}steps:\n  a:\n    title: # soon\n`;
    assert.equal(applied(text, setField(text, ['steps', 'a', 'title'], 'A')), text.replace('title: #', 'title: A #'));
  });

  it('leaves an empty map when the last one goes', () => {
    const text = `${head}steps:\n  a:\n    title: A # its title\n`;
    assert.equal(applied(text, removeField(text, ['steps', 'a'])), `${head}steps: {} # its title\n`);
    assert.deepEqual(removeField(text, ['steps', 'z', 'title']), []);
  });

  it('many at once are the same as one after the other', () => {
    const text = `${head}steps:\n  a:\n    title: A # a\n    at: { page: 1, quote: "x", doc: v1 } # there\n    role: do\n  b: { title: B, at: { doc: v1, page: 2 } }\n  c:\n    title: C\n    notes: |\n      long\n    # after\n`;
    const changes: [(string | number)[], unknown][] = [
      [['steps', 'a', 'at'], { page: 7, quote: 'y: z' }], [['steps', 'b', 'at'], { page: 3 }], [['steps', 'a', 'role'], undefined], [['steps', 'a', 'title'], "It's"], [['steps', 'c', 'title'], 'D'],
    ];
    const oneByOne = (wanted: typeof changes): string => wanted.reduce((now, [path, value]) => applied(now, setField(now, path, value)), text);
    const atOnce = (wanted: typeof changes): string => applied(text, setFields(text, wanted.map(([path, value]) => ({ path, ...(value === undefined ? {} : { value }) }))));
    assert.equal(atOnce(changes), oneByOne(changes));
    // A new key and a longer block need more than one reading.
    const more: typeof changes = [...changes, [['steps', 'c', 'role'], 'hold'], [['steps', 'b', 'at'], { quote: 'q' }], [['steps', 'c', 'notes'], 'a\nb']];
    assert.equal(atOnce(more), oneByOne(more));
  });

  it('is refused where comments would be lost', () => {
    assert.throws(() => setField(base, ['steps', 'a', 'at'], 'eq.3'), EditError);
    assert.throws(() => setField(`${base}  x: [`, ['steps', 'a', 'role'], 'do'), EditError);
  });
});
