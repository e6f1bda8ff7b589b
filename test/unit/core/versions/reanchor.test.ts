import { deepEqual, equal } from 'node:assert/strict';
import type { Anchored } from '../../../../src/core/versions/anchored.ts';
import type { DocumentText } from '../../../../src/core/versions/documentText.ts';
import { reanchor, reanchorKnown } from '../../../../src/core/versions/reanchor.ts';
import type { QuoteSelector } from '../../../../src/core/text/selector.ts';
import { prose, version } from './versions.ts';

const [page1, page2] = [prose.slice(0, 6), prose.slice(6)];
const old = version(page1, page2);

function follow(now: DocumentText, wanted: QuoteSelector, from = old): Anchored {
  return reanchor(from, now, [{ id: 'it', ...wanted }])[0]!;
}

/** What a reader of the review list sees. */
function seen({ tier, place }: Anchored): unknown {
  return place ? { tier, change: place.change, moved: place.moved, page: place.page, text: place.text } : { tier };
}

describe('a passage of an old version', () => {
  const suspect = { quote: prose[8]!, page: 2 };
  const without = (index: number) => page2.filter((line) => line !== prose[index]);

  it('is the same, on whatever page and line', () => {
    const now = version(['A new introduction, which takes a page.'], [...page1, ...page2.flatMap((line) => line.split(/(?<=products )/))]);
    const { place, ...rest } = follow(now, suspect);
    deepEqual(rest, { id: 'it', tier: 'sure', score: 1 });
    deepEqual({ ...place, spans: undefined }, {
      change: 'same', moved: false, page: 2, text: prose[8], spans: undefined,
      before: 'tion is much faster in practice.', after: 'To counteract this effect, we sc', diff: [{ kind: 'same', text: prose[8] }],
    });
    deepEqual(place?.spans, [{ page: 2, from: { item: 8, offset: 0 }, to: { item: 9, offset: 24 } }]);
  });

  it('was edited', () => {
    const now = version(page1, page2.map((line) => line.replace('We suspect', 'We believe').replace('grow large', 'grow very large')));
    const found = follow(now, suspect);
    deepEqual(seen(found), { tier: 'sure', change: 'edited', moved: false, page: 2, text: 'We believe that for large dimensions, the dot products grow very large in magnitude.' });
    deepEqual(found.place?.diff.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text]), [['removed', 'suspect'], ['added', 'believe'], ['added', 'very']]);
  });

  it('keeps its full stop where the sentence after it was taken out', () => {
    const now = version(page1, without(9).map((line) => line.replace('grow large', 'become large')));
    deepEqual(seen(follow(now, suspect)), { tier: 'sure', change: 'edited', moved: false, page: 2, text: prose[8]!.replace('grow large', 'become large') });
  });

  it('was rewritten between sentences that stayed: its place is certain, its words are for a person', () => {
    const now = version(page1, page2.map((line) => (line === prose[8] ? 'When dimensions are high, products become too big to be of use.' : line)));
    deepEqual(seen(follow(now, suspect)), { tier: 'check', change: 'edited', moved: false, page: 2, text: 'When dimensions are high, products become too big to be of use.' });
  });

  it('was moved', () => {
    deepEqual(seen(follow(version([prose[8]!, ...page1], without(8)), suspect)), { tier: 'sure', change: 'same', moved: true, page: 1, text: prose[8] });
  });

  it('was moved and edited', () => {
    const now = version([prose[8]!.replace('suspect', 'believe'), ...page1], without(8));
    deepEqual(seen(follow(now, suspect)), { tier: 'sure', change: 'edited', moved: true, page: 1, text: prose[8]!.replace('suspect', 'believe') });
  });

  it('was deleted, with others like it all around', () => deepEqual(seen(follow(version(page1, without(8)), suspect)), { tier: 'lost' }));

  it('is lost in a document about something else', () => deepEqual(seen(follow(version(['Trees describe how species are related.']), suspect)), { tier: 'lost' }));
  it('is lost in an empty document', () => deepEqual(seen(follow(version(), suspect)), { tier: 'lost' }));
  it('is lost when it never stood in the old version', () => deepEqual(seen(follow(old, { quote: '深層学習', page: 1 })), { tier: 'lost' }));

  it('takes its sentence with it: the first words were replaced', () => {
    const now = version(page1, page2.map((line) => line.replace('While the two are similar', 'Although both come to the same')));
    equal(follow(now, { quote: prose[7]!, page: 2 }).place?.text, prose[7]!.replace('While the two are similar', 'Although both come to the same'));
  });

  it('does not take the sentence that was put in before it', () => {
    const now = version(page1, page2.map((line) => (line === prose[8] ? `Nobody knows why. ${line.replace('We suspect', 'Some suspect')}` : line)));
    equal(follow(now, suspect).place?.text, prose[8]!.replace('We suspect', 'Some suspect'));
  });

  it('goes around a figure that stands in its midst now', () => {
    const [first, second] = ['Multi-head attention allows the model to jointly', 'attend to information from different subspaces.'];
    const figure = 'Figure 2: Scaled attention beside several layers that run in parallel, each of them with a projection of its own, drawn from the bottom up.';
    const found = follow(version(page1, [...page2.slice(0, 4), first], [figure, second, prose[11]!]), { quote: prose[10]!, page: 2 });
    deepEqual(seen(found), { tier: 'sure', change: 'same', moved: false, page: 2, text: `${first} ${second}` });
    deepEqual(found.place?.spans.map(({ page, from }) => [page, from.item]), [[2, 4], [3, 1]]);
  });

  it('goes around the figure that stood in its midst before', () => {
    const [first, second] = ['Multi-head attention allows the model to jointly', 'attend to information from different subspaces.'];
    const before = version(page1, [...page2.slice(0, 4), first], ['Figure 2: Scaled attention.', second, prose[11]!]);
    deepEqual(seen(follow(old, { quote: prose[10]!, page: 2 }, before)), { tier: 'sure', change: 'same', moved: false, page: 2, text: prose[10] });
  });

  describe('whose words stand more than once', () => {
    const rows = ['Table 1: we use a dropout of 0.1 for the base model.', 'Table 2: we use a dropout of 0.3 for the big model.'];
    const twice = version([...page1, rows[0]!], [...page2, rows[1]!]);
    const place = (now: DocumentText, wanted: QuoteSelector) => {
      const { tier, place } = follow(now, wanted, twice);
      return [tier, place?.page, place?.after];
    };

    it('is the one of its page and context', () => {
      const now = version(['A new page.'], [...page1, rows[0]!], [...page2, rows[1]!]);
      deepEqual(place(now, { quote: 'we use a dropout', page: 1 }), ['sure', 2, 'of 0.1 for the base model. Addit']);
      deepEqual(place(now, { quote: 'we use a dropout', page: 2 }), ['sure', 3, 'of 0.3 for the big model.']);
      deepEqual(place(now, { quote: 'we use a dropout', after: 'of 0.3 for the big model.' }), ['sure', 3, 'of 0.3 for the big model.']);
    });

    it('is not the other one when it was deleted', () => {
      deepEqual(place(version(page1, [...page2, rows[1]!]), { quote: 'we use a dropout', page: 1 }), ['lost', undefined, undefined]);
    });
  });

  it('is found by what another extractor gives for it', () => {
    const formula = version([...page1, 'with t = t 0 , t 1 , where t 0 is the lower word of the', 'domain-', 'separated counter.'], page2);
    deepEqual(seen(follow(formula, { quote: 't = t0, t1, where t0 is the lower word of the domainseparated counter', page: 1 }, formula)), {
      tier: 'sure', change: 'same', moved: false, page: 1, text: 't = t 0 , t 1 , where t 0 is the lower word of the domainseparated counter',
    });
  });

  it('without the old version: its words, its context and the order of the pages tell', () => {
    const now = version([prose[4]!, ...page1.slice(0, 3)], page2.map((line) => line.replace('We suspect', 'We believe')));
    const known = [
      { id: 'edited', quote: prose[8]!, before: 'ion is much faster in practice.', after: 'To counteract this effect, we sc', page: 2 },
      { id: 'gone', quote: prose[3]!, before: 'ion of the query with its key.', after: 'A softmax turns the scores into', page: 1 },
      { id: 'same', quote: 'jointly attend to information', before: 'attention allows the model to', after: 'from different subspaces. With a', page: 2 },
      { id: 'within', quote: 'attend to information', before: 'ion allows the model to jointly', after: 'from different subspaces. With a', page: 2 },
    ];
    deepEqual(reanchorKnown(now, known).map((anchored) => [anchored.id, anchored.tier, anchored.place?.text]), [
      ['edited', 'sure', prose[8]!.replace('We suspect', 'We believe')],
      ['gone', 'lost', undefined],
      ['same', 'sure', 'jointly attend to information'],
      ['within', 'sure', 'attend to information'],
    ]);
  });
});
