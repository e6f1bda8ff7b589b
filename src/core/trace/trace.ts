import picomatch from 'picomatch';
import { URI } from 'vscode-uri';
import type { Informal } from '../adopt/find.ts';
import type { Config } from '../config/config.ts';
import type { LocatedPaper } from '../documents/located.ts';
import type { Mark } from '../marks/mark.ts';
import type { Paper } from '../paper/paper.ts';
import type { Problem } from '../problem.ts';
import { relativePath } from '../root.ts';
import { type Default, defaultPaper, type Link, linkFile, type MarkedFile, type Unresolved } from './link.ts';
import { type Coverage, coverageOf, traceSteps, type TracedStep } from './steps.ts';

/** A paper file as it was last read. */
export interface PaperFileState {
  readonly uri: string;
  /** The last state that parsed; undefined when none did. */
  readonly paper?: Paper;
  /** `paper` is older than the file, which does not parse now. */
  readonly stale: boolean;
  readonly problems: readonly Problem[];
}

/** An open file and its citations that are no marks. */
export interface InformalFile {
  readonly uri: string;
  readonly citations: readonly Informal[];
}

export interface TraceInput {
  readonly root: string;
  readonly config: Config;
  readonly configProblems: readonly Problem[];
  /** Sorted by URI. */
  readonly paperFiles: readonly PaperFileState[];
  /** Sorted by URI. */
  readonly files: readonly MarkedFile[];
  /** The file that a document of `files` is; the notebook that it is a cell of. */
  readonly fileOf: (uri: string) => string;
  /** What open files cite in words of their own, beside their marks. */
  readonly informal?: readonly InformalFile[];
  /** Documents' URIs whose PDF is not there. */
  readonly absent: ReadonlySet<string>;
  /** Where the things of each paper stand in its PDFs; absent until that was looked up. */
  readonly located?: ReadonlyMap<Paper, LocatedPaper>;
}

/** A paper joined with the marks of its root. */
export interface TracedPaper {
  readonly paper: Paper;
  readonly stale: boolean;
  readonly located: LocatedPaper | undefined;
  readonly steps: readonly TracedStep[];
  readonly coverage: Coverage;
  /** The links to a record of this paper, in the order of files and lines. */
  readonly linksOf: (id: string) => readonly Link[];
  /** `deviates` and `adds` marks that no deviation record stands behind. */
  readonly inlineDeviations: readonly Link[];
  /** `unclear` and `assumes` marks that no ambiguity record stands behind. */
  readonly inlineQuestions: readonly Link[];
}

/** Papers and code of one root, joined; everything else is told from it. */
export interface Trace extends TraceInput {
  readonly papers: readonly TracedPaper[];
  readonly links: readonly Link[];
  readonly unresolved: readonly Unresolved[];
  /** The path of a document's file relative to the root, with `/`: of a cell its notebook's. */
  readonly pathOf: (uri: string) => string;
  /** What an unqualified target means in `uri`. */
  readonly defaultPaper: (uri: string) => Default;
}

export function makeTrace(input: TraceInput): Trace {
  const papers = new Map<string, Paper>();
  const stale = new Set<Paper>();
  for (const state of input.paperFiles) {
    if (!state.paper) continue;
    if (!papers.has(state.paper.key)) papers.set(state.paper.key, state.paper);
    if (state.stale) stale.add(state.paper);
  }
  const globs = [...papers.values()].map((paper) => ({ paper, holds: picomatch([...paper.code]) }));
  const pathOf = (uri: string): string => relativePath(input.root, input.fileOf(uri)) ?? URI.parse(uri).path;
  const inFile = new Map<string, Mark[]>();
  for (const { uri, marks } of input.files) inFile.set(input.fileOf(uri), [...inFile.get(input.fileOf(uri)) ?? [], ...marks]);
  const fallback = (uri: string): Default => {
    const path = pathOf(uri);
    const inCode = globs.filter(({ holds }) => holds(path)).map(({ paper }) => paper);
    return defaultPaper(inFile.get(input.fileOf(uri)) ?? [], papers, inCode);
  };
  const joined = input.files.map((file) => linkFile(file, papers, fallback(file.uri)));
  const links = joined.flatMap((file) => file.links);
  const unresolved = joined.flatMap((file) => file.unresolved);
  return {
    ...input,
    links,
    unresolved,
    pathOf,
    defaultPaper: fallback,
    papers: [...papers.values()].map((paper) => tracePaper(paper, links.filter((link) => link.paper === paper), stale.has(paper), input.located?.get(paper))),
  };
}

function tracePaper(paper: Paper, links: readonly Link[], stale: boolean, located: LocatedPaper | undefined): TracedPaper {
  const byRecord = new Map<string, Link[]>();
  for (const link of links) {
    if (!link.record) continue;
    const known = byRecord.get(link.record.id);
    if (known) known.push(link);
    else byRecord.set(link.record.id, [link]);
  }
  const linksOf = (id: string): readonly Link[] => byRecord.get(id) ?? [];
  const isLost = (id: string): boolean => [...paper.documents.keys()].some((document) => located?.line(document, id)?.places.includes(null) === true);
  const steps = traceSteps(paper, linksOf, isLost);
  const inline = (verbs: readonly string[], kind: string) =>
    links.filter(({ mark, record }) => mark.claims && verbs.includes(mark.verb) && record?.kind !== kind && mark.scope !== 'end');
  return {
    paper,
    stale,
    located,
    steps,
    coverage: coverageOf(steps),
    linksOf,
    inlineDeviations: inline(['deviates', 'adds'], 'deviation'),
    inlineQuestions: inline(['unclear', 'assumes'], 'ambiguity'),
  };
}
