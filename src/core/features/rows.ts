import type { TreeNode } from './overview.ts';

/** Whether a row is a record of this kind, suspect or not. */
export function isRowOf({ context }: TreeNode, kind: string): boolean {
  return context.split(' ', 1)[0] === kind;
}
