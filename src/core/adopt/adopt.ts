import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { type Refusal, refusing } from '../features/edits.ts';
import type { Paper } from '../paper/paper.ts';
import type { Trace } from '../trace/trace.ts';
import type { Workspace } from '../workspace.ts';
import { marksEdit } from './marks.ts';
import { isQualified, saysOf } from './meaning.ts';
import { patternsEdit } from './patterns.ts';
import { recordsEdit } from './records.ts';
import { type Adoptable, type Found, survey } from './survey.ts';

/** What citations can become: a pattern with which they count where they stand, marks in their place, or records of their paper. */
export type Way = 'pattern' | 'marks' | 'records';

/** Which citations are to become what. */
export interface Adoption {
  /** The group's id in the survey, and the files that it has members in. */
  readonly group: string;
  readonly uris: readonly string[];
  readonly way: Way;
  /** The key of the paper that those mean which tell no paper of the root by themselves. */
  readonly paper?: string;
  /** Other works that citations of this form name: a pattern is to leave theirs alone. */
  readonly others?: readonly string[];
}

export interface Adopted {
  readonly edit: WorkspaceEdit;
  /** How many citations, or records, it is about. */
  readonly done: number;
  /** Citations that are left as they are: nothing can be said for them. */
  readonly left: number;
}

/** A member of which the paper is known, and what a mark would say. */
export interface Meant extends Adoptable {
  readonly paper: Paper;
  readonly says: string;
}

/** The edit that adopts the citations of a group, as they stand now. */
export async function adopt(workspace: Workspace, adoption: Adoption): Promise<Adopted | Refusal> {
  const found = (await survey(workspace, { only: adoption.uris })).find(({ id }) => id === adoption.group);
  const trace = await workspace.trace();
  const chosen = trace.papers.find(({ paper }) => paper.key === adoption.paper)?.paper;
  const members = found?.members.flatMap((member) => meant(trace, member, chosen)) ?? [];
  if (!found || members.length === 0) return { refused: whyNone(trace, found) };
  return refusing(() => {
    switch (adoption.way) {
      case 'pattern': return patternsEdit(workspace, found, members, adoption.others ?? []);
      case 'marks': return marksEdit(found, members);
      case 'records': return recordsEdit(workspace, found, members);
    }
  });
}

function meant(trace: Trace, member: Adoptable, chosen: Paper | undefined): Meant[] {
  const paper = member.paper ?? chosen;
  const says = member.says ?? (paper && saysOf(member.informal.says, member.informal.form, paper, isQualified(trace, member.uri, paper)));
  return paper && says !== undefined ? [{ ...member, paper, says }] : [];
}

function whyNone({ papers }: Trace, found: Found | undefined): string {
  if (!found) return 'These citations are no longer there.';
  if (papers.length === 0) return 'There is no paper here. Put its PDF into the folder, or run "Papertrace: Start a Paper" on it.';
  return found.form.document ? `No paper here has a document "${found.form.document}". Name it in the paper file's "documents:" first.` : 'It is not known which paper they mean.';
}
