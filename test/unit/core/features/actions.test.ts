import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { at, attention, cursor, world } from '../../workspace.ts';

const paperFile = 'attention.paper.yaml';

/** A root with one source file, and the actions offered where its `|` stands. */
async function offered(code: string, { path = 'src/a.py', paper = attention } = {}) {
  const { text, position } = cursor(code);
  const texts: Record<string, string> = { [paperFile]: paper, [path]: text };
  const { papertrace } = await world({ 'attention.pdf': '%PDF', ...texts });
  const actions = await papertrace.actions(at(path), { start: position, end: position });
  const action = (title: string): CodeAction => {
    const found = actions.find((one) => one.title.includes(title));
    assert.ok(found, `no “${title}” among ${actions.map((one) => one.title).join(', ')}`);
    return found;
  };
  /** The text of a file once the action with this title is done. */
  const after = (title: string, file = path): string =>
    TextDocument.applyEdits(TextDocument.create('', '', 0, texts[file] ?? ''), action(title).edit?.changes?.[at(file)] ?? []);
  /** The lines that the action adds to the paper file. */
  const added = (title: string): string => {
    const before = new Set(paper.split('\n'));
    return after(title, paperFile).split('\n').filter((line) => !before.has(line)).join('\n');
  };
  return { actions, action, after, added };
}

describe('quick fixes', () => {
  it('change to what was meant, preferred since it is the only change', async () => {
    const { action, after } = await offered('# @paper:sot|fmax\nx = 1\n');
    assert.equal(after('Change to "softmax"'), '# @paper:softmax\nx = 1\n');
    assert.deepEqual([action('Change to').isPreferred, action('Add the step').isPreferred], [true, false]);
    assert.deepEqual(action('Change to').diagnostics?.map(({ code }) => code), ['unknown-record']);
  });

  it('link to the page of the rule', async () => {
    const { papertrace } = await world({ [paperFile]: attention, 'src/a.py': '# @paper:sotfmax\nx = 1\n' });
    const [first] = await papertrace.actions(at('src/a.py'), { start: { line: 0, character: 9 }, end: { line: 0, character: 9 } }, 'file:///docs/{rule}.md');
    assert.deepEqual(first?.diagnostics?.map(({ codeDescription }) => codeDescription), [{ href: 'file:///docs/unknown-record.md' }]);
  });

  it('add the record, of the kind that the verb tells and in its words', async () => {
    assert.equal((await offered('# @paper:layer-norm|\nx = 1\n')).added('Add the step'), '  layer-norm:\n    title: Layer norm');
    assert.equal((await offered('# @paper:post-ln| deviates: diverged at depth 24\nx = 1\n')).added('Add the deviation'), '  post-ln:\n    code: diverged at depth 24\n    status: proposed');
    assert.equal((await offered('# @paper:init| unclear: which gain?\nx = 1\n')).added('Add the ambiguity'), '  init:\n    question: which gain?');
  });

  it('add nothing to a paper file that does not parse', async () => {
    const { text } = cursor('# @paper:layer-norm|\n');
    const { papertrace, files } = await world({ [paperFile]: attention, 'src/a.py': text });
    files.set(at(paperFile), `${attention}: [\n`);
    papertrace.changedOnDisk(at(paperFile), 'text');
    assert.deepEqual((await papertrace.actions(at('src/a.py'), { start: { line: 0, character: 10 }, end: { line: 0, character: 10 } })).map(({ title }) => title), [
      'Silence this mark with "@paper:ignore-next"',
    ]);
  });

  it('record a deviation about the parameter', async () => {
    const { added } = await offered('lr = |2e-4  # @paper:lr\n', { paper: `${attention}parameters:\n  lr: { title: Learning rate, paper: 1e-4 }\n` });
    assert.equal(added('Record a deviation'), [
      '  lr-differs:', '    about: [ lr ]', '    paper: "0.0001"', '    code: Learning rate is 2e-4.', '    status: proposed',
    ].join('\n'));
  });
});

describe('closing a range', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['below the paragraph', 'def f():\n    # @paper:eq.1,eq.2 be|gin\n    a = 1\n    b = 2\n\n    c = 3\n', 'def f():\n    # @paper:eq.1,eq.2 begin\n    a = 1\n    b = 2\n    # @paper:eq.1,eq.2 end\n\n    c = 3\n'],
    ['below a construct, blank lines and all', '# @paper:eq.1 be|gin\nfor a in b:\n    x = 1\n\n    y = 2\nz = 3\n', '# @paper:eq.1 begin\nfor a in b:\n    x = 1\n\n    y = 2\nz = 3\n# @paper:eq.1 end\n'],
    ['before the block is left', 'if a:\n    # @paper:eq.1 be|gin\n    x = 1\ny = 2\n', 'if a:\n    # @paper:eq.1 begin\n    x = 1\n    # @paper:eq.1 end\ny = 2\n'],
    ['at the end of a file without a line end', '# @paper:eq.1 be|gin\nx = 1', '# @paper:eq.1 begin\nx = 1\n# @paper:eq.1 end'],
    ['in the line ends of the file', '# @paper:eq.1 be|gin\r\nx = 1\r\n', '# @paper:eq.1 begin\r\nx = 1\r\n# @paper:eq.1 end\r\n'],
  ];
  for (const [name, before, wanted] of cases) {
    it(name, async () => assert.equal((await offered(before)).after('Close the range'), wanted));
  }
  it('or its end names what its begin does', async () => {
    assert.equal((await offered('# @paper:eq.1 begin\nx = 1\n# @paper:eq.2| end\n')).after('as its "begin"'), '# @paper:eq.1 begin\nx = 1\n# @paper:eq.1 end\n');
  });
});

describe('removing', () => {
  const cases: readonly (readonly [string, string, string, string?])[] = [
    ['a mark with its line, text and quote', 'x = 1\n    # @paper:eq.1 e|nd: one\n    # two\n    # @paper:> words\ny = 2\n', 'x = 1\ny = 2\n'],
    ['a mark beside code, with its comment sign', 'x = foo()  # @paper:eq.1 e|nd\ny = 2\n', 'x = foo()\ny = 2\n'],
    ['a mark in a block comment of its own', 'f();\n/* @paper:eq.1 e|nd */\ng();\n', 'f();\ng();\n', 'src/a.ts'],
    ['a line of a documentation comment', '/**\n * Words.\n * @paper:eq.1 e|nd\n */\nf();\n', '/**\n * Words.\n */\nf();\n', 'src/a.ts'],
    ['a mark that shares its comment, alone', '/** @paper:eq.1 e|nd\n * Words. */\nf();\n', '/** \n * Words. */\nf();\n', 'src/a.ts'],
  ];
  for (const [name, before, wanted, path] of cases) {
    it(name, async () => assert.equal((await offered(before, path === undefined ? {} : { path })).after('Remove this "end"'), wanted));
  }
  it('one target of several, whose key goes on to hold', async () => {
    assert.equal((await offered('# @paper:softmax,schedule,softm|ax\nx = 1\n')).after('Remove "softmax"'), '# @paper:softmax,schedule\nx = 1\n');
    assert.equal((await offered('# @paper:softmax\n# @paper:attention#softm|ax,schedule\nx = 1\n')).after('Remove "softmax"'), '# @paper:softmax\n# @paper:attention#schedule\nx = 1\n');
  });
});

describe('silencing a mark', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['in a line comment', 'src/a.py', 'if a:\n    # @paper:nob|ody\n    x = 1\n', 'if a:\n    # @paper:ignore-next\n    # @paper:nobody\n    x = 1\n'],
    ['beside code', 'src/a.py', 'x = 1  # @paper:nob|ody\n', '# @paper:ignore-next\nx = 1  # @paper:nobody\n'],
    ['inside a documentation string', 'src/a.py', 'def f():\n    """Words.\n\n    See @paper:attention#nob|ody for why.\n    """\n', 'def f():\n    """Words.\n\n    @paper:ignore-next\n    See @paper:attention#nobody for why.\n    """\n'],
    ['opening a documentation string', 'src/a.py', 'def f():\n    """@paper:nob|ody"""\n', 'def f():\n    # @paper:ignore-next\n    """@paper:nobody"""\n'],
    ['inside a block comment', 'src/a.ts', '/**\n * Words.\n * @paper:nob|ody\n */\nf();\n', '/**\n * Words.\n * @paper:ignore-next\n * @paper:nobody\n */\nf();\n'],
    ['in markup', 'src/a.tsx', 'const a = (\n  <b>\n    {/* @paper:nob|ody */}\n    <i />\n  </b>\n);\n', 'const a = (\n  <b>\n    {/* @paper:ignore-next */}\n    {/* @paper:nobody */}\n    <i />\n  </b>\n);\n'],
  ];
  for (const [name, path, before, wanted] of cases) {
    it(name, async () => {
      const silenced = (await offered(before, { path })).after('Silence this mark');
      assert.equal(silenced, wanted);
      const { papertrace } = await world({ [paperFile]: attention, 'attention.pdf': '%PDF', [path]: silenced });
      assert.deepEqual((await papertrace.problems()).filter(({ uri }) => uri === at(path)), []);
    });
  }
});

describe('making a record of what a mark tells', () => {
  const made = async (code: string, title: string) => {
    const { added, after, action } = await offered(code);
    return { record: added(title), code: after(title).split('\n')[0], kind: action(title).kind };
  };
  it('keeps what the mark claims, and its words', async () => {
    assert.deepEqual(await made('# @paper:sec.6 devi|ates: norm first; post-LN diverged at depth 24\nx = 1\n', 'Make a deviation of it'), {
      record: '  norm-first-post-ln-diverged:\n    at: sec.6\n    code: norm first\n    because: post-LN diverged at depth 24\n    status: proposed',
      code: '# @paper:sec.6,norm-first-post-ln-diverged deviates: norm first; post-LN diverged at depth 24',
      kind: 'refactor.extract',
    });
    assert.deepEqual(await made('# @paper:softmax lacks: mas|ks\nx = 1\n', 'Make a deviation of it'), {
      record: '  masks:\n    about: [ softmax ]\n    code: masks\n    kind: omitted\n    status: proposed', code: '# @paper:softmax,masks lacks: masks', kind: 'refactor.extract',
    });
    assert.deepEqual(await made('# @paper:eq.3 assu|mes: counted in updates\nx = 1\n', 'Make an ambiguity of it'), {
      record: '  counted-updates:\n    question: counted in updates\n    about: [ schedule ]\n    at: eq.3\n    status: assumed\n    answer: { choice: counted in updates }',
      code: '# @paper:eq.3,counted-updates assumes: counted in updates', kind: 'refactor.extract',
    });
  });
  it('leaves one deviation, and the step with its code', async () => {
    const { after } = await offered('# @paper:softmax dev|iates: in log space\nx = 1\n');
    const { papertrace } = await world({ [paperFile]: after('Make a deviation', paperFile), 'src/a.py': after('Make a deviation') });
    const { deviations, papers } = await papertrace.overview();
    assert.deepEqual([deviations.map(({ label }) => label), papers[0]?.coverage.done], [['The norm comes first.', 'in log space'], 1]);
  });
  it('is not offered where a record tells it already, nor on other verbs', async () => {
    for (const code of ['# @paper:pre-ln devi|ates: norm first\nx = 1\n', '# @paper:softmax to|do: later\nx = 1\n', '# @paper:soft|max\nx = 1\n']) {
      assert.deepEqual((await offered(code)).actions, []);
    }
  });
});

describe('fixes in a cell of a notebook', () => {
  const notebook = (...lines: string[]): string =>
    `{"cells": [{"cell_type": "code", "source": [\n${lines.map((line, index) => `  ${JSON.stringify(index < lines.length - 1 ? `${line}\n` : line)}`).join(',\n')}\n]}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}\n`;
  const source = (text: string): string => (JSON.parse(text) as { cells: { source: string[] }[] }).cells[0]?.source.join('') ?? '';
  const cases: readonly (readonly [string, string, readonly string[], string])[] = [
    ['Close the range', 'below the paragraph', ['# @paper:eq.1 be|gin', 'x = "a"', '', 'y = 2'], '# @paper:eq.1 begin\nx = "a"\n# @paper:eq.1 end\n\ny = 2'],
    ['Remove this "begin"', 'with its line', ['x = 1', '# @paper:eq.1 be|gin', 'y = 2'], 'x = 1\ny = 2'],
    ['Silence this mark', 'above it', ['x = 1', '    # @paper:nob|ody', '    y = "b"'], 'x = 1\n    # @paper:ignore-next\n    # @paper:nobody\n    y = "b"'],
  ];
  for (const [title, where, lines, wanted] of cases) {
    it(`${title}: ${where}`, async () => assert.equal(source((await offered(notebook(...lines), { path: 'src/a.ipynb' })).after(title)), wanted));
  }
});
