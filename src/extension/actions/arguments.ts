import { Uri, window } from 'vscode';
import type { Location } from 'vscode-languageserver-types';
import type { PaperPlace, RecordRef, TreeNode } from '../../core/features/overview.ts';

/*
 * Commands are called from menus, trees, lenses and hovers, so what they get is unknown until it was looked at.
 */

/** A file of the explorer or an editor's title, or a URI as text. */
export function uriArgument(argument: unknown): Uri | undefined {
  if (argument instanceof Uri) return argument;
  return typeof argument === 'string' && /^[a-z][a-z0-9+.-]+:/i.test(argument) ? Uri.parse(argument) : undefined;
}

/** A row of a view. */
export function rowArgument(argument: unknown): TreeNode | undefined {
  return isRow(argument) ? argument : undefined;
}

function isRow(argument: unknown): argument is TreeNode {
  return isObject(argument) && 'children' in argument && 'code' in argument && 'label' in argument;
}

/** A record, as a lens in a paper file names it. */
export function recordArgument(argument: unknown): RecordRef | undefined {
  if (!isObject(argument)) return undefined;
  const { paper, id } = argument;
  return typeof paper === 'string' && typeof id === 'string' ? { paper, id } : undefined;
}

/** One place in a PDF or several. */
export function placesArgument(argument: unknown): readonly PaperPlace[] | undefined {
  const all: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  return all.length > 0 && all.every(isPaperPlace) ? all : undefined;
}

/** A line and a character of a file, as a language server says it. */
export interface TextPlace {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** Where the cursor stands. */
export function cursorPlace(): TextPlace | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

/** A stretch of a file, as a lens names it. */
export function locationArgument(argument: unknown): Location | undefined {
  if (!isObject(argument) || typeof argument['uri'] !== 'string' || !isObject(argument['range'])) return undefined;
  const { start, end } = argument['range'];
  return isPosition(start) && isPosition(end) ? { uri: argument['uri'], range: { start, end } } : undefined;
}

/** `(uri, position)` or `({ uri, position })` or `({ uri, range })`. */
export function textPlaceArgument([first, second]: readonly unknown[]): TextPlace | undefined {
  if (typeof first === 'string' && isPosition(second)) return { uri: first, position: second };
  if (!isObject(first) || typeof first['uri'] !== 'string') return undefined;
  if (isPosition(first['position'])) return { uri: first['uri'], position: first['position'] };
  const range = first['range'];
  return isObject(range) && isPosition(range['start']) ? { uri: first['uri'], position: range['start'] } : undefined;
}

function isPaperPlace(value: unknown): value is PaperPlace {
  return isObject(value) && typeof value['pdf'] === 'string';
}

function isPosition(value: unknown): value is TextPlace['position'] {
  return isObject(value) && typeof value['line'] === 'number' && typeof value['character'] === 'number';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
