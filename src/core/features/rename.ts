import type { ChangeAnnotation, Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { grouped } from '../grouped.ts';
import { id as idSchema } from '../paper/schema.ts';
import { parseLock, printLock } from '../paper/lock.ts';
import type { FileEdit } from '../problem.ts';
import { touches } from '../ranges.ts';
import { partOf } from '../trace/references.ts';
import type { Trace } from '../trace/trace.ts';
import { type Owned, pointedAt } from './at.ts';
import type { Refusal } from './edits.ts';
import { type Mention, mentionsOf } from './mentions.ts';

/** What can be renamed at a place: the stretch to show, and the id. */
export interface Renamable {
  readonly range: Range;
  readonly placeholder: string;
}

/** The groups in which an editor's preview shows the edits. None asks for confirmation: VS Code would leave those out unless each is picked. */
const groups = {
  entry: { label: 'Paper file', description: 'The record and those that refer to it' },
  mark: { label: 'Marks', description: 'Comments that name the record' },
  lock: { label: 'Lock', description: 'Where the record stands in the PDF, and its reviews' },
} as const satisfies Record<string, ChangeAnnotation>;

/** The record at a place, from a mark or from the paper file; undefined where there is none. */
export function prepareRename(trace: Trace, uri: string, position: Position): Renamable | Refusal | undefined {
  const found = recordAt(trace, uri, position);
  if (!found || 'refused' in found) return found;
  return { range: found.range, placeholder: found.owned.record.id };
}

/**
 * The edits that give the record at a place another id, in its paper file, in all that refer to it, in every mark and in
 * the lock. What a citation pattern found is not touched, nor marks that name the record's address.
 * @param textOf the text of a file as it is now
 * @param annotates whether the client shows edits in labelled groups
 */
export async function rename(
  trace: Trace, uri: string, position: Position, newId: string, { textOf, annotates }: { readonly textOf: (uri: string) => Promise<string | undefined>; readonly annotates: boolean },
): Promise<WorkspaceEdit | Refusal | undefined> {
  const found = recordAt(trace, uri, position);
  if (!found || 'refused' in found) return found;
  const { traced: { paper, stale, located }, record: { id } } = found.owned;
  if (newId === id) return { changes: {} };
  const form = idSchema.safeParse(newId);
  if (!form.success) return { refused: `"${newId}" is not ${form.error.issues[0]?.message ?? 'an id'}.` };
  if (paper.records.has(newId)) return { refused: `The paper "${paper.key}" has a record "${newId}" already. Choose another id.` };
  const meansPaper = trace.links.find(({ record, target }) => !record && target.key === undefined && target.name === newId);
  if (meansPaper) return { refused: `"${newId}" is the key of a paper that marks name. Choose another id.` };
  if (stale) return { refused: `The paper file of "${paper.key}" does not parse. Mend it first; the problem is marked there.` };
  const edits: (FileEdit & { readonly group: keyof typeof groups })[] = [];
  for (const mention of mentionsOf(trace, found.owned)) {
    const range = rangeOfId(mention, id);
    if (range === 'elsewhere') continue;
    if (!range) return { refused: `"${id}" is written in a way in which it cannot be changed, in ${trace.pathOf(mention.uri)}, line ${mention.range.start.line + 1}. Write it plainly first.` };
    edits.push({ uri: mention.uri, range, newText: newId, group: mention.as === 'mark' ? 'mark' : 'entry' });
  }
  const lock = located?.state.exists ? await textOf(located.state.uri) : undefined;
  const renamed = lock === undefined ? undefined : lockWith(lock, id, newId);
  if (located && lock !== undefined && renamed !== undefined) {
    edits.push({ uri: located.state.uri, range: { start: { line: 0, character: 0 }, end: { line: lock.split('\n').length, character: 0 } }, newText: renamed, group: 'lock' });
  }
  return workspaceEdit(edits, annotates);
}

function recordAt(trace: Trace, uri: string, position: Position): { readonly owned: Owned; readonly range: Range } | Refusal | undefined {
  const pointed = pointedAt(trace, uri, position);
  const [owned, ...others] = pointed?.records ?? [];
  if (!pointed || !owned || !touches(pointed.range, position)) return undefined;
  if (others.some(({ record }) => record !== owned.record)) return { refused: 'This mark names several records. Put the cursor on one of them.' };
  const { id } = owned.record;
  const target = pointed.links.find(({ target: { name, nameRange } }) => name === id && touches(nameRange, position))?.target;
  return { owned, range: target?.nameRange ?? partOf(pointed.range, id) ?? pointed.range };
}

/** Where the id itself stands; `elsewhere` where it does not, undefined where it stands in a form that is not its own letters. */
function rangeOfId(mention: Mention, id: string): Range | 'elsewhere' | undefined {
  switch (mention.as) {
    case 'mark': return mention.link.mark.cited || mention.link.target.name !== id ? 'elsewhere' : mention.link.target.nameRange;
    case 'entry': return partOf(mention.range, id);
    case 'reference': return mention.range.end.character - mention.range.start.character === mention.reference.written.length ? partOf(mention.range, id, mention.reference.written) : undefined;
  }
}

/** Undefined where the lock says nothing of the record. */
function lockWith(text: string, id: string, newId: string): string | undefined {
  const { lock } = parseLock(text);
  if (!lock.things.some(({ thing }) => thing === id) && !lock.reviews.some(({ reviewed }) => reviewed === id)) return undefined;
  return printLock({
    ...lock,
    things: lock.things.map((line) => (line.thing === id ? { ...line, thing: newId } : line)),
    reviews: lock.reviews.map((line) => (line.reviewed === id ? { ...line, reviewed: newId } : line)),
  });
}

function workspaceEdit(edits: readonly (FileEdit & { readonly group: keyof typeof groups })[], annotates: boolean): WorkspaceEdit {
  const byFile = grouped(edits, ({ uri }) => uri);
  if (!annotates) return { changes: Object.fromEntries([...byFile].map(([uri, own]) => [uri, own.map(({ range, newText }) => ({ range, newText }))])) };
  return {
    documentChanges: [...byFile].map(([uri, own]) => ({
      textDocument: { uri, version: null }, edits: own.map(({ range, newText, group }) => ({ range, newText, annotationId: group })),
    })),
    changeAnnotations: Object.fromEntries([...new Set(edits.map(({ group }) => group))].map((group) => [group, groups[group]])),
  };
}
