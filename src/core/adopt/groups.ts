import type { CodePlace } from '../features/overview.ts';
import type { Trace } from '../trace/trace.ts';
import type { Found } from './survey.ts';

/** Citations of one form, as people pick them: plain data for whoever shows them. */
export interface CitationGroup {
  /** The root's URI. */
  readonly root: string;
  readonly id: string;
  /** An example: `Eq. (5)`. */
  readonly title: string;
  /** The work that all of them name, which is no paper of the root. */
  readonly work?: string;
  readonly places: readonly CodePlace[];
  /** The first words of a few different ones. */
  readonly examples: readonly string[];
  /** How many name places that their paper has, and that it does not have; of the others nobody knows. */
  readonly standing: number;
  readonly lacking: number;
  /** Papers of which one has to be picked, since some tell none by themselves; by key. */
  readonly papers: readonly { readonly key: string; readonly title: string }[];
}

const shownExamples = 4;

export function citationGroups(trace: Trace, found: readonly Found[]): CitationGroup[] {
  const papers = trace.papers.map(({ paper: { key, fields } }) => ({ key, title: fields.title }));
  return found.map(({ id, form, work, members }) => ({
    root: trace.root,
    id,
    title: form.title,
    ...(work === undefined ? {} : { work }),
    places: members.map(({ place }) => place),
    examples: [...new Set(members.map(({ informal }) => informal.text))].slice(0, shownExamples),
    standing: members.filter(({ stands }) => stands === true).length,
    lacking: members.filter(({ stands }) => stands === false).length,
    papers: members.some(({ paper }) => paper === undefined) ? papers : [],
  }));
}
