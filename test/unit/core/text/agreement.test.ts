import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findQuote } from '../../../../src/core/text/find.ts';
import type { QuoteSelector } from '../../../../src/core/text/selector.ts';
import { documentOf } from './pages.ts';

interface Case {
  readonly title: string;
  readonly pages: string[][];
  readonly wanted: QuoteSelector;
  readonly found: { page: number; text: string; score: number; margin: number; tier: string } | null;
}

const cases = JSON.parse(readFileSync(new URL('../../../../examples/quote-anchoring/cases.json', import.meta.url), 'utf8')) as Case[];
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

// @paper:quote-anchoring#alg.1 test
describe('the cases that the Python of the example is tested with', () => {
  for (const { title, pages, wanted, found } of cases) {
    it(title, async () => {
      const result = await findQuote(documentOf(...pages), wanted);
      deepEqual(result ? { page: result.spans[0]?.page, text: result.text, score: rounded(result.score), margin: rounded(result.margin), tier: result.tier } : null, found);
    });
  }
});
