import type { TreeNode } from './overview.ts';
import { isRowOf } from './rows.ts';

/** How the view of steps is arranged. */
export interface StepOrder {
  /** `section` is the paper's own order, with parts below their wholes. */
  readonly by: 'section' | 'status' | 'file';
  /** Only what is not implemented yet. */
  readonly onlyOpen: boolean;
}

const statuses = ['missing', 'partial', 'implemented', 'tested', 'skipped', 'given'];

/** The rows of the steps' view in another arrangement: groups of steps without parts below each paper. */
export function arrangeSteps(rows: readonly TreeNode[], { by, onlyOpen }: StepOrder): TreeNode[] {
  const shown = onlyOpen ? rows.flatMap(openOnly) : [...rows];
  if (by === 'section') return shown;
  return shown.map((paper) => {
    const groups = new Map<string, TreeNode[]>();
    for (const step of stepLeaves(paper.children)) {
      for (const name of by === 'status' ? [progressOfRow(step)] : filesOf(step)) groups.set(name, [...groups.get(name) ?? [], step]);
    }
    const names = [...groups.keys()].sort((a, b) => (by === 'status' ? statuses.indexOf(a) - statuses.indexOf(b) : a < b ? -1 : 1));
    return { ...paper, children: names.map((name) => groupNode(paper, name, groups.get(name) ?? [])) };
  });
}

/** Steps without parts, in the order of the view. */
export function stepLeaves(rows: readonly TreeNode[]): TreeNode[] {
  return rows.flatMap((row) => (row.children.length > 0 ? stepLeaves(row.children) : isRowOf(row, 'step') ? [row] : []));
}

/** A step's progress, the first word of its description. */
export function progressOfRow({ description }: TreeNode): string {
  return description.split(' · ', 1)[0] ?? '';
}

function openOnly(row: TreeNode): TreeNode[] {
  const children = row.children.flatMap(openOnly);
  if (row.children.length > 0) return children.length > 0 ? [{ ...row, children }] : [];
  return isRowOf(row, 'step') && ['missing', 'partial'].includes(progressOfRow(row)) ? [row] : [];
}

/** The files in which a step has marks; one without stands by itself. */
function filesOf({ code }: TreeNode): string[] {
  const files = new Set(code.map(({ label }) => label.replace(/(?:, cell \d+)?:\d+ \w+$/, '')));
  return files.size === 0 ? [noFile] : [...files];
}

/** Sorts before every path. */
const noFile = '(no code)';

/** A step in two files is two rows: each has the group in its id. */
function groupNode(paper: TreeNode, name: string, steps: readonly TreeNode[]): TreeNode {
  const id = `${paper.id}/${name}`;
  return {
    id, label: name, description: String(steps.length), tooltip: '', icon: 'list-flat', context: 'group', code: [],
    children: steps.map((step) => ({ ...step, id: `${id}/${step.id}` })),
  };
}
