import type { CompletionItem, Position } from 'vscode-languageserver-types';
import type { Trace, TracedPaper } from '../trace/trace.ts';
import { addressItems } from './addressCompletion.ts';
import type { ViewedPage } from './completionRank.ts';
import { paperCompletion } from './paperCompletion.ts';
import { backFrom, keyItem, recordItems } from './recordCompletion.ts';
import { inlineItems, wordItems } from './wordCompletion.ts';

/** Everything up to the cursor that can belong to a mark: targets, then a word after a blank. */
const open = /@paper:\s?((?:[^\s,:]+,\s?)*)([^\s,:]*)$/;
const afterTargets = /@paper:\s?[^\s:]+(?:,\s?[^\s:]+)*\s+(\w*)$/;

export interface CompletionContext {
  readonly viewed?: ViewedPage | undefined;
  /** Whether the editor fills in the parts of a snippet. */
  readonly snippets?: boolean;
}

/**
 * What can follow `@paper:` at `position` in `lines` (the document's): ids by what is still missing and what is on view, places
 * that the paper numbers, keys of other papers, then verbs and scopes. In a paper file: what its records may name.
 */
export function completion(trace: Trace, uri: string, lines: readonly string[], position: Position, { viewed, snippets = false }: CompletionContext = {}): CompletionItem[] {
  const own = trace.papers.find(({ paper }) => paper.uri === uri);
  if (own) return paperCompletion(trace, own, lines, position);
  const before = (lines[position.line] ?? '').slice(0, position.character);
  const target = open.exec(before);
  if (!target) return afterTargets.test(before) ? wordItems(backFrom(position, /\w*$/.exec(before)?.[0].length ?? 0), snippets) : [];
  const fallback = trace.defaultPaper(uri);
  const paper = 'paper' in fallback ? fallback.paper : undefined;
  const { key, document, range } = writtenTarget(target[2] ?? '', position);
  const traced = trace.papers.find((candidate) => (key === undefined ? candidate.paper === paper : candidate.paper.key === key));
  const ids = traced ? namesIn(traced, document, range, viewed) : [];
  if (key !== undefined) return ids;
  const inline = traced && snippets && target[1] === '' ? inlineItems(traced, range, viewed) : [];
  const others = trace.papers.filter((candidate) => candidate.paper !== paper);
  return [...ids, ...inline, ...(paper ? [] : others.flatMap((other) => recordItems(other, range, `${other.paper.key}#`, viewed))), ...others.map((other) => keyItem(other.paper, range))];
}

function namesIn(traced: TracedPaper, document: string, range: ReturnType<typeof backFrom>, viewed: ViewedPage | undefined): CompletionItem[] {
  return [...recordItems(traced, range, '', viewed), ...addressItems(traced, document, range, viewed)];
}

/** `key@document#` before the name that is being written, and where that name stands. */
function writtenTarget(written: string, position: Position): { readonly key: string | undefined; readonly document: string; readonly range: ReturnType<typeof backFrom> } {
  const hash = written.indexOf('#');
  const [key, document = 'main'] = hash < 0 ? [undefined] : written.slice(0, hash).split('@');
  return { key, document, range: backFrom(position, written.length - (hash + 1)) };
}
