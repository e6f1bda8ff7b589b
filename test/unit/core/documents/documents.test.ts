import { deepEqual, equal, match } from 'node:assert/strict';
import { correctAddress } from '../../../../src/core/features/correct.ts';
import { freshLocks, staleLocks } from '../../../../src/core/features/locks.ts';
import { markReviewed } from '../../../../src/core/features/markReviewed.ts';
import { outlineView } from '../../../../src/core/features/outlineView.ts';
import { at, attention, cursor, type World, world } from '../../workspace.ts';
import { printedPdfs } from './printed.ts';

const pdf = [
  '%PDF', '3 Model', 'We call our particular attention', 'scaled dot-product attention.', '(1) softmax(QK)V', '3.2 Attention', '(2) FFN(x)',
  '---', '1: for each head', '2: project', '3: attend', 'prevent positions from attending', '---', '5.3 Optimizer', 'We varied the learning rate', 'warmup_steps = 4000', '(3) rate',
].join('\n');
const paper = attention.replaceAll('page: 4', 'page: 1').replaceAll('page: 5', 'page: 2').replaceAll('page: 7', 'page: 3');
const files = { 'attention.pdf': pdf, 'attention.paper.yaml': paper };
const code = (text: string): Record<string, string> => ({ ...files, 'src/a.py': text });

/** The world once its PDFs are read. */
async function read(contents: Record<string, string>): Promise<World> {
  const made = await world(contents, printedPdfs);
  await made.papertrace.workspaces[0]?.settled();
  return made;
}

async function problems({ papertrace }: World): Promise<string[]> {
  return (await papertrace.problems()).filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ uri, range, rule, message }) => `${uri.slice('file:///repo/'.length)}:${range.start.line + 1} ${rule}: ${message}`);
}

/** The lock as it should be, written. */
async function lock({ papertrace, files: disk }: World): Promise<string> {
  const [fresh] = freshLocks(await papertrace.workspaces[0]!.settled());
  disk.set(fresh!.uri, fresh!.text);
  papertrace.changedOnDisk(fresh!.uri, 'text');
  return fresh!.text;
}

describe('addresses', () => {
  it('resolve with a PDF and nothing else', async () => {
    const { papertrace } = await read({ 'attention.pdf': pdf, 'src/a.py': '# @paper:eq.2\nx = 1\n# @paper:alg.1.L2-L3\ny = 1\n' });
    deepEqual((await papertrace.lenses(at('src/a.py'))).map(({ command }) => [command?.title, command?.arguments]), [
      ['Eq. (2) FFN(x) · p. 1', [{ pdf: at('attention.pdf'), page: 1, rects: [[100, 638, 150, 648]] }]],
      ['Alg. 1, lines 2–3 project attend · p. 2', [{ pdf: at('attention.pdf'), page: 2, rects: [[100, 686, 150, 696], [100, 674, 145, 684]] }]],
    ]);
  });

  it('are told with their words, and are a problem where the paper lacks them', async () => {
    const { text, position } = cursor('# @paper:eq.|2\nx = 1\n# @paper:eq.9\ny = 1\n# @paper:p.4\nz = 1\n');
    const made = await read(code(text));
    match(JSON.stringify(await made.papertrace.hover(at('src/a.py'), position)), /Eq\. \(2\).*p\. 1.*FFN\(x\)/);
    deepEqual(await problems(made), [
      'attention.paper.yaml:35 unknown-address: The paper "attention" has no sec.3.1.',
      'attention.paper.yaml:47 unknown-address: The paper "attention" has no tab.2.',
      'src/a.py:3 unknown-address: The paper "attention" has no eq.9.',
      'src/a.py:5 unknown-address: The paper "attention" has no p.4.',
    ]);
  });

  it('have their words in what is told of a record that stands there', async () => {
    const { text, position } = cursor('# @paper:soft|max\nx = 1\n');
    const { papertrace } = await read(code(text));
    match(JSON.stringify(await papertrace.hover(at('src/a.py'), position)), /Softmax over the keys.*> softmax\(QK\)V/);
  });

  it('are completed, in the order of the paper', async () => {
    const { text, position } = cursor('# @paper:eq|\n');
    const { papertrace } = await read(code(`# @paper:eq.1\nx = 1\n${text}`));
    const items = await papertrace.completion(at('src/a.py'), ['', '', text], { line: 2, character: position.character });
    deepEqual(items.filter(({ label }) => label.startsWith('eq.')).map(({ label, labelDetails, detail }) => `${label}${labelDetails?.detail ?? ''} | ${labelDetails?.description ?? ''} | ${detail ?? ''}`), [
      'eq.1 softmax(QK)V | p. 1 | Eq. (1) softmax(QK)V', 'eq.2 FFN(x) | p. 1 | Eq. (2) FFN(x)', 'eq.3 rate | p. 3 | Eq. (3) rate',
    ]);
  });

  it('lead into the document that is named', async () => {
    const two = paper.replace('main: {', 'supplement: { pdf: supp.pdf }\n    main: {');
    const made = await read({ ...files, 'attention.paper.yaml': two, 'supp.pdf': '%PDF\n(2) other(x)', 'src/a.py': '# @paper:attention@supplement#eq.2\nx = 1\n' });
    deepEqual((await made.papertrace.lenses(at('src/a.py'))).map(({ command }) => command?.title), ['Eq. (2) other(x) · p. 1']);
  });

  it('stand in the outline with what they have in code', async () => {
    const { papertrace } = await read(code('# @paper:alg.1.L2\nx = 1\n# @paper:eq.2\ny = 1\n'));
    const shown = (rows: Awaited<ReturnType<typeof outlineView>>['rows']): unknown[] => rows.map(({ label, description, children }) => children.length > 0 ? [`${label} | ${description}`, shown(children)] : `${label} | ${description}`);
    deepEqual(shown((await outlineView(papertrace, at('attention.pdf'))).rows), [
      ['3 Model | p. 1', [
        'Eq. (1) softmax(QK)V | p. 1',
        ['3.2 Attention | p. 1', [
          'Eq. (2) FFN(x) | 1 place in code · p. 1',
          ['Alg. 1 Search | 1 place in code · p. 2', ['1: for each head | p. 2', '2: project | 1 place in code · p. 2', '3: attend | p. 2']],
        ]],
        ['5.3 Optimizer | p. 3', ['Eq. (3) rate | p. 3']],
      ]],
    ]);
  });

  it('tell the section of a record that names none, with the PDF or by the lock alone', async () => {
    const written = `${attention.slice(0, attention.indexOf('steps:'))}steps:
  project: { title: Project, at: alg.1.L2 }
  attend: { title: Attend, at: eq.1 }
ambiguities:
  rate: { question: Which rate?, at: { page: 3, quote: "We varied the learning rate" } }
`;
    const code = { 'src/a.py': '# @paper:eq.3 deviates: the rate is fixed\nx = 1\n' };
    const made = await read({ 'attention.pdf': pdf, 'attention.paper.yaml': written, ...code });
    const rows = async ({ papertrace }: World): Promise<unknown> => {
      const { steps, ambiguities } = await papertrace.overview();
      const [log] = await papertrace.deviationLogs('2026-11-23');
      const places = log?.text.split('\n').filter((line) => line.includes(' · '));
      return [places, steps.flatMap(({ children }) => children.map(({ label, description, children: members }) => [`${label} ${description}`, members.map((row) => row.label)])), ambiguities.map(({ description }) => description)];
    };
    const expected = (attention: string, model: string): unknown =>
      [['deviates · Eq. (3), p. 3', 'open · §5.3, p. 3'], [[`§3.2 ${attention}`, ['Project']], [`§3 ${model}`, ['Attend']]], ['open · §5.3']];
    deepEqual(await rows(made), expected('Attention', 'Model'));
    // headings are the PDF's to tell
    deepEqual(await rows(await read({ 'attention.paper.yaml': written, 'attention.paper.lock': await lock(made), ...code })), expected('', ''));
  });
});

describe('the lock', () => {
  const roots: Readonly<Record<string, Record<string, string>>> = {
    'that is clean': code('# @paper:softmax\nx = 1\n# @paper:eq.2\ny = 1\n'),
    'with an unknown address': code('# @paper:eq.9\nx = 1\n'),
    'with a lost quote': { ...files, 'attention.paper.yaml': paper.replace('We call our particular attention', 'Nothing of the kind was ever written here'), 'src/a.py': '# @paper:softmax\nx = 1\n' },
    'with a mark that quotes': code('# @paper:sec.3.2\n# @paper:> We call our particular attention\nx = 1\n'),
    'without a mark': files,
  };

  for (const [name, contents] of Object.entries(roots)) {
    it(`gives the verdict of a root ${name} with and without its PDF`, async () => {
      const made = await read(contents);
      await lock(made);
      const verdict = await problems(made);
      const flags = async ({ trace }: World): Promise<string[]> => (await trace()).papers.flatMap(({ steps }) => steps.flatMap((step) => [step, ...step.children]).map(({ step, flags: set }) => `${step.id}: ${[...set].join()}`));
      const without = await world({ ...Object.fromEntries([...made.files].map(([uri, text]) => [uri.slice('file:///repo/'.length), text])) }, printedPdfs);
      without.files.delete(at('attention.pdf'));
      without.papertrace.changedOnDisk(at('attention.pdf'), 'presence');
      deepEqual(await problems(without), verdict);
      deepEqual(await flags(without), await flags(made));
      equal(verdict.some((problem) => problem.includes('lock-behind')), false);
    });
  }

  it('is behind, with and without the PDF, once code uses what it does not hold', async () => {
    const made = await read(code('# @paper:eq.1\nx = 1\n'));
    await lock(made);
    made.files.set(at('src/a.py'), '# @paper:eq.2\nx = 1\n');
    made.papertrace.changedOnDisk(at('src/a.py'), 'text');
    const behind = ['attention.paper.yaml:1 lock-behind: The lock is behind: 1 place that is used is not in it as the PDF has it now. Run "Papertrace: Update Lock" or `papertrace lock`, and commit it.'];
    const ofLock = async (): Promise<string[]> => (await problems(made)).filter((problem) => problem.includes('lock-behind'));
    deepEqual(await ofLock(), behind);
    made.files.delete(at('attention.pdf'));
    made.papertrace.changedOnDisk(at('attention.pdf'), 'presence');
    deepEqual(await ofLock(), behind);
  });

  it('is sorted, one line a thing, and stays as it is when it is up to date', async () => {
    const made = await read(code('# @paper:eq.2\nx = 1\n'));
    const text = await lock(made);
    const lines = text.trimEnd().split('\n');
    deepEqual(lines, [...lines].sort());
    deepEqual(lines.slice(1).map((line) => (JSON.parse(line) as { thing: string }).thing), ['causal', 'dot-product', 'eq.2', 'schedule', 'softmax', 'attention', 'bleu', 'pre-ln', 'warmup-unit'].sort((a, b) => lines.findIndex((line) => line.includes(`"thing":"${a}"`)) - lines.findIndex((line) => line.includes(`"thing":"${b}"`))));
    deepEqual(freshLocks(await made.papertrace.workspaces[0]!.settled()).map(({ isCurrent }) => isCurrent), [true]);
  });

  it('keeps the places of other PDFs, and lines of kinds that it does not know', async () => {
    const before = '{"kind":"review","of":"softmax"}\n{"sha256":"other","thing":"eq.1","wanted":["eq.1"],"places":[{"page":1,"rects":[],"text":"old"}],"engine":1}\n';
    const made = await read({ ...code('# @paper:eq.2\nx = 1\n'), 'attention.paper.lock': before });
    const text = await lock(made);
    for (const line of before.trimEnd().split('\n')) equal(text.includes(`${line}\n`), true, line);
  });

  it('says where a line does not parse, as after a merge that was not finished', async () => {
    const made = await read({ ...code('# @paper:eq.2\nx = 1\n'), 'attention.paper.lock': '<<<<<<< ours\n' });
    match((await problems(made)).join('\n'), /attention\.paper\.lock:1 lock-behind: This line of the lock does not parse/);
  });

  it('is left alone where it is no text, and said to be so', async () => {
    const made = await read({ ...code('# @paper:eq.1\nx = 1\n'), 'attention.paper.lock': '\0' });
    deepEqual((await problems(made)).slice(0, 1), ['attention.paper.lock:1 lock-behind: The lock cannot be read: it is too large, or no text. Put it back as git has it, or delete it and run "Papertrace: Update Lock" or `papertrace lock`.']);
    deepEqual(await staleLocks(made.papertrace), { locks: [] });
    equal('refused' in await correctAddress(made.papertrace, at('attention.pdf'), 'eq.1'), true);
    equal('refused' in await markReviewed(made.papertrace, { paper: 'attention', id: 'eq.1' }, '2026-11-03'), true);
  });

  it('keeps a place that a person corrected, until it is forgotten', async () => {
    const made = await read(code('# @paper:eq.1\nx = 1\n'));
    const { papertrace, files: disk } = made;
    const title = async (): Promise<string | undefined> => (await papertrace.hover(at('src/a.py'), { line: 0, character: 11 })) && (await papertrace.reveal(at('src/a.py'), { line: 0, character: 11 }))[0]?.rects?.join(' ');
    await lock(made);
    const printed = await title();
    const write = (answer: Awaited<ReturnType<typeof correctAddress>>): void => {
      if ('refused' in answer) throw new Error(answer.refused);
      for (const { uri, text } of answer.locks) {
        disk.set(uri, text);
        papertrace.changedOnDisk(uri, 'text');
      }
    };
    write(await correctAddress(papertrace, at('attention.pdf'), 'Eq. (1)', { page: 3, quote: 'warmup_steps = 4000' }));
    equal(await title(), '100,674,195,684');
    await lock(made);
    equal(await title(), '100,674,195,684');
    write(await correctAddress(papertrace, at('attention.pdf'), 'eq.1'));
    await papertrace.workspaces[0]!.settled();
    equal(await title(), printed);
  });
});
