import type { Range } from 'vscode-languageserver-types';
import type { Config } from '../config/config.ts';
import { type DataValues, type Looked, oursOf } from '../data/dataFiles.ts';
import type { Mark } from '../marks/mark.ts';
import type { Paper, Parameter } from '../paper/paper.ts';
import type { Link, MarkedFile } from '../trace/link.ts';
import { MarkedText } from '../trace/markedText.ts';
import { aboutIds } from '../trace/steps.ts';
import type { Trace, TracedPaper } from '../trace/trace.ts';
import { compare, type Prescribed, prescribed } from './compare.ts';
import { boundLiteral, literalsIn } from './literals.ts';
import { readValue, type Value } from './value.ts';

/** A value that is used in a parameter's place: a literal with its mark, or what a file has at a key. */
export interface Use {
  readonly uri: string;
  /** Where the value is written; absent in a table. */
  readonly range?: Range;
  /** As it is written. */
  readonly written: string;
  /** Undefined where it says neither a number nor one word. */
  readonly value?: Value;
  readonly variant?: string;
  readonly verdict: 'same' | 'differs' | 'unknown';
  /** By `file#key`, not by a mark. */
  readonly name?: string;
}

/** Whether a mark binds the literal on its line to the parameter that it names. */
export function binds({ record, mark }: Link): boolean {
  return record?.kind === 'parameter' && mark.claims && mark.verb === 'implements' && mark.scope === undefined;
}

/** The literal that a mark binds to a parameter; undefined where it is unclear which one is meant. */
export function markedUse({ uri, mark, record }: Link, file: MarkedFile, config: Config): Use | undefined {
  const text = MarkedText.of(file, mark, config);
  if (!text || record?.kind !== 'parameter') return undefined;
  const { line, code } = codeOf(text, mark);
  const ours = boundLiteral(code);
  if (!ours) return undefined;
  const theirs = prescribed(record.fields.paper);
  const verdict = compare(theirs, ours.value, mark.text);
  // Beside the one that differs another may be the one that is meant.
  const isUnclear = verdict === 'differs' && literalsIn(code).some(({ value }) => compare(theirs, value, mark.text) === 'same');
  return {
    uri, value: ours.value, verdict: isUnclear ? 'unknown' : verdict,
    range: text.inFile({ start: { line, character: ours.start }, end: { line, character: ours.end } }),
    written: code.slice(ours.start, ours.end),
    ...(theirs.some(({ variant }) => variant !== undefined && variant === mark.text) && mark.text !== undefined ? { variant: mark.text } : {}),
  };
}

/** What files have at the keys that a parameter's `ours` names, as far as it can be read. */
export function fileUses({ fields }: Parameter, values: DataValues): Use[] {
  const theirs = prescribed(fields.paper);
  return oursOf(fields.ours).flatMap(({ name, variant }) => {
    const looked = values.get(name);
    return isRead(looked) ? [useOf(looked, name, variant, theirs)] : [];
  });
}

function useOf({ uri, range, written, value: raw }: Extract<Looked, { value: unknown }>, name: string, variant: string | undefined, theirs: readonly Prescribed[]): Use {
  const value = readValue(raw);
  return {
    uri, written, name, verdict: value ? compare(theirs, value, variant) : 'unknown',
    ...(range ? { range } : {}), ...(value ? { value } : {}), ...(variant === undefined ? {} : { variant }),
  };
}

function isRead(looked: Looked | undefined): looked is Extract<Looked, { value: unknown }> {
  return looked !== undefined && 'value' in looked;
}

/** What the deviations of a paper that stand are about. */
export function deviatingIds(paper: Paper): ReadonlySet<string> {
  const standing = [...paper.records.values()].filter((record) => record.kind === 'deviation' && record.fields.status !== 'reverted');
  return new Set(standing.flatMap((record) => aboutIds(paper, record)));
}

/** The code that a mark on a literal stands beside, or else above. */
function codeOf(text: MarkedText, mark: Mark): { line: number; code: string } {
  const { lines } = text;
  const { line, character } = text.own(mark.head).start;
  const first = text.own(mark.extent()).start.line;
  const before = lines[line]?.slice(0, character) ?? '';
  // What is left after the signs that open the comment; an apostrophe or a bracket may close the code.
  const code = before.replace(/\s[^\w\s)\]}"]+\s*$/, '');
  if (/\w/.test(code)) return { line, code };
  return first > line ? { line: first, code: lines[first] ?? '' } : { line, code: '' };
}

/** Every value that is used in a parameter's place: literals with its mark, then what files have. */
export function usesOf({ byFile, config }: Trace, { linksOf, values }: TracedPaper, parameter: Parameter): Use[] {
  const marked = linksOf(parameter.id).filter(binds).flatMap((link) => {
    const file = byFile.get(link.uri)?.file;
    return file ? markedUse(link, file, config) ?? [] : [];
  });
  return [...marked, ...fileUses(parameter, values)];
}
