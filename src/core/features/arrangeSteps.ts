import type { Priority, Standing, TreeNode } from './overview.ts';
import { isRowOf } from './rows.ts';

/** How the view of steps is arranged. */
export interface StepOrder {
  /** `section` is the paper's own order, with parts below their wholes. */
  readonly by: 'section' | 'page' | 'priority' | 'status' | 'file' | 'owner';
  /** Only steps that are missing or partial. */
  readonly onlyOpen: boolean;
}

const standings: readonly Standing[] = ['missing', 'partial', 'implemented', 'tested', 'skipped', 'given'];
const priorities: readonly Priority[] = ['must', 'should', 'could'];

/** The rows of the steps' view in another arrangement: below each paper the steps without parts, in groups, or page by page. */
export function arrangeSteps(rows: readonly TreeNode[], { by, onlyOpen }: StepOrder): TreeNode[] {
  const shown = onlyOpen ? rows.flatMap(openOnly) : [...rows];
  if (by === 'section') return shown;
  return shown.map((paper) => {
    const steps = stepLeaves(paper.children);
    if (by === 'page') return { ...paper, children: steps.sort((a, b) => pageOfRow(a) - pageOfRow(b)) };
    const groups = new Map<string, TreeNode[]>(ordered[by].map((name) => [name, []]));
    for (const step of steps) {
      for (const name of groupsOf(step, by)) groups.set(name, [...groups.get(name) ?? [], step]);
    }
    const filled = [...groups].filter(([, members]) => members.length > 0);
    if (by === 'file' || by === 'owner') filled.sort(([a], [b]) => (a < b ? -1 : 1));
    return { ...paper, children: filled.map(([name, members]) => groupNode(paper, name, members)) };
  });
}

const ordered = { status: standings, priority: priorities, file: [], owner: [] } as const;

function groupsOf(step: TreeNode, by: keyof typeof ordered): readonly string[] {
  switch (by) {
    case 'status': return step.progress ? [step.progress] : [];
    case 'priority': return [step.priority ?? '(no priority)'];
    case 'file': return filesOf(step);
    case 'owner': return step.owners?.length ? step.owners : ['(no owner)'];
  }
}

/** What stands on no page comes last. */
function pageOfRow({ paper }: TreeNode): number {
  return paper?.page ?? Number.MAX_SAFE_INTEGER;
}

/** Steps without parts, in the order of the view. */
export function stepLeaves(rows: readonly TreeNode[]): TreeNode[] {
  return rows.flatMap((row) => (row.children.length > 0 ? stepLeaves(row.children) : isRowOf(row, 'step') ? [row] : []));
}

function openOnly(row: TreeNode): TreeNode[] {
  const children = row.children.flatMap(openOnly);
  if (row.children.length > 0) return children.length > 0 ? [{ ...row, children }] : [];
  return row.progress === 'missing' || row.progress === 'partial' ? [row] : [];
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
