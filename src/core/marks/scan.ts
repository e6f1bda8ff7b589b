import type { Range } from 'vscode-languageserver-types';
import type { Mark, MarkProblem, Scope, Target, Verb } from './mark.ts';

/** A mark as `papertrace scan --json` gives it; what is absent is null. */
export interface ScannedMark {
  /** Relative to the scanned folder. */
  readonly file: string;
  /** From the `@` to the end of the text, in LSP positions: from 0, UTF-16. */
  readonly range: Range;
  /** The index of the notebook's cell, from 0; null elsewhere. */
  readonly cell: number | null;
  /** The key, as written. */
  readonly paper: string | null;
  readonly document: string | null;
  /** As written, without key and document. */
  readonly targets: readonly string[];
  readonly scope: Scope | null;
  readonly verb: Verb;
  readonly text: string | null;
  readonly claims: boolean;
  readonly problems: readonly { readonly rule: MarkProblem['rule']; readonly message: string }[];
}

/** A mark in the scan's shape. One that names several papers or documents gives an entry for each, in the order written. */
export function scanned(mark: Mark, file: string): ScannedMark[] {
  const groups = new Map<string, [Target, ...Target[]]>();
  for (const target of mark.targets) {
    const name = `${target.key ?? ''}@${target.document ?? ''}`;
    const group = groups.get(name);
    if (group) group.push(target);
    else groups.set(name, [target]);
  }
  const entry = (targets: readonly Target[]): ScannedMark => ({
    file,
    range: mark.range,
    cell: mark.cell?.index ?? null,
    paper: targets[0]?.key ?? null,
    document: targets[0]?.document ?? null,
    targets: targets.map(({ written }) => written),
    scope: mark.scope ?? null,
    verb: mark.verb,
    text: mark.text ?? null,
    claims: mark.claims,
    problems: mark.problems.map(({ rule, message }) => ({ rule, message })),
  });
  return groups.size === 0 ? [entry([])] : [...groups.values()].map(entry);
}
