import { formatAddress } from '../address.ts';
import type { Algorithm, Equation } from '../outline/outline.ts';
import type { StepFields } from '../paper/schema.ts';
import { numberedProcedures } from './listed.ts';
import type { Prose, Sentence } from './prose.ts';
import { isSubstance } from './sections.ts';
import type { Suggestion } from './suggestion.ts';
import { titleFrom } from './title.ts';

/** A suggestion, and where in its page's text it stands. */
interface Step {
  readonly step: Suggestion<StepFields>;
  readonly offset: number;
}

/** What the code must do, from the paper's own algorithms, numbered procedures and defining equations, in reading order. */
export function suggestSteps(prose: Prose): Suggestion<StepFields>[] {
  const { outline } = prose;
  const led = new Set<Sentence>();
  const steps = [
    ...outline.algorithms.flatMap((algorithm) => ofAlgorithm(algorithm, prose.startOf(algorithm) ?? 0)),
    ...outline.equations.flatMap((equation) => ofEquation(equation, prose, led)),
    ...ofLists(prose),
  ];
  return steps.sort((a, b) => a.step.page - b.step.page || a.offset - b.offset).map(({ step }) => step);
}

/** The algorithm as a whole, and each line that does something as a part of it. */
function ofAlgorithm({ kind, number, title, page, rect, lines }: Algorithm, offset: number): Step[] {
  if (number === null) return [];
  const address = { kind: kind === 'listing' ? 'lst' : 'alg', number } as const;
  const at = formatAddress(address);
  const name = titleFrom(title) || `${kind === 'listing' ? 'Listing' : 'Algorithm'} ${number}`;
  const whole: Step = { step: { kind: 'step', source: at, title: name, page, quote: title, at, rect, fields: { title: name } }, offset };
  // Code is its own list of steps.
  const own = kind === 'listing' ? [] : lines.filter(({ text }) => acts(text));
  return [whole, ...own.map(({ label, text, page: on, rect: box }, index): Step => {
    const line = formatAddress({ ...address, lines: { from: label } });
    return { step: { kind: 'step', source: line, part: at, title: titleFrom(text), page: on, quote: text, at: line, rect: box, fields: { title: titleFrom(text) } }, offset: offset + index + 1 };
  })];
}

const brackets = /^(?:end|fi|od|done|begin|else|otherwise|repeat|loop|do|then|[{}();,]+|(?:input|output|require|ensure|data|result|parameters?|initial state)s?\s*[:.]|(?:function|procedure|proc|algorithm|subroutine|def)\b)/i;
const control = /^(?:for|for ?each|for all|while|if|else if|elif|elsif|until|when|upon)\b.*(?:\b(?:do|then|until)|:)$/i;

/** Not what opens or closes a block, a remark, or half of a formula. */
function acts(text: string): boolean {
  const bare = text.replace(/\s*(?:▷|\/\/).*$/u, '').trim();
  if (bare === '' || brackets.test(bare) || control.test(bare)) return false;
  return /(?:←|:=|(?<![<>])=|<-).*[\p{L}\d∅]/u.test(bare) && /^\p{L}/u.test(bare) || /\p{L}{3,}\P{L}+\p{L}|\p{L}.*\s\p{L}{3,}/u.test(bare);
}

const defines = /:=|≡|←|⟵|≜|(?<![<>≤≥≠])=/u;

/** An equation that says what something is; titled by the words that lead up to it, unless they lead to one above: `led`. */
function ofEquation(equation: Equation, prose: Prose, led: Set<Sentence>): Step[] {
  const { number, page, rect, text } = equation;
  const sign = defines.exec(text);
  if (number === null || !sign) return [];
  const offset = prose.startOf(equation) ?? 0;
  const lead = prose.sentences.filter((sentence) => sentence.page === page && sentence.zone === 'text' && sentence.from < offset).at(-1);
  if (!isSubstance(prose.outline)(lead?.section)) return [];
  const near = lead && !led.has(lead) && offset - lead.from - lead.text.length < 60 ? titleFrom(lead.text) : '';
  if (lead) led.add(lead);
  const title = /^\p{L}.*\p{L}{3,}.*\s\p{L}{3,}/u.test(near) ? near : leftSide(text, sign.index) ?? `Equation (${number})`;
  const at = formatAddress({ kind: 'eq', number });
  return [{ step: { kind: 'step', source: at, title, page, quote: text, at, rect, fields: { title } }, offset }];
}

/** What stands left of the sign, as far as one line of text tells. */
function leftSide(text: string, sign: number): string | undefined {
  return /[\p{L}̂ˆ̃˜]\S*(?:\s?\([^()]{0,40}\))?$/u.exec(text.slice(0, sign).trim())?.[0];
}

function ofLists(prose: Prose): Step[] {
  return numberedProcedures(prose).flatMap((list) => list.map(({ label, text, from, page, quote, section }): Step => ({
    step: { kind: 'step', source: label, title: titleFrom(text), page, quote, ...(section === undefined ? {} : { section }), fields: { title: titleFrom(text) } },
    offset: from,
  })));
}
