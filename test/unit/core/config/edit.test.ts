import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { addCitations } from '../../../../src/core/config/edit.ts';
import { EditError } from '../../../../src/core/paper/editError.ts';

const entry = { match: String.raw`\bEq\. '(\d+)`, means: 'eq.$1' };
const written = String.raw`{ match: '\bEq\. ''(\d+)', means: eq.$1 }`;

function after(text: string): string {
  return TextDocument.applyEdits(TextDocument.create('', 'yaml', 0, text), addCitations(text, [entry]));
}

describe('adding citation patterns to the configuration', () => {
  it('makes the list where there is none', () => {
    assert.equal(after(''), `citations:\n  - ${written}\n`);
    assert.equal(after('# ours\n'), `# ours\ncitations:\n  - ${written}\n`);
    assert.equal(after('exclude: [vendor/**]   # theirs\n\n# the end\n'), `exclude: [vendor/**]   # theirs\ncitations:\n  - ${written}\n\n# the end\n`);
    assert.equal(after('exclude: [vendor/**]'), `exclude: [vendor/**]\ncitations:\n  - ${written}\n`);
    assert.equal(after('citations:   # none yet\nexclude: []\n'), `citations:   # none yet\n  - ${written}\nexclude: []\n`);
  });

  it('goes after those that are there, in the list’s own style, and leaves comments alone', () => {
    assert.equal(
      after('citations:\r\n- match: a   # first\r\n  means: eq.1\r\n# not of the list\r\nexclude: []\r\n'),
      `citations:\r\n- match: a   # first\r\n  means: eq.1\r\n- ${written}\r\n# not of the list\r\nexclude: []\r\n`,
    );
    assert.equal(after('citations: [{ match: a, means: eq.1 }]  # one\n'), `citations: [{ match: a, means: eq.1 }, ${written}]  # one\n`);
    assert.equal(after('citations: []\n'), `citations: [${written}]\n`);
  });

  it('refuses what it cannot add to', () => {
    for (const text of ['citations: {}\n', '{ exclude: [] }\n', 'citations: [\n', '- a\n']) assert.throws(() => after(text), EditError, text);
  });
});
