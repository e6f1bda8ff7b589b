import { RE2JS, RE2JSException } from 're2js';

/** Compiled it costs so much a character; what people write for a citation takes about fifty. In instructions. */
const largestProgram = 1000;

/** One match: offsets in the text, and its groups, of which those that took no part are undefined. */
export interface PatternMatch {
  readonly start: number;
  readonly end: number;
  /** `groups[1]` is the first one. */
  readonly groups: readonly (string | undefined)[];
}

/**
 * A regular expression that somebody wrote into a repository. It runs in time linear in the text (RE2's way: no
 * lookaround, no back references), so none can hang whoever reads it, and it finds the same on every machine, which a
 * limit by the clock would not. `^` and `$` are the ends of lines.
 */
export class LinearPattern {
  readonly #compiled: RE2JS;

  /** Throws a SyntaxError that says what is wrong with `source`. */
  constructor(source: string) {
    try {
      this.#compiled = RE2JS.compile(source, RE2JS.MULTILINE);
    } catch (error) {
      if (error instanceof RE2JSException) throw new SyntaxError(error.message.replace(/^error parsing regexp: /, '').replace('`(?m)', '`'));
      throw error;
    }
    if (this.#compiled.programSize() > largestProgram) throw new SyntaxError('it repeats too much to be searched for in every comment');
  }

  /** How many groups it has. */
  get groups(): number {
    return this.#compiled.groupCount();
  }

  /** What searching `text` may cost at worst: characters times instructions. */
  costOf(text: string): number {
    return text.length * this.#compiled.programSize();
  }

  test(text: string): boolean {
    return this.#compiled.test(text);
  }

  /** Its matches in order, without empty ones. */
  * matches(text: string): Generator<PatternMatch> {
    // Whether there is any match is found out many times faster than where.
    if (!this.#compiled.test(text)) return;
    const matcher = this.#compiled.matcher(text);
    while (matcher.find()) {
      const start = matcher.start();
      const end = matcher.end();
      if (end === start) continue;
      yield { start, end, groups: Array.from({ length: this.groups + 1 }, (_, group) => matcher.group(group) ?? undefined) };
    }
  }
}
