import { deepEqual } from 'node:assert/strict';
import { wordDiff } from '../../../../src/core/versions/wordDiff.ts';

/** `[-gone-]` and `{+come+}`, as git shows words. */
function shown(old: string, now: string): string {
  return wordDiff(old, now).map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join(' ');
}

describe('a word diff', () => {
  const table: [string, string, string, string][] = [
    ['of the same words', 'comprised of  the key words', 'comprised of the key words', 'comprised of the key words'],
    ['of a changed word', 'comprised of the key words', 'composed of the key words', '[-comprised-] {+composed+} of the key words'],
    ['of a word that came and one that went', 'its smaller state requires fewer rounds', 'its state requires even fewer rounds', 'its [-smaller-] state requires {+even+} fewer rounds'],
    ['of letter case', 'N = no static key', 'N = No static key', 'N = [-no-] {+No+} static key'],
    ['of signs', 'with the exception that:', 'with the exception that.', 'with the exception that [-:-] {+.+}'],
    ['of other words altogether', 'some words', 'quite another sentence', '[-some words-] {+quite another sentence+}'],
    ['from nothing', '', 'new words', '{+new words+}'],
    ['to nothing', 'old words', '', '[-old words-]'],
    ['of CJK', '深層学習による文書の検索', '機械学習による文書の検索', '[-深層-] {+機械+} 学習による文書の検索'],
  ];
  for (const [title, old, now, expected] of table) it(title, () => deepEqual(shown(old, now), expected));
});
