import { formatAddress } from '../address.ts';
import type { Config } from '../config/config.ts';
import { type LocatedPaper, passageAt } from '../documents/located.ts';
import { grouped } from '../grouped.ts';
import type { ReviewLine } from '../paper/lock.ts';
import type { Link, MarkedFile } from '../trace/link.ts';
import { recordPassages } from '../trace/passages.ts';
import { squeeze } from '../versions/squeezed.ts';
import { fingerprintOf } from './fingerprint.ts';

/** A link as it is now, against the review that it once had. */
export interface Reviewed {
  readonly line: ReviewLine;
  /** The code is another than the one that was reviewed. */
  readonly code: boolean;
  /** The paper's words are others, or what the record stands for is another passage. */
  readonly passage: boolean;
}

/** Those links of a paper that were reviewed; the others never were. */
export type Reviews = ReadonlyMap<Link, Reviewed>;

/** What is needed of a trace to tell. */
export interface ReviewContext {
  readonly config: Config;
  readonly fileOf: (link: Link) => MarkedFile | undefined;
  /** Relative to the root. */
  readonly pathOf: (uri: string) => string;
  readonly located: LocatedPaper | undefined;
}

/** Whether a link can be reviewed: it claims something, and speaks for code. */
export function isReviewable({ mark, target, record }: Link): boolean {
  return mark.claims && mark.scope !== 'end' && (record !== undefined || typeof target.name !== 'string');
}

/** What a link is reviewed as: its record, else its address, with the document where that is not the main one. */
export function reviewName({ record, target }: Link): string {
  if (record) return record.id;
  const name = typeof target.name === 'string' ? target.name : formatAddress(target.name);
  return target.document === undefined || target.document === 'main' ? name : `${target.document}#${name}`;
}

/** The code and the words of a link as a review made now would have them. */
export function stateOf(link: Link, { config, fileOf, pathOf, located }: ReviewContext): Omit<ReviewLine, 'date'> {
  const file = fileOf(link);
  const code = file && fingerprintOf(file, link.mark, config);
  const passage = passageOf(link, located);
  return {
    reviewed: reviewName(link), path: pathOf(link.uri), ...(code === undefined ? {} : { code }), ...(passage === undefined ? {} : { passage }),
  };
}

/** How many links of the same name stand before one in its file. */
export function nthOf(link: Link, links: readonly Link[]): number {
  return links.filter((other) => other.uri === link.uri && isReviewable(other) && reviewName(other) === reviewName(link)).indexOf(link);
}

/**
 * Which links were reviewed, and what has changed since. Marks have no names, so a link is known by what it names and
 * by its code: the review with just this code, else the one of its turn in the file, else one of the same file, else one of a
 * file where nothing names it any more. Two branches' locks come together by union: one review that fits is enough.
 */
export function reviewsOf(links: readonly Link[], lines: readonly ReviewLine[], context: ReviewContext): Reviews {
  const reviews = new Map<Link, Reviewed>();
  if (lines.length === 0) return reviews;
  const named = grouped(lines, ({ reviewed }) => reviewed);
  const reviewable = links.filter((link) => isReviewable(link) && named.has(reviewName(link)));
  for (const [name, members] of grouped(reviewable, reviewName)) {
    // The latest first.
    const open = new Set([...named.get(name) ?? []].sort((a, b) => (a.date < b.date ? 1 : -1)));
    const before = new Map<string, number>();
    const states = members.map((link) => {
      const state = stateOf(link, context);
      const nth = before.get(state.path) ?? 0;
      before.set(state.path, nth + 1);
      return { link, state: { ...state, nth } };
    });
    const paths = new Set(states.map(({ state }) => state.path));
    const ways: ((state: Omit<ReviewLine, 'date'>, line: ReviewLine) => boolean)[] = [
      (state, line) => line.path === state.path && isSameCode(state, line) && isSamePassage(state.passage, line.passage),
      (state, line) => line.path === state.path && isSameCode(state, line),
      (state, line) => isSameCode(state, line),
      (state, line) => line.path === state.path && (line.nth ?? 0) === state.nth,
      (state, line) => line.path === state.path,
      (_, line) => !paths.has(line.path),
    ];
    for (const fits of ways) {
      for (const { link, state } of states) {
        const line = reviews.has(link) ? undefined : [...open].find((each) => fits(state, each));
        if (!line) continue;
        open.delete(line);
        reviews.set(link, { line, code: !isSameCode(state, line), passage: !isSamePassage(state.passage, line.passage) });
      }
    }
  }
  return reviews;
}

/** Whether a review no longer holds. */
export function isSuspect(reviewed: Reviewed | undefined): reviewed is Reviewed {
  return reviewed !== undefined && (reviewed.code || reviewed.passage);
}

/** What is not known on either side has not changed. */
function isSameCode(state: Pick<ReviewLine, 'code'>, line: ReviewLine): boolean {
  return state.code === undefined || line.code === undefined || state.code === line.code;
}

export function isSamePassage(some: string | undefined, other: string | undefined): boolean {
  return some === undefined || other === undefined || squeeze(some).text === squeeze(other).text;
}

/** The paper's words behind a link, a line for each place; undefined while not all of them are known. */
function passageOf({ record, target }: Link, located: LocatedPaper | undefined): string | undefined {
  const passages = record
    ? recordPassages({ located }, record).map(({ passage }) => passage)
    : typeof target.name === 'string' ? [] : [passageAt(located, target.document ?? 'main', formatAddress(target.name))];
  const texts = passages.flatMap((passage) => (passage ? [passage.text] : []));
  return texts.length === 0 || texts.length < passages.length ? undefined : texts.join('\n');
}
