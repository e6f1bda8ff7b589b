import type { ParameterFields } from '../paper/schema.ts';
import type { Prose, Sentence } from './prose.ts';
import { isSubstance } from './sections.ts';
import { passageAt } from './suggestion.ts';
import type { Suggestion } from './suggestion.ts';
import { readValue, valuePattern } from './value.ts';

/** What papers give a number to so that others can do the same. */
const heads = String.raw`rates?|size|length|width|height|depth|dimension(?:ality|s)?|decay|momentum|dropout|temperature|thresholds?|tolerance|factor|coefficient|weight|probability|ratio|margin|window|radius|penalty|capacity|interval|timeout|period|budget|seed|stride|patience|scale|resolution|frequency|delay|gain|bias|variance|standard deviation|noise|step|norm|cutoff|limit|coverage|exponent|smoothing|vocabulary|warm-?up(?:\s(?:steps|period))?|number\sof\s(?:(?!(?:from|to|per|in|is|was|up)\s)[\p{L}-]+\s){0,2}?(?!(?:from|to|per|in|is|was|up)\s)[\p{L}-]+|(?:maximum|minimum|max\.?|min\.?)\s(?:[\p{L}-]+\s)?(?!(?:of|is)\s)[\p{L}-]+|epochs|iterations|steps|layers|heads|units|filters|channels|rounds`;
const letter = String.raw`(?:\p{Script=Greek}|[A-Za-z]|\p{So})`;
const named = new RegExp(String.raw`(?<![\p{L}\p{N}-])(?<name>(?:\p{L}[\p{L}\p{N}’'-]*\s){0,5}(?:${heads}))(?:\s\([^()]{1,30}\))?(?:,?\s${letter}[\w\p{Script=Greek}]{0,10}(?=\s?=|\s(?:is|was|to|of)))?,?\s?(?:(?:is|was|are|were|being|to\sbe)\s)?(?:(?:always|initially|simply|also|then|typically|usually)\s)?(?:set\s(?:equal\s)?to|fixed\s(?:to|at)|chosen\s(?:to\sbe|as)|equal(?:s|\sto)|initiali[sz]ed\s(?:to|at|with)|limited\sto|kept\sat|of|to|at|is|was|are|were|=|≈|:=|:)\s?(?:(?:a|about|around|approximately|exactly|up\sto|only|value\sof|≈|=)\s?)*(?<value>${valuePattern})(?![\p{L}\d(]|-\p{L}|\.\d|(?<=:\s?\d)\.(?:\s|$))`, 'giu');
const symbol = new RegExp(String.raw`(?<![\p{L}\p{N}_^]|[[{|/·∑−-]\s?|[\p{L}\p{N}]\s?[+−*/·]\s?)(?<name>${letter}(?:[\w\p{Script=Greek}]{0,10}|\w{0,40}(?=\s(?:⦂|◦\s◦)\s)))(?:\s(?:⦂|:|∈|◦\s◦)\s[NZQR])?\s?(?:=|:=)\s?(?<value>${valuePattern})(?![\p{L}\d(^]|-\p{L}|\.\d|\s?[+·×*/^∑=<>−]|,\s?(?:\.\.\.|…|\.\s\.|\d+\s?,))`, 'gu');
const counted = new RegExp(String.raw`\b(?:with|of|for|us(?:e[sd]?|ing)|employ(?:s|ed)?|ha(?:s|ve|ving)|contains?|consists?\sof|after|until|every|beyond|apply|perform(?:ed|s)?|=)\s(?:(?:a\stotal\sof|only|about|approximately|up\sto|[A-Za-z]\s=)\s)?(?<value>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?:\s(?:million|thousand))?|two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen)\s(?<name>(?:(?:training|hidden|identical|parallel|attention|convolutional|recurrent|residual|encoder|decoder|LSTM|full|burn-in|independent|consecutive|transformer|output|input|dense)\s){0,2}(?:epochs|iterations|training\ssteps|steps|updates|layers|heads|units|neurons|filters|channels|cells|folds|seeds|rounds|replicates|trees|clusters|blocks|rollouts|particles|workers|threads))\b`, 'giu');

const words: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, sixteen: 16 };

/** Before its last one of these no word belongs to a name. */
const joint = /^(?:an?|the|and|with|for|to|in|on|at|by|we|our|its|their|us(?:e[sd]?|ing)|sets?|setting|ha[sdv]e?|having|is|was|are|were|that|which|where|from|as|or|both|this|these|each|when|while|if|then|than|but|only|also|even|every|all|same|fixed|predefined|most|employ(?:ed)?|appl(?:y|ied)|increas\w+|decreas\w+|reduc\w+|lower\w*|rais\w+|achiev\w+|reach\w+|giv\w+|replaced|between|over|about|following|initiali[sz]ed|trained|consists?|more|not|through|into|after|per|of|match\w*|chose|representing|though)$/i;
/** A name of one of these words alone says too little. */
const generic = /^(?:size|length|width|height|depth|dimension(?:ality|s)?|factor|coefficient|weight|probability|ratio|rate|scale|value|limit|steps?|period)$/i;
const noParameter = /\b(?:figures?|tables?|sections?|equations?|version|chapter|page|line|improve\w*|accuracy|error\srate|precision|recall|times|p-?value|success\srate|speed-?up|average|larger|smaller|higher|fraction)\b/i;
/** What follows these is talked about, not prescribed. */
const supposed = /\b(?:if|when|even\sthough|for\s(?:instance|example)|e\.g\.|such\sas|suppose|assum(?:e|ing)|say|would|could|because|should)\b,?[^,;.]{0,80}$/i;

/** Numbers that the method and its experiments prescribe, in reading order; the same name with the same value once. */
export function suggestParameters({ sentences, outline }: Prose): Suggestion<ParameterFields>[] {
  const matters = isSubstance(outline);
  const known = new Set<string>();
  return sentences.filter(({ section, zone, text }) => zone !== 'caption' && matters(section) && !isTable(text)).flatMap((sentence) =>
    inSentence(sentence).filter(({ title, fields }) => {
      const key = JSON.stringify([title.toLowerCase(), fields.paper]);
      return !known.has(key) && known.add(key);
    }));
}

/** Rows of numbers that the outline knows no table for. */
function isTable(text: string): boolean {
  return (text.match(/\d/g)?.length ?? 0) > 0.25 * text.length;
}

function inSentence(sentence: Sentence): Suggestion<ParameterFields>[] {
  const { text, toPlain } = withExponents(sentence);
  const found: { suggestion: Suggestion<ParameterFields>; from: number; to: number }[] = [];
  for (const pattern of [named, symbol, counted]) {
    for (const match of text.matchAll(pattern)) {
      const { name = '', value = '' } = match.groups ?? {};
      const [from, to] = [match.index, match.index + match[0].length];
      const title = pattern === named ? nameOf(name) : name;
      if (title === undefined || found.some((other) => other.from < to && from < other.to) || supposed.test(text.slice(0, from + match[0].lastIndexOf(value)))) continue;
      const paper = words[value.toLowerCase()] ?? readValue(value);
      // Letters count through something, or are switched on and off; a Greek one is set.
      if (pattern === symbol && /^[A-Za-z]/.test(title) && (paper === 0 || paper === 1)) continue;
      found.push({ from, to, suggestion: { kind: 'parameter', source: 'parameter', title, ...passageAt(sentence, toPlain(from), toPlain(to)), fields: { title, paper } } });
    }
  }
  return found.sort((a, b) => a.from - b.from).map(({ suggestion }) => suggestion);
}

/** The sentence with a `^` before each raised number, and the way back to offsets without them. */
function withExponents({ text, raised }: Sentence): { text: string; toPlain: (offset: number) => number } {
  let marked = text;
  let added = 0;
  const marks: { readonly from: number; readonly length: number }[] = [];
  for (const { offset, minus } of raised) {
    if (!/\d$/.test(text.slice(0, offset))) continue;
    const mark = minus ? '^−' : '^';
    marked = `${marked.slice(0, offset + added)}${mark}${marked.slice(offset + added)}`;
    marks.push({ from: offset + added, length: mark.length });
    added += mark.length;
  }
  return { text: marked, toPlain: (offset) => marks.reduce((plain, { from, length }) => (from < offset ? plain - length : plain), offset) };
}

/** The words that name the quantity: what stands after the last joint, and the one before it where that says too little. */
function nameOf(name: string): string | undefined {
  const all = name.trim().split(/\s+/);
  const joints = all.map((word, at) => joint.test(word) && !(/^of$/i.test(word) && /^(?:number|size|length)$/i.test(all[at - 1] ?? '')));
  const kept = joints.lastIndexOf(true);
  let bare = all.slice(kept + 1);
  if (bare.length === 1 && generic.test(bare[0] ?? '')) {
    const noun = joints.slice(0, Math.max(0, kept)).lastIndexOf(false);
    if (noun < 0) return undefined;
    bare = all.slice(joints.slice(0, noun).lastIndexOf(true) + 1);
  }
  const joined = bare.join(' ');
  if (joined === '' || noParameter.test(joined)) return undefined;
  return /^\p{Lu}\p{Ll}{2,}\s/u.test(joined) ? joined.charAt(0).toLowerCase() + joined.slice(1) : joined;
}
