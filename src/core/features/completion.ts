import type { CompletionItem, Position, Range } from 'vscode-languageserver-types';
import { scopes, verbs } from '../marks/mark.ts';
import type { Paper } from '../paper/paper.ts';
import type { Trace, TracedPaper } from '../trace/trace.ts';
import { addressItems } from './addressCompletion.ts';
import { lensTitle, standing, stepOf } from './describe.ts';
import { recordMarkdown } from './hover.ts';

/** Everything up to the cursor that can belong to a mark: targets, then a word after a blank. */
const open = /@paper:\s?((?:[^\s,:]+,\s?)*)([^\s,:]*)$/;
const afterTargets = /@paper:\s?[^\s:]+(?:,\s?[^\s:]+)*\s+(\w*)$/;

const kindText = 18;
const kindKeyword = 14;

/**
 * What can follow `@paper:` at `position` on `line` (the line's text): ids by what is still missing, places that the paper
 * numbers, keys of other papers, then verbs and scopes.
 */
export function completion(trace: Trace, uri: string, line: string, position: Position): CompletionItem[] {
  const before = line.slice(0, position.character);
  const target = open.exec(before);
  if (!target) return afterTargets.test(before) ? words(before, position) : [];
  const fallback = trace.defaultPaper(uri);
  const paper = 'paper' in fallback ? fallback.paper : undefined;
  const written = target[2] ?? '';
  const hash = written.indexOf('#');
  const key = hash < 0 ? undefined : written.slice(0, hash).split('@', 1)[0];
  const traced = trace.papers.find((candidate) => (key === undefined ? candidate.paper === paper : candidate.paper.key === key));
  const range = backFrom(position, written.length - (hash + 1));
  const document = hash < 0 ? 'main' : written.slice(0, hash).split('@')[1] ?? 'main';
  const ids = traced ? [...recordItems(traced, range, ''), ...addressItems(traced, document, range, '')] : [];
  if (key !== undefined) return ids;
  const others = trace.papers.filter((candidate) => candidate.paper !== paper);
  return [...ids, ...(paper ? [] : others.flatMap((other) => recordItems(other, range, `${other.paper.key}#`))), ...others.map((other) => keyItem(other.paper, range))];
}

function recordItems(traced: TracedPaper, range: Range, prefix: string): CompletionItem[] {
  return [...traced.paper.records.values()].map((record, index) => {
    const progress = stepOf(traced, record)?.progress;
    // What is missing is what one writes marks for; then the order of the paper.
    const rank = record.kind !== 'step' ? 2 : progress === 'missing' || progress === 'partial' ? 0 : 1;
    const newText = `${prefix}${record.id}`;
    return {
      label: newText,
      labelDetails: { description: standing(traced, record) },
      detail: lensTitle(traced, record),
      documentation: { kind: 'markdown', value: recordMarkdown(traced, record) },
      kind: kindText,
      // So that words of the title find it too.
      filterText: `${newText} ${record.title}`,
      sortText: `${rank}${String(index).padStart(6, '0')}`,
      textEdit: { range, newText },
    };
  });
}

function keyItem(paper: Paper, range: Range): CompletionItem {
  return { label: `${paper.key}#`, detail: paper.fields.title, kind: kindText, sortText: `3${paper.key}`, textEdit: { range, newText: `${paper.key}#` } };
}

function words(before: string, position: Position): CompletionItem[] {
  const word = /\w*$/.exec(before)?.[0] ?? '';
  const range = backFrom(position, word.length);
  return [...verbs.filter((verb) => verb !== 'implements'), ...scopes].map((label, index) => ({
    label, kind: kindKeyword, sortText: `4${String(index).padStart(2, '0')}`, textEdit: { range, newText: label },
  }));
}

function backFrom({ line, character }: Position, length: number): Range {
  return { start: { line, character: character - length }, end: { line, character } };
}
