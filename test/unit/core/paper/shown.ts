import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { parsePaper } from '../../../../src/core/paper/parse.ts';
import { ruleTable } from '../../../../src/core/rules/ids.ts';

export const head = 'papertrace: 1\npaper:\n  title: Attention Is All You Need\n';

/** The problems of a text, each as `line:column–column severity message [rule]`, counted from 1, and its fixes. */
export function problems(text: string, uri = 'file:///home/ada/papers/vaswani2017.paper.yaml'): string[] {
  return parsePaper(text, uri).problems.flatMap(({ range: { start, end }, message, rule, fixes = [] }) => [
    `${start.line + 1}:${start.character + 1}–${end.character + 1} ${ruleTable[rule].severity} ${message} [${rule}]`,
    ...fixes.map((fix) => `  ${fix.title}: ${JSON.stringify(applied(text, fix.edits).split('\n')[start.line]?.trim())}`),
  ]);
}

export function applied(text: string, edits: readonly { range: TextEdit['range']; newText: string }[]): string {
  return TextDocument.applyEdits(TextDocument.create('', 'yaml', 0, text), [...edits]);
}
