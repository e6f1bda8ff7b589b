import type { Range } from 'vscode-languageserver-types';
import { commentsOf } from '../marks/comments.ts';
import { commentTexts } from '../marks/commentText.ts';
import { expand } from '../marks/citations.ts';
import type { Language } from '../marks/language.ts';
import type { LanguageTable } from '../marks/languages.ts';
import { lexedRegions } from '../marks/regions/lexed.ts';
import type { Source } from '../marks/source.ts';
import { type Form, type FormPattern, forms } from './forms.ts';

/** A citation in a person's own words. */
export interface Informal {
  readonly form: Form;
  readonly pattern: FormPattern;
  /** In the file, in UTF-16 units. */
  readonly range: Range;
  /** As written, white space folded. */
  readonly text: string;
  /** What a mark there would say after its `@paper:`; `{paper}` stands for a key. */
  readonly says: string;
  /** The work that it names beside its place: `Zhu:2016`, `Chirikjian (2012)`, `arXiv:1706.03762`. */
  readonly work?: string;
  /** What stands around it in the comment, some characters. */
  readonly before: string;
  readonly after: string;
  /** Words as they have to be written in its place: a notebook is JSON. */
  readonly written: (words: string) => string;
}

const author = String.raw`[A-Z][\w’'-]+(?:\s+(?:et\s+al\.?|(?:and|&)\s+[A-Z][\w’'-]+))?,?\s+\(?(?:19|20)\d\d[a-z]?\)?`;
/** How a work is named beside one of its places; what stands in brackets are keys of BibTeX plugins and of plain text. */
const work = [
  String.raw`\[[^\][\n]{2,60}\]\(@cite[tp]?\)`, String.raw`\[[A-Z][\w+:-]*\d{2,4}[a-z]*(?::\d)?\]?_?`, String.raw`:(?:foot)?cite(?::\w+)?:\x60[^\x60]+\x60_?`, String.raw`\\cite\w*\{[^}]+\}`,
  String.raw`(?:https?://)?(?:www\.)?arxiv\.org/(?:abs|pdf|html)/[\w.-]*\w`, String.raw`(?:ar[Xx]iv:\s?)?\d{4}\.\d{4,5}(?:v\d+)?\b`, String.raw`RFC\s?\d+`, author,
].join('|');
const before = `(?:(?<before>${work})[\\s,;:(>_\`.]{1,5}(?:in\\s+|see\\s+)?)?`;
const after = `(?:[\\s,;)(]{0,3}(?:(?:of|in|from|by)\\s*)?(?:the\\s+)?(?<after>${work}))?`;

interface Search {
  readonly form: Form;
  readonly pattern: FormPattern;
  readonly expression: RegExp;
}

const searches: readonly Search[] = forms.flatMap((form) => form.patterns.map((pattern) => ({
  form,
  pattern,
  expression: new RegExp(pattern.ofWork ? `${before}(?<cited>${pattern.match})${after}` : `(?<cited>${pattern.match})`, 'gmd'),
})));

// Signs of comments may stand between a word and its number, where a citation goes on in the next line.
const numberedWord = String.raw`(?:[Ee][Qq]n?s?|[Ee]quations?|[Ff]ormula[es]?|[Aa][Ll][Gg](?:o|orithm)?s?|[Ss]e(?:ct?s?|ctions?)|§|[Aa]pp(?:endix|endices)?|[Ff]ig(?:ure)?s?|[Tt]ab(?:le)?s?|[Tt]h(?:eore)?ms?|[Ll]em(?:ma|mas|mata)?|[Dd]ef(?:inition)?s?|[Pp]rop(?:osition)?s?|[Cc]or(?:ollary|ollaries)?|[Rr]emarks?|[Ff]ootnotes?|[Pp](?:g|age)?|[Ll]ines?)`;
/** One of these is in every citation; most files have none, and are not even lexed. */
const sign = new RegExp(String.raw`${numberedWord}\.?[\s~/*#;%!-]{0,40}\(?[\dA-Z]|\bL\d|#(?:page|sec|S\d|A\d|alg|/)|paper|publication|article|UNSPECIFIED`);
const control = /@paper:(off|on)\b/g;

const around = 40;

/** The citations in the comments and documentation strings of a text; where two overlap, the one whose form comes first. */
export function findInformal(text: string, language: Language, languages: LanguageTable): Informal[] {
  if (!sign.test(text)) return [];
  let off = false;
  return lexedRegions(text, language, languages).filter((region) => sign.test(region.text)).flatMap(({ source }) =>
    commentsOf(source).flatMap(({ lines }) => [...commentTexts(source.text, lines)].flatMap((part) => {
      const wasOff = off;
      for (const [, word] of part.text.matchAll(control)) off = word === 'off';
      return off || wasOff || !sign.test(part.text) ? [] : inText(part.text, part.offsetAt, source);
    })));
}

function inText(text: string, offsetAt: (index: number) => number, { place }: Source): Informal[] {
  const found: { readonly start: number; readonly end: number; readonly informal: Informal }[] = [];
  for (const { form, pattern, expression } of searches) {
    for (const match of text.matchAll(expression)) {
      const [from, end] = match.indices?.groups?.['cited'] ?? [match.index, match.index];
      const { cited = '', before: prior, after: later } = (match.groups ?? {}) as { cited?: string; before?: string; after?: string };
      const start = from + cited.length - cited.trimStart().length;
      // Groups count from the pattern's own first one: before it stand the work's and the citation's.
      const groups = [...match].slice(pattern.ofWork ? 2 : 1);
      const says = expand(pattern.means, groups);
      if (says === undefined || found.some((other) => other.start < end && start < other.end)) continue;
      const named = prior ?? later;
      found.push({ start, end, informal: {
        form, pattern, range: place.rangeOf(offsetAt(start), offsetAt(end - 1) + 1), written: (words) => place.written(words), before: text.slice(Math.max(0, start - around), start), after: text.slice(end, end + around), text: cited.replace(/\s+/g, ' ').trim(), says,
        ...(named === undefined ? {} : { work: workName(named) }),
      } });
    }
  }
  return found.sort((a, b) => a.start - b.start).map(({ informal }) => informal);
}

/** `[Zhu:2016](@cite)` → `Zhu:2016` */
function workName(written: string): string {
  const [, inside = written] = /^(?:\[|:\w*cite[:\w]*\x60|\\cite\w*\{)([^\]}\x60]+)/.exec(written) ?? [];
  return inside.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\s+/g, ' ');
}
