import { distance } from 'fastest-levenshtein';
import { normaliseText } from '../../src/core/text/normalise.ts';
import type { DocumentText } from '../../src/core/versions/documentText.ts';
import { reanchor } from '../../src/core/versions/reanchor.ts';
import { squeeze } from '../../src/core/versions/squeezed.ts';
import { readPages, textOf } from './readText.ts';
import { matchQuote } from './hypothesis.ts';
import type { Measurement, Row } from './measurement.ts';
import type { TrueAnchor, VersionPair } from './versionPairs.ts';

/** What a method says of one anchor. */
interface Answer {
  readonly tier: 'sure' | 'check' | 'lost';
  readonly page?: number;
  readonly text?: string;
}

/** So much of the characters of place and truth must be the same: as in the evaluation of the example paper, half. */
const enough = 0.5;

const figures = ['wrong', 'returned', 'kept', 'edited', 'unasked'] as const;
type Figure = (typeof figures)[number];

const rows: Readonly<Record<Figure, Pick<Row, 'what' | 'unit' | 'goal'>>> = {
  wrong: { what: 'quotes that were followed without asking, to a wrong place', unit: 'quotes', goal: { most: 0 } },
  returned: { what: 'quotes that were deleted and followed without asking nevertheless', unit: 'quotes', goal: { most: 0 } },
  kept: { what: 'of the quotes that stand there as before or elsewhere, those with the right place, followed or to be checked', unit: '%', goal: { least: 95 } },
  edited: { what: 'the same of the quotes that were edited', unit: '%', goal: { least: 90 } },
  unasked: { what: 'of the right places, those that were followed without asking, so that the list to be reviewed stays short', unit: '%', goal: { least: 85 } },
};

/** How quotes fare from one version of a paper to the next, against the scoring of Hypothesis on the same text, which follows every best match. */
export function anchoring({ name, old, new: now, anchors }: VersionPair): Measurement {
  const rowOf = (figure: Figure): string => `anchors-${name}-${figure}`;
  return {
    rows: figures.map((figure) => ({ name: rowOf(figure), reference: "Hypothesis's scoring", ...rows[figure] })),
    async measure(say) {
      const [before, after] = [textOf(await readPages(old)), textOf(await readPages(now))];
      const found = reanchor(before, after, anchors.map(({ id, page, quote, before, after }) => ({ id: String(id), page, quote, before, after })));
      const ours = found.map(({ tier, place }): Answer => ({ tier, ...place }));
      const theirs = anchors.map((anchor) => best(before, after, anchor));
      anchors.forEach((anchor, index) => {
        const answer = ours[index];
        if (answer && answer.tier !== 'lost' && !isRight(anchor, answer)) say(`${name} ${anchor.id}, ${anchor.truth}: ${answer.tier} on page ${answer.page ?? '?'}: ${answer.text ?? ''}`);
      });
      const [our, their] = [figuresOf(anchors, ours), figuresOf(anchors, theirs)];
      return Object.fromEntries(figures.map((figure) => [rowOf(figure), [{ ours: our[figure], reference: their[figure], again: their[figure] }]]));
    },
  };
}

function figuresOf(anchors: readonly TrueAnchor[], answers: readonly Answer[]): Record<Figure, number> {
  const judged = anchors.map((anchor, index) => {
    const answer = answers[index] ?? { tier: 'lost' };
    return { truth: anchor.truth, tier: answer.tier, right: answer.tier !== 'lost' && isRight(anchor, answer) };
  });
  const percent = (some: typeof judged, test: (one: typeof judged[number]) => boolean): number => (some.length === 0 ? 100 : 100 * some.filter(test).length / some.length);
  const right = judged.filter((one) => one.right);
  return {
    wrong: judged.filter(({ truth, tier, right }) => truth !== 'deleted' && tier === 'sure' && !right).length,
    returned: judged.filter(({ truth, tier }) => truth === 'deleted' && tier === 'sure').length,
    kept: percent(judged.filter(({ truth }) => truth === 'same' || truth === 'moved'), ({ right }) => right),
    edited: percent(judged.filter(({ truth }) => truth === 'edited'), ({ right }) => right),
    unasked: percent(right, ({ tier }) => tier === 'sure'),
  };
}

function isRight({ new_page: page, new_text: truth }: TrueAnchor, { page: found, text }: Answer): boolean {
  if (truth === null || text === undefined || page !== found) return false;
  const [one, other] = [squeeze(normaliseText(truth)).text, squeeze(text).text];
  return 1 - distance(one, other) / Math.max(one.length, other.length) >= enough;
}

function best(old: DocumentText, now: DocumentText, { page, quote, before, after }: TrueAnchor): Answer {
  const { text } = now.words;
  const found = matchQuote(text, normaliseText(quote), { prefix: normaliseText(before), suffix: normaliseText(after), hint: old.startOf(page) });
  if (!found) return { tier: 'lost' };
  const start = now.spans(found.start, found.end)[0]?.page;
  return { tier: 'sure', text: text.slice(found.start, found.end), ...(start === undefined ? {} : { page: start }) };
}
