import { type DataValues, type Looked, oursOf, splitName } from '../data/dataFiles.ts';
import type { Parameter, Result } from '../paper/paper.ts';
import { readValue, sameValue } from '../parameters/value.ts';
import type { Rule } from './rule.ts';

/** A `file#key` at which there is no value, or another one than was written down. Runs may be in files that are not here. */
export const unreadValue: Rule = {
  id: 'unread-value',
  *check({ papers }) {
    for (const { paper, stale, values } of papers) {
      if (stale) continue;
      for (const record of paper.records.values()) {
        const found = record.kind === 'parameter' ? wrongOurs(record, values) : record.kind === 'result' ? wrongRuns(record, values) : [];
        for (const { path, message } of found) yield { uri: paper.uri, range: paper.locate(path), rule: 'unread-value', message };
      }
    }
  },
};

interface Wrong {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

function* wrongOurs({ id, fields: { ours } }: Parameter, values: DataValues): Iterable<Wrong> {
  const base = ['parameters', id, 'ours'];
  for (const name of typeof ours === 'string' ? [ours] : Object.values(ours ?? {})) {
    if (!name.includes('#')) yield { path: base, message: `"${name}" names no place: file#key is wanted, as in configs/base.yaml#optim.warmup.` };
  }
  for (const { variant, name } of oursOf(ours)) {
    const looked = values.get(name);
    const message = looked && ('absent' in looked ? `"${splitName(name).file}" is not there. Files are named relative to the root.` : whyNot(looked));
    if (message !== undefined) yield { path: variant === undefined ? base : [...base, variant], message };
  }
}

function* wrongRuns({ id, fields }: Result, values: DataValues): Iterable<Wrong> {
  for (const [index, { value, from }] of (fields.measured ?? []).entries()) {
    const path = ['results', id, 'measured', index];
    const looked = from?.includes('#') ? values.get(from) : undefined;
    if (value === undefined && !from?.includes('#')) yield { path, message: 'A run needs a value, or the place to read it from: from: file#key.' };
    if (!looked || 'absent' in looked) continue;
    const read = 'value' in looked ? readValue(looked.value) : undefined;
    const message = whyNot(looked)
      ?? (read?.kind === 'number' ? undefined : `"${from ?? ''}" is no number.`)
      ?? (value === undefined || !read || sameValue(read, { kind: 'number', readings: [value] }) ? undefined : `"${from ?? ''}" is ${'written' in looked ? looked.written : ''} now, not ${value}.`);
    if (message !== undefined) yield { path: [...path, 'from'], message };
  }
}

function whyNot(looked: Looked): string | undefined {
  return 'problem' in looked ? looked.problem : undefined;
}
