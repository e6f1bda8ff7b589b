import type { CompletionItem, Range } from 'vscode-languageserver-types';
import { formatAddress } from '../address.ts';
import { scopes, type Verb, verbs } from '../marks/mark.ts';
import type { TracedPaper } from '../trace/trace.ts';
import type { ViewedPage } from './completionRank.ts';

const kindKeyword = 14;
const kindSnippet = 15;
const formatSnippet = 2;

/** What follows a verb that says something: its parts, to be filled in one after the other. */
const texts: Partial<Record<Verb, readonly string[]>> = {
  todo: ['what is still to be done'],
  lacks: ['what the code leaves out'],
  deviates: ['what the code does', 'why'],
  adds: ['what the code adds', 'why'],
  unclear: ['what the paper leaves open?'],
  assumes: ['what the code takes for granted', 'why'],
};

/** Verbs, with what they are to say, and scopes; `snippets`: whether the editor fills in parts. */
export function wordItems(range: Range, snippets: boolean): CompletionItem[] {
  return [...verbs.filter((verb) => verb !== 'implements'), ...scopes].map((label, index) => ({
    label, kind: kindKeyword, sortText: `4${String(index).padStart(2, '0')}`, ...wordEdit(label, range, snippets),
  }));
}

function wordEdit(label: string, range: Range, snippets: boolean): Partial<CompletionItem> {
  const parts = snippets ? texts[label as Verb] : undefined;
  if (!parts) return { textEdit: { range, newText: label } };
  return { detail: `${label}: ${parts.join('; ')}`, insertTextFormat: formatSnippet, textEdit: { range, newText: `${label}: ${placeholders(parts, 1)}` } };
}

/** A difference or a question that has no record: its place, then its words. The place is the section before the reader. */
export function inlineItems(traced: TracedPaper, range: Range, viewed: ViewedPage | undefined): CompletionItem[] {
  const place = sectionOnView(traced, viewed) ?? 'sec.1';
  return ([['deviation', 'deviates'], ['ambiguity', 'unclear']] as const).map(([name, verb], index) => ({
    label: `${name} without a record`,
    detail: `${place} ${verb}: ${(texts[verb] ?? []).join('; ')}`,
    kind: kindSnippet,
    filterText: `${name} ${verb}`,
    sortText: `3${index}`,
    insertTextFormat: formatSnippet,
    textEdit: { range, newText: `\${1:${place}} ${verb}: ${placeholders(texts[verb] ?? [], 2)}` },
  }));
}

/** The last section that begins on the page or before it. */
function sectionOnView({ located, paper }: TracedPaper, viewed: ViewedPage | undefined): string | undefined {
  const document = [...paper.documents.values()].find(({ uri }) => uri !== undefined && uri === viewed?.pdf)?.name;
  const sections = document === 'main' ? located?.entries(document).filter(({ address: { kind }, page }) => (kind === 'sec' || kind === 'app') && page <= (viewed?.page ?? 0)) : [];
  const last = sections?.at(-1);
  return last && formatAddress(last.address);
}

function placeholders(parts: readonly string[], from: number): string {
  return parts.map((part, index) => `\${${from + index}:${part}}`).join('; ');
}
