import assert from 'node:assert/strict';
import { parsePaper } from '../../../../src/core/paper/parse.ts';
import { paperFile } from '../../../../src/core/paper/schema.ts';
import { example } from './example.ts';
import { head } from './shown.ts';

const uri = 'file:///home/ada/papers/vaswani2017.paper.yaml';

function paperOf(text: string, at = uri) {
  const { paper } = parsePaper(text, at);
  assert.ok(paper);
  return paper;
}

describe('a paper file', () => {
  it('is read whole', () => {
    const { paper, problems } = parsePaper(example, uri);
    assert.deepEqual(problems, []);
    assert.ok(paper);
    assert.deepEqual([paper.key, paper.fields.title, paper.fields.arxiv, paper.code], ['vaswani2017', 'Attention Is All You Need', '1706.03762', ['src/**/*.py']]);
    assert.deepEqual([...paper.documents.values()].map(({ name, uri: pdf }) => [name, pdf]), [
      ['main', 'file:///home/ada/papers/attention.pdf'],
      ['v5', 'file:///home/ada/papers/attention-v5.pdf'],
      ['supplement', 'file:///home/ada/papers/supp.pdf'],
    ]);
    assert.deepEqual([...paper.records.values()].map(({ kind, id, title }) => `${kind} ${id}: ${title}`), [
      'step scaled-dot-product: Scaled dot-product attention',
      'ambiguity warmup-unit: Is warm-up counted in updates or in epochs?',
      'deviation pre-ln: …',
      'result bleu-en-de: BLEU',
      'parameter warmup-steps: warmup-steps',
      'parameter p-drop: p-drop',
      'note mask-remark: …',
    ]);
    assert.deepEqual(paper.records.get('warmup-unit')?.at, [
      { address: { kind: 'eq', number: '3' }, document: 'main' },
      { page: 8, quote: '…', document: 'main' },
    ]);
    assert.deepEqual(paper.records.get('p-drop')?.fields, { paper: { base: 0.1, big: 0.3 }, at: 'sec.5.4' });
  });

  it('gives fields that the schema knows', () => {
    const { fields, records } = paperOf(example);
    const steps = Object.fromEntries([...records.values()].filter(({ kind }) => kind === 'step').map((record) => [record.id, record.fields]));
    assert.deepEqual(paperFile.safeParse({ papertrace: 1, paper: fields, steps }).error, undefined);
  });

  it('keeps identifiers as they are written', () => {
    const paper = paperOf(`papertrace: 1
paper:
  title: 1984
  arxiv: 2106.09680
  doi: 10.10
  documents:
    main: { pdf: a.pdf, version: 1.10, sha256: 123e45 }
    0.7.2: { pdf: b.pdf, sha256: [0012, 0x1f] }
steps:
  123: { title: 12, notes: true, parent: 1e3 }
  1e3: { title: two }
`);
    assert.deepEqual(parsePaper(head, uri).problems, []);
    assert.deepEqual(paper.problems, []);
    assert.deepEqual(paper.fields, {
      title: '1984', arxiv: '2106.09680', doi: '10.10',
      documents: { main: { pdf: 'a.pdf', version: '1.10', sha256: '123e45' }, '0.7.2': { pdf: 'b.pdf', sha256: ['0012', '0x1f'] } },
    });
    assert.deepEqual([...paper.records.keys()], ['123', '1e3']);
    assert.deepEqual(paper.records.get('123')?.fields, { title: '12', notes: 'true', parent: '1e3' });
  });

  it('may use anchors and aliases', () => {
    const paper = paperOf(`${head}steps:\n  a: { title: &t One, at: &p { page: 3, quote: x } }\n  b: { title: *t, at: [*p, eq.2] }\n`);
    assert.deepEqual(paper.problems, []);
    assert.deepEqual(paper.records.get('b')?.at, [{ page: 3, quote: 'x', document: 'main' }, { address: { kind: 'eq', number: '2' }, document: 'main' }]);
  });

  it('folds the white space of quotes and titles', () => {
    const paper = paperOf(`${head}notes:\n  n:\n    at:\n      page: 2\n      quote: |\n        We  call our\n        attention\n      in: sec.3.2\n      doc: v5\n    text: |\n      Two\n      lines\n`);
    assert.deepEqual(paper.records.get('n')?.at, [{ address: { kind: 'sec', number: '3.2' }, page: 2, quote: 'We call our attention', document: 'v5' }]);
    assert.equal(paper.records.get('n')?.title, 'Two lines');
  });

  it('takes empty values for absent ones', () => {
    const paper = paperOf(`${head}  year:\nsummary:\nsteps:\n  a: { title: One, notes: , at: ~ }\nresults:\nresources:\n`);
    assert.deepEqual([paper.problems, paper.records.get('a')?.fields], [[], { title: 'One' }]);
  });

  it('has the key it gives, else the one of its name', () => {
    assert.equal(paperOf(head).key, 'vaswani2017');
    const { key, keyRange } = paperOf(`${head}  key: attention\n`);
    assert.deepEqual([key, keyRange], ['attention', { start: { line: 3, character: 7 }, end: { line: 3, character: 16 } }]);
    assert.equal(paperOf(head, 'file:///home/ada/My%20paper.paper.yaml').key, 'My paper');
  });

  it('resolves documents against itself, also where they escape', () => {
    const { documents } = paperOf(`${head}  documents: { main: { pdf: ../a b.pdf }, abs: { pdf: /etc/x.pdf }, none: { url: "https://x.org" } }\n`);
    assert.deepEqual([...documents.values()].map((document) => document.uri), ['file:///home/ada/a%20b.pdf', 'file:///etc/x.pdf', undefined]);
  });
});

describe('places in a paper file', () => {
  const lines = ['papertrace: 1', 'paper: { title: "😀" , url: x }', 'steps:', '  a:', '    title: "😀 one"', '    at: [eq.1, { page: 2 }] # here', '  b: { title: two }', ''];
  const expected = {
    a: { start: { line: 3, character: 2 }, end: { line: 5, character: 27 } },
    title: { start: { line: 4, character: 11 }, end: { line: 4, character: 19 } },
    page: { start: { line: 5, character: 23 }, end: { line: 5, character: 24 } },
    url: { start: { line: 1, character: 28 }, end: { line: 1, character: 29 } },
  };

  for (const [name, eol] of [['LF', '\n'], ['CRLF', '\r\n']] as const) {
    it(`are LSP positions with ${name}`, () => {
      const paper = paperOf(lines.join(eol));
      assert.deepEqual({
        a: paper.records.get('a')?.range,
        title: paper.locate(['steps', 'a', 'title']),
        page: paper.locate(['steps', 'a', 'at', 1, 'page']),
        url: paper.locate(['paper', 'url']),
      }, expected);
    });
  }

  it('count a byte order mark as one character of its line', () => {
    const paper = paperOf(`\uFEFF${lines.join('\n')}`);
    assert.deepEqual(paper.locate(['papertrace']), { start: { line: 0, character: 13 }, end: { line: 0, character: 14 } });
    assert.deepEqual(paper.records.get('a')?.range, expected.a);
  });

  it('fall back to what is there', () => {
    const paper = paperOf(lines.join('\n'));
    assert.deepEqual(paper.locate(['steps', 'a', 'at', 1, 'quote']), { start: { line: 5, character: 15 }, end: { line: 5, character: 26 } });
    assert.deepEqual(paper.locate(['steps', 'a', 'role']), paper.locate(['steps', 'a']));
    assert.deepEqual(paper.locate(['notes', 'n']), paper.locate([]));
  });
});

describe('a large paper file', () => {
  it('of 5,000 records is read whole', () => {
    const records = Array.from({ length: 5000 }, (_, i) => `  step-${i}:\n    title: Step number ${i}\n    at: { page: ${1 + (i % 90)}, quote: "words of the paper ${i}" }\n    role: do\n`);
    const { records: read, problems } = paperOf(`${head}steps:\n${records.join('')}`);
    assert.deepEqual([read.size, problems.length], [5000, 0]);
  });
});
