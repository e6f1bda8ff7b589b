import type { PaperRecord } from './paper.ts';

/** Whether a person has said that a record no longer matters: then what it quotes may be gone from the paper. */
export function isObsolete(record: PaperRecord): boolean {
  switch (record.kind) {
    case 'step': return record.fields.skip !== undefined;
    case 'ambiguity': return record.fields.status === 'dismissed';
    case 'deviation': return record.fields.status === 'reverted';
    case 'result':
    case 'parameter':
    case 'note': return false;
  }
}
