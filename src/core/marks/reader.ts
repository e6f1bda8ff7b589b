import type { Range } from 'vscode-languageserver-types';
import { once } from '../once.ts';
import { compare } from '../ranges.ts';
import type { CitationSearch, Cited } from './citations.ts';
import { citedMark } from './citedMark.ts';
import type { Comment } from './comments.ts';
import { constructOf, extentOf } from './extent.ts';
import { findInComment, mostMarks } from './found.ts';
import { prefix } from './languages.ts';
import type { Mark } from './mark.ts';
import { type Paired, pairScopes } from './pairs.ts';
import type { Source } from './source.ts';
import { readText, strayQuote, toMark } from './written.ts';

/** A region that is being read. */
export interface Part {
  readonly source: Source;
  readonly search: CitationSearch;
  /** Where its last mark ends, as an offset: what that text cites is its own. */
  taken: number;
}

type Construct = () => Range | undefined;

const ownLine: Construct = () => undefined;

/** Reads marks, quotes, switches and citations comment by comment, in the order of the document; switches go on from part to part. */
export class MarkReader {
  #marks: Paired[] = [];
  #off = false;
  #ignoreNext = false;

  take(part: Part, comment: Comment): void {
    if (this.#marks.length > mostMarks) return;
    const { source, search } = part;
    const found = findInComment(source, comment);
    this.#cite(part, search.before(comment), 0, comment.start, ownLine);
    const cited = search.in(comment);
    let nextCited = 0;
    let above: number | undefined;
    // Once for all marks of a comment.
    const construct: Construct = once(() => constructOf(source, comment));
    for (const [index, item] of found.entries()) {
      const next = found[index + 1];
      nextCited = this.#cite(part, cited, nextCited, item.at, construct);
      switch (item.means) {
        case 'off': this.#off = true; break;
        case 'on': this.#off = false; break;
        case 'ignore-next': this.#ignoreNext = true; break;
        case 'quote': {
          if (this.#off) break;
          const quote = readText(source, comment, item, item.at + prefix.length + 1, next);
          part.taken = quote.end;
          const owner = above === undefined ? undefined : this.#marks[above];
          if (owner && above !== undefined) this.#marks[above] = { ...owner, mark: withQuote(owner.mark, quote.text, source.place.rangeOf(item.at, quote.end)) };
          else if (above === undefined) this.#add(source, strayQuote(source, item, quote.end));
          break;
        }
        default: {
          const { scope } = item.means.head;
          const { mark, end } = toMark(source, comment, item, item.means.head, next);
          part.taken = end;
          if (this.#silent()) {
            above = -1;
            break;
          }
          above = this.#marks.length;
          this.#add(source, { ...mark, extent: once(() => extentOf(source, item.at, scope, construct)) });
        }
      }
    }
    this.#cite(part, cited, nextCited, Infinity, construct);
  }

  /** What stands behind the part's last comment. */
  takeRest(part: Part): void {
    this.#cite(part, part.search.atEnd(), 0, Infinity, ownLine);
  }

  /** All marks, in the order of the document. */
  marks(): readonly Mark[] {
    return pairScopes(this.#marks.sort(({ mark: a }, { mark: b }) => (a.cell?.index ?? 0) - (b.cell?.index ?? 0) || compare(a.range.start, b.range.start)));
  }

  /** Takes in those from the index `from` on that begin before `limit`; gives the index of the next. */
  #cite(part: Part, cited: readonly Cited[], from: number, limit: number, construct: Construct): number {
    let index = from;
    for (let item = cited[index]; item && item.at < limit; item = cited[index += 1]) {
      if (item.at < part.taken) continue;
      const mark = citedMark(part.source.place, item);
      if (!this.#silent()) this.#add(part.source, { ...mark, extent: once(() => extentOf(part.source, item.at, mark.scope, construct)) });
    }
    return index;
  }

  #add({ place }: Source, mark: Mark): void {
    if (this.#marks.length > mostMarks) return;
    const problems: Mark['problems'] = this.#marks.length < mostMarks ? mark.problems : [{
      rule: 'malformed-mark', range: mark.head, message: `A file may have ${mostMarks.toLocaleString('en')} marks; those behind this one are not read.`,
    }];
    this.#marks.push({ mark: { ...mark, problems }, whole: place.whole });
  }

  /** Whether the mark here is switched off. */
  #silent(): boolean {
    const silent = this.#off || this.#ignoreNext;
    this.#ignoreNext = false;
    return silent;
  }
}

function withQuote(mark: Mark, text: string, range: Range): Mark {
  const { quote, quoteRange } = mark;
  return { ...mark, quote: quote === undefined ? text : `${quote} ${text}`, quoteRange: { start: quoteRange?.start ?? range.start, end: range.end } };
}
