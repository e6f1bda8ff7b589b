import type { BlockComment, Language, StringForm } from './language.ts';
import { literal } from './literal.ts';

/** What may begin in code. `groups` counts the groups of its source, which come after group `group`, the token's own. */
export type Token = { readonly group: number; readonly groups: number } & (
  | { readonly kind: 'line' }
  | { readonly kind: 'block'; readonly block: BlockComment }
  | { readonly kind: 'string'; readonly form: StringForm }
  | { readonly kind: 'literal' }
);

type Opening = { readonly source: string } & (
  | { readonly kind: 'line' | 'literal' }
  | { readonly kind: 'block'; readonly block: BlockComment }
  | { readonly kind: 'string'; readonly form: StringForm }
);

/** What is looked for beside the openings: in holes, and where heredocs wait for the line's end. */
const extras = { '}': String.raw`[{}\n]`, ')': String.raw`[()\n]`, lines: String.raw`\n`, none: '' } as const;

/** The expressions that read a language, compiled once. */
export class Finders {
  /** What ends a line comment. */
  readonly lineStop: RegExp;
  readonly #tokens: readonly Token[];
  readonly #any: string;
  readonly #flags: string;
  readonly #code: Partial<Record<keyof typeof extras, RegExp>> = {};
  readonly #stops = new Map<StringForm | BlockComment, Map<string, RegExp>>();

  constructor(language: Language) {
    const openings = openingsOf(language);
    const tokens: Token[] = [];
    let group = 1;
    for (const { source, ...opening } of openings) {
      const groups = (new RegExp(`${source}|`).exec('')?.length ?? 1) - 1;
      tokens.push({ ...opening, group, groups });
      group += groups + 1;
    }
    this.#tokens = tokens;
    this.#any = openings.map(({ source }) => `(${source})`).join('|');
    this.#flags = language.anyCase ? 'gmi' : 'gm';
    const ends = [String.raw`\r?\n|\r`, ...(language.lineStops === undefined ? [] : [language.lineStops])].join('|');
    this.lineStop = new RegExp(language.continued ? String.raw`(?<!\\\r?)(?:${ends})` : ends, 'g');
  }

  /** Jumps to whatever may begin next, or to the brackets and line ends of the hole around, or to the line end that heredocs wait for. */
  code(hole: '}' | ')' | undefined, lineEnds: boolean): RegExp {
    const extra = hole ?? (lineEnds ? 'lines' : 'none');
    return this.#code[extra] ??= new RegExp([this.#any, extras[extra]].filter(Boolean).join('|') || '(?!)', this.#flags);
  }

  /** The token that was found; undefined for a bracket or a line end. */
  tokenOf(found: RegExpExecArray): Token | undefined {
    for (const token of this.#tokens) if (found[token.group] !== undefined) return token;
    return undefined;
  }

  /** What the first group of the token's source took that took anything. */
  groupOf({ group, groups }: Token, found: RegExpExecArray): string {
    const taken: readonly (string | undefined)[] = found.slice(group + 1, group + 1 + groups);
    return taken.find((each) => each !== undefined) ?? '';
  }

  /** What ends or interrupts the text of a string whose opening's group took `group`: group 1 is its end, group 2 its line's. */
  stop(form: StringForm, group: string): RegExp {
    return this.#remember(form, form.indented ? String(group.length) : group, () => {
      const close = form.indented ? String.raw`(?=\r?\n(?! {${group.length + 1}}|[ \t]*\r?$))` : fill(form.close, group);
      const holes = form.holes ?? [];
      return [
        ...holes.flatMap(({ escaped }) => (escaped === undefined ? [] : [literal(escaped)])),
        ...holes.map(({ open }) => literal(open)),
        ...(form.escapes === undefined ? [] : [form.escapes === true ? String.raw`\\(?:\r\n|[^])` : form.escapes]),
        `(${close})`,
        ...(form.multiline ? [] : [String.raw`(\r?\n)`]),
        ...(form.nests === undefined ? [] : [literal(form.nests)]),
        ...(form.set ? [String.raw`[[\]]`] : []),
      ];
    });
  }

  /** Group 1 ends a block comment, group 2 begins one inside it. */
  blockStop(block: BlockComment, group: string): RegExp {
    return this.#remember(block, group, () => [
      ...(block.strings ? [String.raw`'(?:[^'\\\n]|\\[^\n]{1,4})'|"`] : []),
      `(${fill(block.closes ?? literal(block.close), group)})`,
      ...(block.nests ? [`(${block.opens ?? literal(block.open)})`] : []),
    ]);
  }

  #remember(form: StringForm | BlockComment, group: string, sources: () => readonly string[]): RegExp {
    const stops = remembered(this.#stops, form, () => new Map<string, RegExp>());
    return remembered(stops, group, () => new RegExp(sources().join('|'), this.#flags));
  }
}

// Compiling costs more than lexing a small file; an entry lives as long as its language.
const known = new WeakMap<Language, Finders>();

export function findersOf(language: Language): Finders {
  let finders = known.get(language);
  if (!finders) known.set(language, finders = new Finders(language));
  return finders;
}

/** Those that hide others first: `--[[` before `--`, `///` before `//`. */
function openingsOf({ block, line, literals = [], strings }: Language): Opening[] {
  const lines = line.map((form) => (typeof form === 'string' ? { open: form } : form)).sort((a, b) => b.open.length - a.open.length);
  return [
    ...block.map((form): Opening => ({ kind: 'block', source: form.opens ?? literal(form.open), block: form })),
    // `https://` in JSX text is no comment, and nowhere else does a scheme stand before one.
    ...lines.map(({ open, opens }): Opening => ({ kind: 'line', source: opens ?? (open.startsWith('//') ? `(?<!https?:)${literal(open)}` : literal(open)) })),
    ...literals.map((source): Opening => ({ kind: 'literal', source })),
    ...strings.map((form): Opening => ({ kind: 'string', source: form.open, form })),
  ];
}

function fill(source: string, group: string): string {
  return source.replaceAll('$1', () => literal(group));
}

function remembered<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, value = make());
  return value;
}
