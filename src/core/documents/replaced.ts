import type { Lock } from '../paper/lock.ts';
import type { PaperDocument } from '../paper/paper.ts';

/** Whether the PDF of a document is another than the paper file says, or where it says nothing, than the lock knows. */
export function isReplaced({ name, fields }: PaperDocument, sha256: string | undefined, lock: Lock): boolean {
  if (sha256 === undefined) return false;
  const recorded = recordedHashes(fields);
  if (recorded.length > 0) return !recorded.includes(sha256);
  return lock.documents.some(({ document, sha256: other }) => document === name && other !== sha256);
}

export function recordedHashes({ sha256 = [] }: PaperDocument['fields']): readonly string[] {
  return typeof sha256 === 'string' ? [sha256] : sha256;
}
