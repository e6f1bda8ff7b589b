import assert from 'node:assert/strict';
import { at, attention, world, wrongIn } from '../workspace.ts';

const base = { 'attention.pdf': '%PDF', 'attention.paper.yaml': attention, 'src/model.py': '# @paper:softmax\nx = 1\n' };

async function problems(contents: Record<string, string>): Promise<string[]> {
  const { papertrace } = await world({ ...base, ...contents });
  return (await wrongIn(papertrace)).map(({ uri, range, severity, rule, message }) =>
    `${uri.slice('file:///repo/'.length)}:${range.start.line + 1} ${severity} ${rule}${uri.endsWith('config.yaml') ? ` ${message}` : ''}`);
}

describe('papertrace.config.yaml', () => {
  it('may be empty: it marks the root', async () => {
    assert.deepEqual(await problems({ 'papertrace.config.yaml': '' }), []);
  });

  it('is said to be wrong where it is no text, which is not to have none', async () => {
    assert.deepEqual(await problems({ 'papertrace.config.yaml': 'exclude: [vendor/**]\0' }), [
      'papertrace.config.yaml:1 error config-syntax The configuration cannot be read: it is too large, is no text, or may not be opened. What it said before counts; nothing is written to it.',
    ]);
  });

  it('leaves files out', async () => {
    const wrong = { 'vendor/a.py': '# @paper:nothing-known\nx = 1\n' };
    assert.deepEqual(await problems(wrong), ['vendor/a.py:1 error unknown-record']);
    assert.deepEqual(await problems({ ...wrong, 'papertrace.config.yaml': 'exclude: [vendor/**]\n' }), []);
  });

  it('says how bad a problem is', async () => {
    const wrong = { 'a.py': '# @paper:nothing-known\nx = 1\n' };
    assert.deepEqual(await problems({ ...wrong, 'papertrace.config.yaml': 'severities: { unknown-record: hint }\n' }), ['a.py:1 hint unknown-record']);
    assert.deepEqual(await problems({ ...wrong, 'papertrace.config.yaml': 'severities:\n  unknown-record: off\n' }), []);
  });

  it('tells which files are tests, where a claim is a slip', async () => {
    const inTest = { 'checks/a.py': '# @paper:softmax\nx = 1\n# @paper:softmax test\ny = 1\n' };
    assert.deepEqual(await problems(inTest), []);
    assert.deepEqual(await problems({ ...inTest, 'papertrace.config.yaml': 'tests: [checks/**]\n' }), ['checks/a.py:1 warning claim-in-test']);
    assert.deepEqual(await problems({ 'src/test_model.py': '# @paper:softmax\nx = 1\n' }), ['src/test_model.py:1 warning claim-in-test']);
  });

  it('teaches a language', async () => {
    const { papertrace } = await world({
      ...base,
      'papertrace.config.yaml': 'languages:\n  quint:\n    extensions: [qnt]\n    line: ["//"]\n    block: [{ open: "/*", close: "*/" }]\n',
      'spec/a.qnt': 'module m {\n  // @paper:schedule\n  val x = "// @paper:causal test"\n}\n',
    });
    const [trace] = await Promise.all(papertrace.workspaces.map((workspace) => workspace.trace()));
    assert.deepEqual(trace?.links.map(({ uri, record }) => `${uri} ${record?.id ?? ''}`), [`${at('spec/a.qnt')} schedule`, `${at('src/model.py')} softmax`]);
  });

  it('says of a language what the tables say', async () => {
    const { papertrace } = await world({
      ...base,
      'papertrace.config.yaml': [
        'languages:',
        '  acme:',
        '    extensions: [acme]',
        '    line: ["//"]',
        '    block: [{ open: "/*", close: "*/", nests: true }]',
        '    strings: [\'"\', { open: "[[", close: "]]", raw: true, multiline: true }, { open: "`", multiline: true, holes: [{ open: "${", close: "}" }] }]',
        '    blocks: { open: [proc, if], close: [end] }',
        '  tests: { extensions: [acmet], names: [Acmefile], like: python }',
        '',
      ].join('\n'),
      'a.acme': [
        '// @paper:softmax', 'proc f', 'if x', 'y = "\\" // @paper:causal"', 'end', 'z = [[ \\ // @paper:causal', ']]', 'end',
        'i = 1 /* /* */ @paper:causal */ + `${f(/* @paper:softmax */)} // @paper:causal`', '',
      ].join('\n'),
      'Acmefile': 'def f():\n    """@paper:causal test"""\n',
    });
    const [trace] = await Promise.all(papertrace.workspaces.map((workspace) => workspace.trace()));
    assert.deepEqual(trace?.links.map(({ uri, record, mark }) => `${uri.slice(at('').length)} ${record?.id ?? ''} ${mark.extent().start.line + 1}-${mark.extent().end.line + 1}`), [
      'Acmefile causal 1-2', 'a.acme softmax 2-8', 'a.acme causal 9-9', 'a.acme softmax 9-9', 'src/model.py softmax 2-2',
    ]);
    assert.deepEqual(await problems({ 'papertrace.config.yaml': 'languages: { a: { extensions: [a], like: pyton } }\n' }), [
      'papertrace.config.yaml:1 error config-schema languages.a.like: a text is wanted here, not "pyton": no language that Papertrace knows has this id.',
    ]);
  });

  it('shows what is wrong with itself, with what was meant', async () => {
    assert.deepEqual(await problems({ 'papertrace.config.yaml': 'exlude: [a]\nseverities: { unknown-recrd: off, no-paper: loud }\n' }), [
      'papertrace.config.yaml:1 warning unknown-key "exlude" is no key that belongs here. Did you mean "exclude"?',
      'papertrace.config.yaml:2 warning unknown-key "unknown-recrd" is no key that belongs here. Did you mean "unknown-record"?',
      'papertrace.config.yaml:2 error config-schema severities.no-paper: one of off, hint, information, warning, error is wanted here, not "loud".',
    ]);
  });

  it('counts from the moment it changes; one that does not parse leaves the one before', async () => {
    const { papertrace, files } = await world({ ...base, 'vendor/a.py': '# @paper:nothing-known\nx = 1\n', 'papertrace.config.yaml': 'exclude: [vendor/**]\n' });
    const rules = async (text: string) => {
      files.set(at('papertrace.config.yaml'), text);
      papertrace.changedOnDisk(at('papertrace.config.yaml'), 'text');
      return (await wrongIn(papertrace)).map(({ rule }) => rule);
    };
    assert.deepEqual(await rules('exclude: [vendor/**\n'), ['config-syntax']);
    assert.deepEqual(await rules('exclude: []\n'), ['unknown-record']);
    assert.deepEqual(await rules('exclude: [vendor/**]\n'), []);
  });

  it('inside another root makes a root of its own', async () => {
    assert.deepEqual(await problems({ 'sub/papertrace.config.yaml': '', 'sub/a.py': '# @paper:nothing-known\nx = 1\n' }), []);
  });
});
