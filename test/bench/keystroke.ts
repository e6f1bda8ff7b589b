import { FileSet } from '../../src/core/files/fileSet.ts';
import { languageTable } from '../../src/core/marks/languages.ts';
import { parseMarks } from '../../src/core/marks/parse.ts';
import { createPapertrace } from '../../src/core/service.ts';
import { alternate, type Measurement } from './measurement.ts';

const rounds = 41;
const lineCount = 5000;
const otherFiles = 200;

const root = 'file:///repo';
const edited = `${root}/src/model.py`;

/** A mark every hundred lines. */
function source(lines: number): string {
  const block = ['# @paper:softmax', 'def attention(q, k, v, mask=None):', '    """Scaled dot-product attention."""', '    s = q @ k.T / math.sqrt(q.shape[-1])  # scaled',
    '    if mask is not None:', '        s = s.masked_fill(mask == 0, float("-inf"))', '    return softmax(s) @ v', ''];
  return Array.from({ length: lines }, (_, line) => block[line % 100] ?? `    x_${line} = f"{line}: {s[${line}]:.3f}" if s else 'none'`).join('\n');
}

const paper = 'papertrace: 1\npaper:\n  title: Attention\nsteps:\n  softmax:\n    title: Softmax\n    at: eq.1\n';

/** A keystroke in a long file: what the service does until its problems are known. */
export const keystroke: Measurement = {
  rows: [{
    name: 'keystroke',
    what: `a character typed in a file of ${lineCount.toLocaleString('en')} lines, among ${otherFiles} other marked files, until the problems are known, against reading that file's marks`,
    reference: "that file's marks",
    unit: 'ms',
    goal: { ratio: 2 },
  }],
  async measure() {
    const language = languageTable().of(edited);
    if (!language) throw new Error('no language');
    const text = source(lineCount);
    const files = new Map([[`${root}/a.paper.yaml`, paper], [edited, text], ...Array.from({ length: otherFiles }, (_, number) => [`${root}/src/other${number}.py`, source(200)] as const)]);
    const papertrace = createPapertrace({
      files: { list: (_root, found) => { for (const [folder, names] of new FileSet(files.keys()).folders()) found(folder, [...names]); return Promise.resolve(); }, read: (uri) => Promise.resolve(files.get(uri)), exists: (uri) => Promise.resolve(files.has(uri)) },
      log: { info: () => undefined, error: (message, error) => { throw new Error(message, { cause: error }); } },
    });
    await papertrace.open(root);
    const table = languageTable();
    let typed = text;
    const type = (): void => { typed = `${typed}x`; };
    const ours = async (): Promise<number> => {
      type();
      const started = performance.now();
      papertrace.shown(edited, typed, 'python');
      await papertrace.problems();
      return performance.now() - started;
    };
    const reference = (): Promise<number> => {
      type();
      const started = performance.now();
      const marks = parseMarks(typed, language, table);
      for (const { extent } of marks) extent();
      const time = performance.now() - started;
      if (marks.length !== lineCount / 100) throw new Error(`${marks.length} marks`);
      return Promise.resolve(time);
    };
    for (let warm = 0; warm < 30; warm++) await Promise.all([ours(), reference()]);
    return { keystroke: await alternate(rounds, ours, reference) };
  },
};
