import assert from 'node:assert/strict';
import { newPaperFile, paperFileName } from '../../../../src/core/paper/create.ts';
import { addRecord } from '../../../../src/core/paper/addRecord.ts';
import { parsePaper } from '../../../../src/core/paper/parse.ts';
import { applied, problems } from './shown.ts';

describe('a new paper file', () => {
  const text = newPaperFile({ title: 'GPT: a  history', authors: ['Doe, J.', 'Li Wei'], pdf: 'a paper.pdf', sha256: '123e45', code: ['src/**/*.py'], year: 2017, arxiv: '1706.03762' });

  it('says what is known, and what comes next', () => {
    assert.equal(text, `papertrace: 1
paper:
  title: "GPT: a history"
  authors: [ "Doe, J.", Li Wei ]
  year: 2017
  arxiv: "1706.03762"
  documents:
    main: { pdf: a paper.pdf, sha256: "123e45" }
  code: [ src/**/*.py ]

# Next: select a passage in the PDF and choose Step; it is written below. Then put the cursor
# into the code that does it, and choose Link to Code Here.
steps: {}
`);
  });

  it('has no problems, nor without authors and title', () => {
    assert.deepEqual(problems(text), []);
    const bare = newPaperFile({ title: '', authors: [], pdf: 'x.pdf', sha256: 'ff' });
    assert.deepEqual([problems(bare), parsePaper(bare, 'file:///x.paper.yaml').paper?.fields.title], [[], 'x.pdf']);
  });

  it('says that code has to be told apart once there are other papers', () => {
    const second = newPaperFile({ title: 'Two', authors: [], pdf: 'x.pdf', sha256: 'ff', others: ['one'] });
    assert.match(second, /^ {2}# code: \["src\/\*\*"\] .*say it here and in one, or marks without a key have no paper$/m);
    assert.deepEqual(problems(second), []);
  });

  it('takes its first record', () => {
    const after = applied(text, addRecord(text, 'step', 'one', { title: 'One', at: { page: 1, quote: 'x' } }));
    assert.equal(after, text.replace('steps: {}\n', 'steps:\n  one:\n    title: One\n    at: { page: 1, quote: "x" }\n'));
  });
});

describe("a paper file's name", () => {
  const cases: [string, string][] = [
    ['attention.pdf', 'attention'], ['1706.03762v7.pdf', 'arxiv-1706-03762'], ['Attention Is All You Need', 'attention-is-all-you-need'],
    ['sub/Über_Paper (final).v2.PDF', 'uber_paper-final-v2'], ['注意.pdf', 'paper'], ['test.pdf', 'paper-test'], ['.pdf', 'paper'],
  ];
  for (const [name, key] of cases) {
    it(`for "${name}" gives the key ${key}`, () => assert.equal(paperFileName(name), `${key}.paper.yaml`));
  }
});
