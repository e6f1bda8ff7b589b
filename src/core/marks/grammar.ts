import { distance } from 'fastest-levenshtein';
import { type Address, formatAddress, readAddress } from '../address.ts';
import { mistakenAddress } from './mistaken.ts';
import { type MarkProblem, type Scope, scopes, type Target, type Verb, verbs } from './mark.ts';

/** A stretch of the line that is read; UTF-16 offsets from its start. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export type ReadProblem = Omit<MarkProblem, 'range'> & Stretch;
export type ReadTarget = Omit<Target, 'range' | 'nameRange'> & Stretch & { readonly nameStart: number };

/** What follows a `@paper:`: targets, scope and verb. */
export interface Head {
  readonly targets: readonly ReadTarget[];
  readonly scope?: Scope;
  readonly verb?: Verb;
  /** Where the verb stands. */
  readonly verbAt?: Stretch;
  /** The end of targets, scope and verb. */
  readonly end: number;
  /** Where the text begins, when there is a `:`. */
  readonly textAt?: number;
  readonly problems: readonly ReadProblem[];
}

const word = String.raw`[0-9A-Za-z](?:[\w-]*[0-9A-Za-z])?`;
const qualifier = new RegExp(String.raw`(${word})(?:@([0-9A-Za-z](?:[\w.-]*[0-9A-Za-z])?))?#`, 'y');
const idHere = new RegExp(word, 'y');
const linesHere = /L(\d+[A-Za-z]?)(?:-L?(\d+[A-Za-z]?))?(?!-?\w)/y;
// A target that something is glued to is not the target that was meant.
const gluedHere = /[-.@#_]*[\p{L}\p{N}#][^\s,;:`)\]}]*/uy;
const scopeHere = new RegExp(String.raw`[ \t]+(${scopes.join('|')})(?![\w-])`, 'y');
const verbHere = new RegExp(String.raw`[ \t]+(${verbs.join('|')})(?![\w-])`, 'y');
const unknownVerbHere = /[ \t]+([A-Za-z][\w-]*)[ \t]*:(?=\s|$)/y;
const colonHere = /[ \t]*:[ \t]*/y;
/** More were made by a machine, and cost memory. */
const mostTargets = 100;
const reserved: ReadonlySet<string> = new Set<string>([...scopes, ...verbs]);

/** How the mark stands in its line. */
export interface Standing {
  readonly claims: boolean;
  /** A backtick stands before it. */
  readonly quoted: boolean;
}

/**
 * Reads what stands after the `@paper:` that ends at `from`; undefined when it is prose that only speaks of marks.
 * Never throws; what cannot be read is in `problems`.
 */
export function readHead(line: string, from: number, { claims, quoted }: Standing): Head | undefined {
  const targets: ReadTarget[] = [];
  const problems: ReadProblem[] = [];
  let at = skipBlanks(line, from);
  const spaced = at > from;
  const first = readTarget(line, at, targets);
  if (!claims && (!first || (spaced && ('problem' in first || isBareId(first.target))))) return undefined;
  if (!first) {
    if (quoted) return undefined;
    problems.push(missingTarget(line, from, at));
    at = problems[0]?.end ?? at;
  }
  for (let read = first; read; read = nextTarget(line, at, targets, claims)) {
    if ('problem' in read) problems.push(read.problem);
    else targets.push(read.target);
    at = 'problem' in read ? read.problem.end : read.target.end;
    if (targets.length + problems.length < mostTargets) continue;
    problems.push({ start: from, end: at, rule: 'malformed-mark', message: `A mark names at most ${mostTargets} targets; the rest is not read.` });
    break;
  }
  if (quoted && line[at] === '`') at += 1;
  const scope = match(scopeHere, line, at);
  if (scope) at = scopeHere.lastIndex;
  const verb = match(verbHere, line, at);
  const verbAt = verb ? { start: at + verb[0].length - (verb[1] ?? '').length, end: verbHere.lastIndex } : undefined;
  if (verbAt) at = verbAt.end;
  if (verbAt && !scope) {
    const late = match(scopeHere, line, at);
    if (late && line.slice(scopeHere.lastIndex).trim() === '') {
      const replacement = `${late[1] ?? ''} ${verb?.[1] ?? ''}`;
      problems.push({ ...verbAt, end: scopeHere.lastIndex, rule: 'malformed-mark', message: `The scope stands before the verb: "${replacement}".`, replacement });
    }
  }
  let end = at;
  if (!verb) {
    const unknown = claims ? match(unknownVerbHere, line, at) : undefined;
    if (unknown) {
      const start = at + unknown[0].indexOf(unknown[1] ?? '');
      const problem = unknownVerb(unknown[1] ?? '', start);
      problems.push(problem);
      end = at = problem.end;
    }
  }
  const colon = match(colonHere, line, at);
  return {
    targets,
    ...(scope ? { scope: scope[1] as Scope } : {}),
    ...(verb && verbAt ? { verb: verb[1] as Verb, verbAt } : {}),
    end,
    ...(colon ? { textAt: at + colon[0].length } : {}),
    problems,
  };
}

type Read = { readonly target: ReadTarget } | { readonly problem: ReadProblem };

/** The target at `at`, what is wrong with it, or undefined when none can have been meant. */
function readTarget(line: string, at: number, before: readonly ReadTarget[]): Read | undefined {
  const last = before.at(-1);
  const qualified = match(qualifier, line, at);
  const nameStart = qualified ? qualifier.lastIndex : at;
  const [, key = last?.key, document = qualified ? undefined : last?.document] = qualified ?? [];
  const name = reserved.has(qualified?.[1] ?? '') ? undefined : readName(line, nameStart, qualified ? [] : before);
  if (typeof name === 'object' && 'problem' in name) return name;
  if (!name) {
    if (!qualified) return undefined;
    return malformed(at, nameStart, `"${qualified[0]}" needs a target after it, as in "${qualified[0]}eq.5".`);
  }
  const written = line.slice(nameStart, name.end);
  const glued = match(gluedHere, line, name.end);
  if (glued) return malformed(at, gluedHere.lastIndex, gluedMessage(written, glued[0]), mistakenReplacement(line, nameStart));
  return {
    target: {
      ...(key === undefined ? {} : { key }), ...(document === undefined ? {} : { document }),
      name: name.name, written, start: at, end: name.end, nameStart,
    },
  };
}

function readName(line: string, at: number, before: readonly ReadTarget[]): { name: string | Address; end: number } | { problem: ReadProblem } | undefined {
  const lines = match(linesHere, line, at);
  if (lines) {
    const [written, from = '', to] = lines;
    const end = at + written.length;
    const algorithm = lastAlgorithm(before);
    if (!algorithm) return malformed(at, end, `"${written}" needs the algorithm it is in before it, as in "alg.1.${written}".`);
    return { name: { ...algorithm, lines: { from, ...(to === undefined ? {} : { to }) } }, end };
  }
  const rest = line.slice(at);
  const read = readAddress(rest);
  if (read) return { name: read.address, end: at + read.length };
  const mistaken = mistakenAddress(rest);
  if (mistaken) {
    return malformed(at, at + mistaken.length, mistaken.message, mistaken.address && formatAddress(mistaken.address));
  }
  const id = match(idHere, line, at)?.[0];
  return id === undefined || reserved.has(id) ? undefined : { name: id, end: at + id.length };
}

/** The target after the comma at `at`, if there is one and it belongs to the mark. */
function nextTarget(line: string, at: number, before: readonly ReadTarget[], claims: boolean): Read | undefined {
  if (line[at] !== ',') return undefined;
  const start = skipBlanks(line, at + 1);
  const read = readTarget(line, start, before);
  if (!read || start === at + 1) return read;
  // After a blank only what cannot be prose: "eq.5, which we split" goes on in words, "a-step, b-step" does not.
  if ('problem' in read) return undefined;
  if (!isBareId(read.target)) return read;
  const { end, written } = read.target;
  const rest = line.slice(end);
  const headGoesOn = new RegExp(String.raw`^(?:[ \t]+(?:${[...reserved].join('|')}))?[ \t]*(?::|$)`).test(rest);
  const isWord = /^[A-Za-z]+$/.test(written);
  return claims && headGoesOn && !(isWord && rest.trim() === '') ? read : undefined;
}

function isBareId({ key, name, start, nameStart }: ReadTarget): boolean {
  return typeof name === 'string' && (key === undefined || start === nameStart);
}

function lastAlgorithm(before: readonly ReadTarget[]): Address | undefined {
  const algorithms = before.flatMap(({ name }) => (typeof name === 'object' && (name.kind === 'alg' || name.kind === 'lst') ? [name] : []));
  return algorithms.at(-1);
}

function missingTarget(line: string, from: number, at: number): ReadProblem {
  const misplaced = /^(\w+)[ \t]+(\S+)/.exec(line.slice(at));
  if (misplaced && reserved.has(misplaced[1] ?? '')) {
    const swapped = readTarget(misplaced[2] ?? '', 0, []);
    const [all, written = ''] = misplaced;
    const message = `The target stands before "${written}".`;
    if (swapped && 'target' in swapped) {
      const target = all.slice(all.length - (misplaced[2] ?? '').length).slice(0, swapped.target.end);
      const start = all.length - (misplaced[2] ?? '').length;
      return { start: at, end: at + start + target.length, rule: 'malformed-mark', message, replacement: `${target} ${written}` };
    }
  }
  const written = /^[^\s,;:`]*/.exec(line.slice(at))?.[0] ?? '';
  const end = at + written.length;
  const message = written === ''
    ? 'A mark names what it is about: "@paper:eq.5", "@paper:key#eq.5" or "@paper:id".'
    : `"${written}" is neither an id nor an address such as "eq.5".`;
  return { start: written === '' ? from - '@paper:'.length : at, end: written === '' ? from : end, rule: 'malformed-mark', message };
}

function malformed(start: number, end: number, message: string, replacement?: string): { problem: ReadProblem } {
  return { problem: { start, end, rule: 'malformed-mark', message, ...(replacement === undefined ? {} : { replacement }) } };
}

function gluedMessage(written: string, glued: string): string {
  if (glued.startsWith('@')) return `A document needs a target after it: "${written}${glued}#eq.5".`;
  return `"${written}${glued}" is no target: an id has letters, digits, "-" and "_", an address is one such as "eq.5".`;
}

function mistakenReplacement(line: string, at: number): string | undefined {
  const mistaken = mistakenAddress(line.slice(at));
  return mistaken?.address && formatAddress(mistaken.address);
}

function unknownVerb(written: string, start: number): ReadProblem {
  const [nearest] = verbs
    .map((verb) => ({ verb, far: verb.slice(0, 4) === written.slice(0, 4).toLowerCase() ? 0 : distance(verb, written.toLowerCase()) }))
    .filter(({ far }) => far <= Math.max(1, Math.floor(written.length / 3)))
    .sort((a, b) => a.far - b.far);
  return {
    start,
    end: start + written.length,
    rule: 'unknown-verb',
    message: `"${written}" is no verb.${nearest ? ` Did you mean "${nearest.verb}"?` : ` Verbs: ${verbs.join(', ')}.`}`,
    ...(nearest ? { replacement: nearest.verb } : {}),
  };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function skipBlanks(text: string, at: number): number {
  return at + (match(/[ \t]*/y, text, at)?.[0].length ?? 0);
}
