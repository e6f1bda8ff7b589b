import assert from 'node:assert/strict';
import { parsePaper } from '../../../../src/core/paper/parse.ts';
import { head, problems } from './shown.ts';

describe('paper-syntax', () => {
  it('says where and what to do, and gives no paper', () => {
    assert.deepEqual(problems(`${head}  url: "https\n`), ['5:1–1 error This is not YAML. Something is missing here: a closing quote or bracket, a ":" or a ",". [paper-syntax]']);
    assert.deepEqual(problems(`${head}steps:\n\ta: {}\n`)[0], '5:1–2 error This is not YAML. A tab stands where YAML wants blanks: indent with blanks. [paper-syntax]');
    assert.match(problems(`${head}steps:\n  a:\n    title: Attention: all you need\n`)[0] ?? '', /^6:12–.*put the text in "double quotes"/);
    assert.match(problems(`${head}---\n${head}`)[0] ?? '', /Only one document/);
    assert.equal(parsePaper(`${head}steps: [`, 'file:///a.paper.yaml').paper, undefined);
  });

  it('says it once, not again on every line below', () => {
    const below = ['iv', 'xof', 'chunks'].map((id) => `  ${id}:\n    title: The ${id}\n`).join('');
    assert.deepEqual(problems(`${head}steps:\n  cut: [off\n${below}`).length, 1);
  });
});

describe('paper-schema', () => {
  it('wants a map', () => {
    assert.deepEqual(problems(''), ['1:1–1 error This is no paper file yet: "papertrace: 1" and "paper:" with a title are wanted. [paper-schema]']);
    assert.deepEqual(problems('- a\n').length, 1);
    assert.equal(parsePaper('hello', 'file:///a.paper.yaml').paper, undefined);
  });

  it('makes as good a paper as can be had', () => {
    const { paper } = parsePaper('steps: { a: { title: One } }\n', 'file:///w/x.paper.yaml');
    assert.deepEqual([paper?.key, paper?.fields, paper?.records.size], ['x', { title: 'x' }, 1]);
    assert.deepEqual(problems('steps: { a: { title: One } }\n'), [
      '1:1–6 error "papertrace" is missing: 1, the version of this format, is wanted. [paper-schema]',
      '1:1–6 error "paper" is missing: a map with the title of the publication is wanted. [paper-schema]',
    ]);
  });

  const fields: [string, string, string[]][] = [
    ['a wrong version', 'papertrace: 2\npaper: { title: x }\n', ['1:13–14 error papertrace: 1, the version of this format, is wanted here, not "2". [paper-schema]']],
    ['a text for a number', `${head}  year: "2017a"\n`, ['4:9–16 error year: a whole number is wanted here, not "2017a". [paper-schema]']],
    ['a text for a list', `${head}  authors: Vaswani\n`, ['4:12–19 error authors: a list is wanted here, not "Vaswani". [paper-schema]']],
    ['a list for a text', `${head}  url: [x]\n`, ['4:8–11 error url: a web address is wanted here, not a list. [paper-schema]']],
    ['a key that marks cannot name', `${head}  key: implements\n`, ['4:8–18 error key: an id of letters, digits, "-" and "_" (no verb, scope or line such as L4) is wanted here, not "implements". [paper-schema]']],
    ['a wrong word', `${head}steps:\n  a: { title: x, role: hodl }\n`, [
      '5:24–28 error role: one of do, hold, given is wanted here, not "hodl". [paper-schema]',
    ]],
    ['a wrong date', `${head}deviations:\n  a: { date: 3.11.2026 }\n`, ['5:14–23 error date: a date (YYYY-MM-DD) is wanted here, not "3.11.2026". [paper-schema]']],
    ['a wrong page', `${head}notes:\n  a: { at: [{ page: 0, quote: x }] }\n`, ['5:21–22 error at.page: a page number (from 1) is wanted here, not "0". [paper-schema]']],
    ['a missing title', `${head}steps:\n  a: { role: do }\n  b:\n`, [
      '5:3–4 error "title" is missing: a text is wanted. [paper-schema]',
      '6:3–4 error "title" is missing: a text is wanted. [paper-schema]',
    ]],
    ['a record that is a text', `${head}steps:\n  a: One\n`, ['5:6–9 error a: a map (key: value) is wanted here, not a text. [paper-schema]']],
    ['a section that is a list', `${head}steps:\n  - title: One\n`, ['5:3–15 error steps: a map of ids is wanted here (id: { … }), no list and no text. [paper-schema]']],
    ['an id with a dot', `${head}steps:\n  eq.5: { title: One }\n`, ['5:3–7 error "eq.5": an id of letters, digits, "-" and "_" (no verb, scope or line such as L4) is wanted here. [paper-schema]']],
    ['a field written twice', `${head}  title: Another\n`, ['4:3–8 error "title" is written twice here; the first is in line 3. [paper-schema]']],
  ];
  for (const [name, text, expected] of fields) {
    it(`shows ${name}`, () => assert.deepEqual(problems(text), expected));
  }

  it('drops the wrong field alone', () => {
    const { paper } = parsePaper(`${head}  year: x\nsteps:\n  a: { title: One, role: x, notes: [y] }\n  b: { role: do }\nambiguities:\n  c: { question: Why?, searched: [{ place: x, date: soon }, { found: y }] }\nresults:\n  d: { metric: BLEU }\n  e: { reported: 3% }\n`, 'file:///a.paper.yaml');
    assert.deepEqual([...(paper?.records.values() ?? [])].map(({ id, fields: kept }) => [id, kept]), [
      ['a', { title: 'One' }],
      ['b', { title: 'b', role: 'do' }],
      ['c', { question: 'Why?', searched: [{ place: 'x' }] }],
      ['e', { reported: '3%' }],
    ]);
  });

  it('is clear about what other YAML tools write, and takes what can only mean one thing', () => {
    const text = `${head}steps:\n  0x10: { title: yes }\n  1e3: { title: 2024-1-5, priority: Must }\ndeviations:\n  d: { at: { page: "7", quote: 12 }, code: c, date: 2024-1-5, review-by: 2024-01-05T00:00:00Z }\n  e: { code: c, date: 2024-02-31 }\nresults:\n  r: { reported: 1_000, deterministic: yes, measured: [{ value: .5, seed: 017, commit: 12e4567 }] }\n`;
    assert.deepEqual(problems(text).map((line) => line.replace(/^(\S+) (.*) is wanted here, (.*) \[.*$/, '$1 $2, $3')), [
      '6:37–41 error priority: one of must, should, could, not "Must".',
      '  Change to "must": "1e3: { title: 2024-1-5, priority: must }"',
      '8:20–23 error at.page: a page number (from 1), not "7".',
      '  Change to "7": "d: { at: { page: 7, quote: 12 }, code: c, date: 2024-1-5, review-by: 2024-01-05T00:00:00Z }"',
      '8:53–61 error date: a date (YYYY-MM-DD), not "2024-1-5".',
      '  Change to "2024-01-05": "d: { at: { page: \\"7\\", quote: 12 }, code: c, date: 2024-01-05, review-by: 2024-01-05T00:00:00Z }"',
      '8:74–94 error review-by: a date (YYYY-MM-DD), not "2024-01-05T00:00:00Z".',
      '  Change to "2024-01-05": "d: { at: { page: \\"7\\", quote: 12 }, code: c, date: 2024-1-5, review-by: 2024-01-05 }"',
      '9:23–33 error date: a date (YYYY-MM-DD), not "2024-02-31".',
      '11:40–43 error deterministic: true or false, not "yes".',
      '  Change to "true": "r: { reported: 1_000, deterministic: true, measured: [{ value: .5, seed: 017, commit: 12e4567 }] }"',
      '11:75–78 error measured.seed: 017 is 17 here, but 15 to other YAML tools. Write what is meant. [paper-schema]',
      '  Change to "17": "r: { reported: 1_000, deterministic: yes, measured: [{ value: .5, seed: 17, commit: 12e4567 }] }"',
      '  Change to "15": "r: { reported: 1_000, deterministic: yes, measured: [{ value: .5, seed: 15, commit: 12e4567 }] }"',
    ]);
    const { paper } = parsePaper(text, 'file:///a.paper.yaml');
    assert.deepEqual([...(paper?.records.values() ?? [])].map(({ id, title }) => [id, title]).slice(0, 2), [['0x10', 'yes'], ['1e3', '2024-1-5']]);
  });

  it('takes no number of other YAML tools for a text in silence', () => {
    const values = ['.inf', '.NaN', '1_000', '-1_000.5e1', '0o17', '0x1F', '1e3', '.5', '012', '09', '1:30', 'yes', 'Off', 'true', '"1_000"', '"yes"', '1__0', '8 × P100'];
    const text = `${head}parameters:\n${values.map((value, index) => `  v-${index}: { paper: ${value} }\n`).join('')}`;
    const told = problems(text).map((line) => /^ {2}(Change to .*): "v-/.exec(line)?.[1] ?? /error paper: (.*) \[paper-schema\]$/.exec(line)?.[1]);
    assert.deepEqual(told, [
      'a number that can be compared, or a text in "quotes", is wanted here, not ".inf".', 'Change to "".inf""',
      'a number that can be compared, or a text in "quotes", is wanted here, not ".NaN".', 'Change to "".NaN""',
      '012 is 12 here, but 10 to other YAML tools. Write what is meant.', 'Change to "12"', 'Change to "10"',
      '1:30 is a text here, but 90 to other YAML tools. Write what is meant.', 'Change to ""1:30""', 'Change to "90"',
      'yes is a text here, but true to other YAML tools. Write what is meant.', 'Change to ""yes""', 'Change to "true"',
      'Off is a text here, but false to other YAML tools. Write what is meant.', 'Change to ""Off""', 'Change to "false"',
    ]);
    const read = [...parsePaper(text, 'file:///a.paper.yaml').paper?.records.values() ?? []].map((record) => (record.kind === 'parameter' ? record.fields.paper : undefined));
    assert.deepEqual(read, ['.inf', '.NaN', 1000, -10005, 15, 31, 1000, 0.5, 12, 9, '1:30', 'yes', 'Off', true, '1_000', 'yes', '1__0', '8 × P100']);
  });

  it('drops no record in silence whose id is no word', () => {
    assert.deepEqual(problems(`${head}steps:\n  [a]: { title: A }\n  ? { b: c }\n  : { title: B }\n  d: { title: D }\n`), [
      '5:3–6 error An id is wanted here, a word: what stands under a list, a map or an alias is no record. [paper-schema]',
      '6:5–13 error An id is wanted here, a word: what stands under a list, a map or an alias is no record. [paper-schema]',
    ]);
  });

  it("warns of a file name that gives no key", () => {
    assert.match(problems(head, 'file:///w/1706.03762.paper.yaml')[0] ?? '', /^2:1–6 warning Marks cannot name this paper: .*"1706\.03762"/);
    assert.deepEqual(problems(`${head}  key: attention\n`, 'file:///w/1706.03762.paper.yaml'), []);
  });
});

describe('unknown-key', () => {
  it('offers the key that was meant', () => {
    assert.deepEqual(problems(`${head}  authrs: [x]\nstep: {}\nsteps:\n  a: { title: x, "prioritty": must }\n`), [
      '5:1–5 warning "step" is no key that belongs here. Known here: papertrace, paper, summary, steps, ambiguities, deviations, results, parameters, resources, notes. [unknown-key]',
      '4:3–9 warning "authrs" is no key that belongs here. Did you mean "authors"? [unknown-key]',
      '  Change to "authors": "authors: [x]"',
      '7:18–29 warning "prioritty" is no key that belongs here. Did you mean "priority"? [unknown-key]',
      '  Change to "priority": "a: { title: x, priority: must }"',
    ]);
  });

  it('is silent about free-form maps', () => {
    assert.deepEqual(problems(`${head}resources:\n  paper: { constructor: 1, hardware: 8 × P100 }\nparameters:\n  p: { paper: { toString: 0.1 } }\n`), []);
    assert.match(problems(`${head}  constructor: x\n`)[0] ?? '', /unknown-key/);
  });
});

describe('duplicate-id', () => {
  it('names the first and renames the later ones', () => {
    const text = `${head}steps:\n  a: { title: One }\n  a-2: { title: Two }\n  a: { title: Three }\nnotes:\n  a: { text: Four }\n`;
    assert.deepEqual(problems(text), [
      '7:3–4 error The id "a" is used twice: it is already in line 5. Each id is wanted once in a paper. [duplicate-id]',
      '  Rename this one to "a-3": "a-3: { title: Three }"',
      '9:3–4 error The id "a" is used twice: it is already in line 5. Each id is wanted once in a paper. [duplicate-id]',
      '  Rename this one to "a-4": "a-4: { text: Four }"',
    ]);
    assert.equal(parsePaper(text, 'file:///a.paper.yaml').paper?.records.get('a')?.title, 'One');
  });

  it('is silent about 1 and 1.0', () => {
    assert.deepEqual(problems(`${head}steps:\n  1: { title: One }\n  01: { title: Two }\n`), []);
  });
});

describe('malformed-address', () => {
  it('offers the address that is clearly meant', () => {
    assert.deepEqual(problems(`${head}steps:\n  a: { title: x, at: Eq.5 }\n  b: { title: x, at: ["section 3.2", below, { in: fig 2, page: 3 }] }\n  c: { title: x, at: {} }\n`), [
      '5:22–26 warning "Eq.5" is no address of a paper. Did you mean "eq.5"? [malformed-address]',
      '  Change to "eq.5": "a: { title: x, at: eq.5 }"',
      '6:23–36 warning "section 3.2" is no address of a paper. Did you mean "sec.3.2"? [malformed-address]',
      '  Change to "sec.3.2": "b: { title: x, at: [sec.3.2, below, { in: fig 2, page: 3 }] }"',
      '6:38–43 warning "below" is no address of a paper. Write eq.5, sec.3.2, alg.1.L4 or p.7, or { page, quote }. [malformed-address]',
      '6:51–56 warning "fig 2" is no address of a paper. Did you mean "fig.2"? [malformed-address]',
      String.raw`  Change to "fig.2": "b: { title: x, at: [\"section 3.2\", below, { in: fig.2, page: 3 }] }"`,
      '7:22–24 warning This says no place: give an address (eq.5), or { page, quote }. [malformed-address]',
    ]);
  });

  it('is silent about places', () => {
    assert.deepEqual(problems(`${head}steps:\n  a: { title: x, at: [alg.1.L22-L27, p.7, app.A.2, { page: 3 }, { quote: x, in: sec.III-B }] }\n`), []);
  });
});
