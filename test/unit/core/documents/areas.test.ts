import { deepEqual } from 'node:assert/strict';
import { addRecord, markFor } from '../../../../src/core/features/edits.ts';
import type { Passage } from '../../../../src/core/features/newRecord.ts';
import { at, world } from '../../workspace.ts';
import { printedPdfs } from './printed.ts';

/** Equation (2) stands on the first page at [100, 638, 150, 648]. */
const files = {
  'a.pdf': ['%PDF', '3 Model', 'Words that say what it is.', 'More of them.', '(1) softmax(QK)V', '3.2 Attention', '(2) FFN(x)'].join('\n'),
  'a.paper.yaml': 'papertrace: 1\npaper: { title: A, documents: { main: { pdf: a.pdf } } }\nsteps: {}\n',
};

async function both(passage: Passage): Promise<readonly (string | undefined)[]> {
  const { papertrace } = await world(files, printedPdfs);
  await papertrace.workspaces[0]?.settled();
  const made = await addRecord(papertrace, { pdf: at('a.pdf'), kind: 'step', title: 'T', passage });
  const mark = await markFor(papertrace, at('a.pdf'), passage);
  const written = 'refused' in made ? undefined : made.edit.changes?.[at('a.paper.yaml')]?.map(({ newText }) => newText).join('');
  return [/at:.*/.exec(written ?? '')?.[0], 'refused' in mark ? undefined : mark.text];
}

describe('a passage that was selected by an area', () => {
  it('is named by the number of what fills the area', async () => {
    deepEqual(await both({ page: 1, quote: '(2) FFN(x)', section: 'sec.3.2', area: [98, 636, 152, 650] }), ['at: eq.2', '@paper:eq.2']);
  });

  it('is its words where the area holds only a part, or none, of what is numbered', async () => {
    const quote = 'FFN';
    deepEqual(await both({ page: 1, quote, section: 'sec.3.2', area: [120, 638, 135, 648] }), ['at: { page: 1, quote: "FFN", in: sec.3.2 }', '@paper:sec.3.2\n@paper:> FFN']);
  });

  it('without words is what it covers the most of, or that covers it, else its page', async () => {
    deepEqual(await both({ page: 1, quote: '', area: [90, 600, 200, 660] }), ['at: eq.2', '@paper:eq.2']);
    deepEqual(await both({ page: 1, quote: '', area: [120, 638, 135, 648] }), ['at: eq.2', '@paper:eq.2']);
    deepEqual(await both({ page: 1, quote: '', area: [300, 100, 400, 200] }), ['at: { page: 1 }', '@paper:p.1']);
  });
});
