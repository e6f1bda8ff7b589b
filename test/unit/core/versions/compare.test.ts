import { deepEqual } from 'node:assert/strict';
import { compareVersions } from '../../../../src/core/versions/compare.ts';
import type { DocumentText } from '../../../../src/core/versions/documentText.ts';
import { prose, version } from './versions.ts';

const [page1, page2] = [prose.slice(0, 6), prose.slice(6)];
const old = version(page1, page2);
const anchors = [
  { id: 'suspect', quote: prose[8]!, page: 2 },
  { id: 'large', quote: 'the dot products grow large', page: 2 },
  { id: 'softmax', quote: prose[4]!, page: 1 },
];

/** `edited 2→2 "old" → "new" [anchors]` */
function shown(now: DocumentText): string[] {
  return compareVersions(old, now, anchors).changes.map(({ kind, old, new: after, anchors }) =>
    `${kind} ${old ? `${old.page} "${old.text}"` : ''}→${after ? `${after.page} "${after.text}"` : ''} [${anchors.join(', ')}]`);
}

describe('two versions compared', () => {
  it('the same, however they were set: nothing changed', () => {
    deepEqual(shown(version(['multi-', ...page1].slice(1), page2.flatMap((line) => line.split(/(?<=the )/)))), []);
  });

  it('a changed word, and the anchors that rest on it', () => {
    deepEqual(shown(version(page1, page2.map((line) => line.replace('grow large', 'grow enormous')))), ['edited 2 "large"→2 "enormous" [suspect, large]']);
  });

  it('changes that stand close together are one', () => {
    deepEqual(shown(version(page1.map((line) => line.replace('turns the scores into weights', 'makes the scores weights')), page2)), [
      'edited 1 "turns the scores into"→1 "makes the scores" [softmax]',
    ]);
  });

  it('a sentence that was put in rests on nothing, a word within a passage on that', () => {
    deepEqual(shown(version(page1, page2.map((line) => (line === prose[9] ? `Nobody knows why. ${line}` : line.replace('grow large', 'grow very large'))))), [
      'added →2 "very" [suspect, large]', 'added →2 "Nobody knows why." []',
    ]);
  });

  it('a sentence that was taken out', () => {
    deepEqual(shown(version(page1.filter((line) => line !== prose[4]), page2)), [`removed 1 "${prose[4]!}"→ [softmax]`]);
  });

  it('a sentence that was moved is told once', () => {
    deepEqual(shown(version([prose[8]!, ...page1], page2.filter((line) => line !== prose[8]))).map((line) => line.replaceAll('.', '')), [
      `moved 2 "${prose[8]!}"→1 "${prose[8]!}" [suspect, large]`.replaceAll('.', ''),
    ]);
  });

  it('tells what becomes of the anchors as well', () => {
    const { anchored } = compareVersions(old, version(page1.filter((line) => line !== prose[4]), page2), anchors);
    deepEqual(anchored.map(({ id, tier, place }) => [id, tier, place?.change]), [['suspect', 'sure', 'same'], ['large', 'sure', 'same'], ['softmax', 'lost', undefined]]);
  });
});
