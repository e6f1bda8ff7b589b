import { deepEqual, equal } from 'node:assert/strict';
import { alternate } from '../../bench/measurement.ts';
import { chooseRows } from '../../bench/rows.ts';
import { formatTable } from '../../bench/table.ts';
import { judge, spread } from '../../bench/verdict.ts';

const rounds = (ours: number, references: readonly (readonly [number, number])[]): { ours: number; reference: number; again: number }[] =>
  references.map(([reference, again]) => ({ ours, reference, again }));

describe('the bench', () => {
  it('knows the middle and the quartiles, between values in proportion', () => {
    deepEqual(spread([4, 1, 3, 2]), { median: 2.5, low: 1.75, high: 3.25 });
  });

  it('holds Papertrace to a ratio, and forgives what the reference does to itself', () => {
    const calm = [[100, 100], [100, 100], [100, 100]] as const;
    const restless = [[100, 140], [120, 100], [100, 130]] as const;
    const verdicts = [judge(rounds(150, calm), { ratio: 1.5 }), judge(rounds(160, calm), { ratio: 1.5 }), judge(rounds(180, restless), { ratio: 1.5 })];
    deepEqual(verdicts.map(({ outcome }) => outcome), ['met', 'missed', 'in the noise']);
    equal(verdicts[1]!.ratio.median, 1.6);
    equal(verdicts[1]!.noise, 0);
  });

  it('holds Papertrace to a difference where the reference is next to nothing', () => {
    const { value, noise, outcome } = judge(rounds(55, [[0, 1], [1, 0], [0, 1]]), { more: 50 });
    deepEqual({ value, noise, outcome }, { value: 54.5, noise: 1, outcome: 'missed' });
  });

  it('holds Papertrace to a number of its own, whatever the reference does', () => {
    const verdicts = [judge(rounds(96, [[80, 80]]), { least: 95 }), judge(rounds(94, [[80, 80]]), { least: 95 }), judge(rounds(0, [[7, 7]]), { most: 0 }), judge(rounds(1, [[7, 7]]), { most: 0 })];
    deepEqual(verdicts.map(({ outcome }) => outcome), ['met', 'missed', 'met', 'missed']);
  });

  it('takes turns in another order each round, and throws the first round away', async () => {
    const order: string[] = [];
    const take = (name: string) => (): Promise<number> => Promise.resolve(order.push(name));
    const taken = await alternate(2, take('ours'), take('reference'));
    equal(order.join(' '), 'ours reference reference reference reference ours reference ours reference');
    deepEqual(taken.map(({ ours }) => ours), [6, 8]);
  });

  it('finds rows by name and by group', () => {
    const named = (...names: string[]): string[] => chooseRows(names).flatMap(({ rows }) => rows.map(({ name }) => name));
    deepEqual(named('click-15', 'memory'), ['memory-tree', 'click-15', 'memory-server', 'memory-host', 'memory-viewer']);
    deepEqual(named('open'), ['open-15', 'open-221']);
    const all = named();
    deepEqual([...new Set(all)], all);
    deepEqual(all.slice(0, 1), ['scan']);
    deepEqual(named('anchors-time'), ['anchors-time']);
  });

  it('prints what was measured, what was not, and why', () => {
    const row = { name: 'scan', what: '', reference: 'rg', unit: 'ms', goal: { ratio: 3 } } as const;
    const more = { name: 'activation', what: '', reference: 'empty', unit: 'ms', goal: { more: 50 } } as const;
    const kept = { name: 'kept', what: '', reference: 'best match', unit: '%', goal: { least: 95 } } as const;
    const wrong = { name: 'wrong', what: '', reference: 'best match', unit: 'quotes', goal: { most: 0 } } as const;
    deepEqual(formatTable([
      { row, verdict: judge(rounds(250, [[100, 100]]), row.goal) },
      { row: more, verdict: judge(rounds(30, [[0, 0]]), more.goal) },
      { row: kept, verdict: judge(rounds(100, [[92, 92]]), kept.goal) },
      { row: wrong, verdict: judge(rounds(0, [[3, 3]]), wrong.goal) },
      { row, absent: 'no ripgrep' },
    ]).split('\n'), [
      '| row        | reference  | ours     | of the reference | ratio (quartiles) | noise    | goal         | verdict                  |',
      '| ---------- | ---------- | -------- | ---------------- | ----------------- | -------- | ------------ | ------------------------ |',
      '| scan       | rg         | 250 ms   | 100 ms           | 2.50 (2.50–2.50)  | ± 0 %    | ≤ 3 ×        | met                      |',
      '| activation | empty      | 30 ms    | 0.0 ms           | –                 | ± 0.0 ms | ≤ 50 ms more | met                      |',
      '| kept       | best match | 100.0 %  | 92.0 %           |                   |          | ≥ 95 %       | met                      |',
      '| wrong      | best match | 0 quotes | 3 quotes         |                   |          | ≤ 0 quotes   | met                      |',
      '| scan       | rg         |          |                  |                   |          | ≤ 3 ×        | not measured: no ripgrep |',
    ]);
  });
});
