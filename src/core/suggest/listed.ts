import type { Prose, Sentence } from './prose.ts';
import { isSubstance } from './sections.ts';
import { passageAt } from './suggestion.ts';
import type { Suggestion } from './suggestion.ts';

/** An item of a numbered list in running text. */
export interface ListItem extends Pick<Suggestion, 'page' | 'quote' | 'section'> {
  /** `1.`, `2)`, `Step 3:` */
  readonly label: string;
  readonly text: string;
  /** Where it starts in its page's text. */
  readonly from: number;
}

interface Label {
  readonly value: number;
  /** What stands around the number: lists keep it. */
  readonly form: string;
  readonly label: string;
  readonly sentence: Sentence;
  /** In the sentence's text. */
  readonly from: number;
  readonly to: number;
  /** How far into the document, to tell what is near. */
  readonly at: number;
}

const labels = /(?<=^|\s)(?<word>(?:Step|Phase|Stage)\s)?(?<open>\()?(?<number>\d{1,2})(?<close>[.):])\s(?=["“‘(]?\p{L})/gu;
const procedure = /\b(?:steps?|procedures?|algorithms?|process(?:es)?|protocols?|phases?|stages?|transformations?|proceeds?|works)\b|步骤|步驟|手順|流程/i;
const imperative = /^(?:add|align|allocate|append|apply|assign|broadcast|build|calculate|call|check|choose|clear|clip|collect|combine|compare|compress|compute|concatenate|construct|convert|copy|count|create|decode|decrement|decrypt|define|delete|derive|detect|determine|divide|draw|encode|encrypt|estimate|evaluate|execute|expand|extract|fetch|filter|find|fit|form|generate|get|go|hash|if|increment|initiali[sz]e|insert|invoke|iterate|keep|let|linearize|load|locate|look|mark|measure|merge|minimi[sz]e|multiply|normali[sz]e|obtain|open|output|parse|partition|perform|pick|place|pop|prepare|process|project|propagate|push|put|query|randomly|read|receive|record|reject|remove|repeat|replace|report|reset|resize|return|run|sample|scale|scan|search|select|send|set|shuffle|solve|sort|split|start|stop|store|subtract|sum|take|test|train|transform|traverse|truncate|update|use|validate|verify|wait|walk|weight|when|write)\b/i;
/** So much before the first item is taken for what announces it. */
const announcement = 240;
/** An item is no longer than this; a list has so many. */
const reach = 1500;
const fewest = 3;

/** Lists that count up from one and tell what to do, item by item. */
export function numberedProcedures({ sentences, outline }: Prose): ListItem[][] {
  const found: Label[][] = [];
  const matters = isSubstance(outline);
  let open: Label[] = [];
  let length = 0;
  for (const sentence of sentences) {
    length += sentence.text.length;
    if (sentence.zone !== 'text' || !matters(sentence.section)) continue;
    for (const match of sentence.text.matchAll(labels)) {
      const { word = '', open: bracket = '', number = '', close = '' } = match.groups ?? {};
      const next: Label = { value: Number(number), form: `${word}${bracket}${close}`, label: match[0].trim(), sentence, from: match.index, to: match.index + match[0].length, at: length - sentence.text.length + match.index };
      const last = open.at(-1);
      if (last && next.value === last.value + 1 && next.form === last.form && next.at - last.at < reach) open.push(next);
      else if (next.value === 1) {
        found.push(open);
        open = [next];
      }
    }
  }
  found.push(open);
  return found.filter((list) => list.length >= fewest).flatMap((list) => {
    const items = list.map((label, index) => item(label, list[index + 1]));
    return isProcedure(list[0], items, sentences) ? [items] : [];
  });
}

/** Whether its items tell what to do: it is announced so, or most of them are orders. */
function isProcedure(first: Label | undefined, items: readonly ListItem[], sentences: readonly Sentence[]): boolean {
  if (!first) return false;
  const at = sentences.indexOf(first.sentence);
  const before = `${sentences[at - 1]?.text ?? ''} ${first.sentence.text.slice(0, first.from)}`.slice(-announcement);
  return /^\p{Lu}/u.test(first.form) || procedure.test(before) || items.filter(({ text }) => imperative.test(text)).length > 0.5 * items.length;
}

/** Its words up to the next label, or the end of its sentence. */
function item({ label, sentence, to }: Label, next: Label | undefined): ListItem {
  const end = next?.sentence === sentence ? next.from : sentence.text.length;
  const text = sentence.text.slice(to, end).trim();
  return { label, text, from: sentence.from + to, ...passageAt({ ...sentence, text }, 0, Math.min(text.length, 200)) };
}
