import { id as idSchema } from '../paper/schema.ts';
import type { Paper, RecordKind } from '../paper/paper.ts';
import type { FileEdit, Fix } from '../problem.ts';

/** The fix that adds the record that is named and missing; undefined where the name cannot be an id. `text` is what is known of it. */
export function newRecordFix(paper: Paper, kind: Extract<RecordKind, 'step' | 'ambiguity' | 'deviation'>, id: string, text?: string, edits: readonly FileEdit[] = []): Fix | undefined {
  if (!idSchema.safeParse(id).success || paper.records.has(id)) return undefined;
  const title = text ?? titleFrom(id);
  const fields = { step: { title }, ambiguity: { question: title, status: 'open' }, deviation: { code: title, status: 'proposed' } }[kind];
  return { title: `Add the ${kind} "${id}" to the paper "${paper.key}"`, edits, adds: { uri: paper.uri, kind, id, fields } };
}

/** `lr-schedule` → `Lr schedule`. */
function titleFrom(id: string): string {
  const words = id.replaceAll(/[-_]+/g, ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
