import type { TextEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EditError } from './editError.ts';
import type { Splice } from './layout.ts';
import { longestPaper } from './parse.ts';
import { type Plain, plainNode, samePlain } from './plain.ts';
import { changeBetween } from '../textChange.ts';
import { rangeAt, readYaml, type YamlSource } from '../yaml/yaml.ts';

/** @throws EditError when the text does not parse. */
export function readForEdit(text: string): YamlSource {
  if (text.length > longestPaper) throw new EditError('The paper file is too long to be read, so nothing was written to it.');
  const source = readYaml(text);
  if (source.document.errors.length > 0) throw new EditError('The paper file does not parse, so nothing was written to it. Mend it first; the problem is marked there.');
  return source;
}

/** The edits of `splices`, when the text after them says exactly what was wanted. */
export function checked(source: YamlSource, splices: readonly Splice[], wanted: Plain): TextEdit[] {
  const edits = splices.map(({ start, end, text }) => ({ range: rangeAt(source, start, end), newText: text }));
  const after = readYaml(TextDocument.applyEdits(source.lines, edits)).document;
  if (after.errors.length > 0 || !samePlain(plainNode(after.contents), wanted)) {
    throw new EditError('This edit would have changed other parts of the paper file, so nothing was written. Change it by hand.');
  }
  return edits;
}

/** Edits made one after the other, each on the text that the one before left, as one. */
export function inTurn<Each>(text: string, all: readonly Each[], edit: (now: string, each: Each) => TextEdit[]): TextEdit[] {
  return changed(text, all.reduce((now, each) => applied(now, edit(now, each)), text));
}

function applied(text: string, edits: TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
}

/** One edit that makes `now` of `text`, over the stretch in which they differ. */
function changed(text: string, now: string): TextEdit[] {
  const { from, to, newText } = changeBetween(text, now);
  const lines = TextDocument.create('', '', 0, text);
  return now === text ? [] : [{ range: { start: lines.positionAt(from), end: lines.positionAt(to) }, newText }];
}
