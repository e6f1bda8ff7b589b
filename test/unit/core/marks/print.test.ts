import assert from 'node:assert/strict';
import type { Language } from '../../../../src/core/marks/language.ts';
import { languageTable } from '../../../../src/core/marks/languages.ts';
import { parseMarks } from '../../../../src/core/marks/parse.ts';
import { asComment, printMark, type MarkParts } from '../../../../src/core/marks/print.ts';

const lines = { kind: 'alg', number: '1', lines: { from: '4', to: '9' } } as const;

describe('a printed mark', () => {
  it('has the written form', () => {
    assert.deepEqual([
      printMark({ targets: ['warm-up'] }),
      printMark({ targets: [{ kind: 'eq', number: '5' }], verb: 'implements' }),
      printMark({ key: 'raft', document: 'tr', targets: [lines, 'vote'], scope: 'begin', verb: 'deviates', text: ' two\n  lines ' }),
    ], ['@paper:warm-up', '@paper:eq.5', '@paper:raft@tr#alg.1.L4-L9,vote begin deviates: two lines']);
  });

  it('is read back as it was meant, in every language', () => {
    const parts: MarkParts[] = [
      { targets: ['warm-up'] },
      { key: 'raft', targets: [lines, { kind: 'sec', number: '5.2' }], verb: 'lacks', text: 'the "term" check: §5.2' },
      { key: 'raft', document: '0.7.2', targets: ['vote'], scope: 'file', verb: 'test' },
    ];
    for (const id of ['python', 'typescript', 'typescriptreact', 'javascript', 'javascriptreact', 'rust']) {
      const language = languageTable().of('', id);
      assert.ok(language);
      for (const part of parts) {
        const [mark, ...more] = parseMarks(asComment(printMark(part), language, '    '), language, languageTable());
        assert.ok(mark);
        assert.deepEqual(more, []);
        assert.deepEqual({
          ...(mark.targets[0]?.key === undefined ? {} : { key: mark.targets[0].key }),
          ...(mark.targets[0]?.document === undefined ? {} : { document: mark.targets[0].document }),
          targets: mark.targets.map(({ name }) => name),
          ...(mark.scope ? { scope: mark.scope } : {}),
          ...(mark.verb === 'implements' ? {} : { verb: mark.verb }),
          ...(mark.text === undefined ? {} : { text: mark.text }),
        }, part);
      }
    }
  });
});

describe('a comment', () => {
  it('has the lines of its text, in the language of the file', () => {
    const css: Language = { id: 'css', extensions: [], line: [], block: [{ open: '/*', close: '*/' }], strings: [], blocks: { by: 'braces' } };
    assert.equal(asComment('@paper:eq.5\n\n@paper:> a', languageTable().of('a.py'), '  '), '  # @paper:eq.5\n  #\n  # @paper:> a');
    assert.equal(asComment('@paper:eq.5', languageTable().of('a.rs'), '\t'), '\t// @paper:eq.5');
    assert.equal(asComment('@paper:eq.5: a */ b', css, ''), '/* @paper:eq.5: a * / b */');
    assert.equal(asComment('@paper:eq.5\n@paper:> a', css, '  '), '  /* @paper:eq.5\n     @paper:> a */');
    assert.equal(asComment('@paper:eq.5', undefined, ''), '# @paper:eq.5');
  });
});
