import { deepEqual } from 'node:assert/strict';
import { worthReading } from '../../../../src/core/files/worthReading.ts';
import { parsePaper } from '../../../../src/core/paper/parse.ts';

const { paper } = parsePaper('papertrace: 1\npaper:\n  title: Attention\n  code: ["src/**"]\n', 'file:///repo/a.paper.yaml');

describe('the far files worth reading', () => {
  it('are no more than so many, and how many are left is told', () => {
    const sources = ['a', 'b', 'c'].map((name) => `file:///repo/src/${name}.py`);
    deepEqual(worthReading('file:///repo', [...sources, 'file:///repo/d.py'], [paper!], 2), { read: sources.slice(0, 2), left: 1 });
  });
});
