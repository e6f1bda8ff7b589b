import picomatch from 'picomatch';
import { URI } from 'vscode-uri';
import type { Informal } from '../adopt/find.ts';
import type { Config } from '../config/config.ts';
import type { DataValues } from '../data/dataFiles.ts';
import type { LocatedPaper } from '../documents/located.ts';
import type { Mark } from '../marks/mark.ts';
import type { Paper } from '../paper/paper.ts';
import type { Problem } from '../problem.ts';
import { isSuspect, type Reviews, reviewsOf } from '../reviews/reviews.ts';
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
  /** What files have at the keys that records name; absent where none does. */
  readonly values?: DataValues;
  /** `YYYY-MM-DD`; absent where nobody knows what day it is. */
  readonly today?: string;
  /** Where the things of each paper stand in its PDFs; absent until that was looked up. */
  readonly located?: ReadonlyMap<Paper, LocatedPaper>;
}

/** A paper joined with the marks of its root. */
export interface TracedPaper {
  readonly paper: Paper;
  readonly stale: boolean;
  readonly located: LocatedPaper | undefined;
  readonly values: DataValues;
  /** All links to it, in the order of files and lines. */
  readonly links: readonly Link[];
  readonly steps: readonly TracedStep[];
  readonly coverage: Coverage;
  /** The links to a record of this paper, in the order of files and lines. */
  readonly linksOf: (id: string) => readonly Link[];
  readonly reviews: Reviews;
  /** `deviates` and `adds` marks that no deviation record stands behind. */
  readonly inlineDeviations: readonly Link[];
  /** `unclear` and `assumes` marks that no ambiguity record stands behind. */
  readonly inlineQuestions: readonly Link[];
}

/** What the marks of one file are joined to. The same object as long as the file and the papers are the same. */
export interface FileLinks {
  readonly file: MarkedFile;
  readonly links: readonly Link[];
  readonly unresolved: readonly Unresolved[];
}

/** Papers and code of one root, joined; everything else is told from it. */
export interface Trace extends TraceInput {
  readonly papers: readonly TracedPaper[];
  /** By the file's URI. */
  readonly byFile: ReadonlyMap<string, FileLinks>;
  readonly links: readonly Link[];
  readonly unresolved: readonly Unresolved[];
  /** The path of a document's file relative to the root, with `/`: of a cell its notebook's. */
  readonly pathOf: (uri: string) => string;
  /** What an unqualified target means in `uri`. */
  readonly defaultPaper: (uri: string) => Default;
}

/**
 * Joins papers and marks. What is as it was in the trace `before` is taken from it, down to the same objects: only files
 * that changed are joined again, and only papers that they name are counted again.
 */
export function makeTrace(input: TraceInput, before?: Trace): Trace {
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
  const isJoinedAlike = before !== undefined && alike([...papers.values()], before.papers.map(({ paper }) => paper));
  const byFile = new Map<string, FileLinks>();
  for (const file of input.files) {
    // What a cell names by itself is for all cells of its notebook to say.
    const known = isJoinedAlike && input.fileOf(file.uri) === file.uri ? before.byFile.get(file.uri) : undefined;
    if (known?.file === file) byFile.set(file.uri, known);
    else if (known?.file.marks === file.marks) byFile.set(file.uri, { ...known, file });
    else byFile.set(file.uri, { file, ...linkFile(file, papers, fallback(file.uri)) });
  }
  const links = asBefore([...byFile.values()].flatMap((joined) => joined.links), before?.links);
  const traced = [...papers.values()].map((paper) => {
    const own = links.filter((link) => link.paper === paper);
    const located = input.located?.get(paper);
    const reviews = reviewsOf(own, located?.state.lock.reviews ?? [], { config: input.config, fileOf: ({ uri }) => byFile.get(uri)?.file, pathOf, located });
    return tracePaper({ paper, links: own, stale: stale.has(paper), located, values: input.values ?? noValues, reviews }, before);
  });
  return {
    ...input,
    byFile,
    links,
    unresolved: asBefore([...byFile.values()].flatMap((joined) => joined.unresolved), before?.unresolved),
    pathOf,
    defaultPaper: fallback,
    papers: asBefore(traced, before?.papers),
  };
}

const noValues: DataValues = new Map();

function tracePaper({ paper, links, stale, located, values, reviews }: Pick<TracedPaper, 'paper' | 'links' | 'stale' | 'located' | 'values' | 'reviews'>, before: Trace | undefined): TracedPaper {
  const known = before?.papers.find((traced) => traced.paper === paper);
  if (known?.stale === stale && known.located === located && known.values === values && alike(known.links, links) && alikeReviews(known.reviews, reviews)) return known;
  const byRecord = new Map<string, Link[]>();
  for (const link of links) {
    if (!link.record) continue;
    const known = byRecord.get(link.record.id);
    if (known) known.push(link);
    else byRecord.set(link.record.id, [link]);
  }
  const linksOf = (id: string): readonly Link[] => byRecord.get(id) ?? [];
  const isLost = (id: string): boolean => [...paper.documents.keys()].some((document) => located?.line(document, id)?.places.includes(null) === true);
  const suspects = new Set(links.filter((link) => isSuspect(reviews.get(link))).map(({ record }) => record?.id));
  const steps = traceSteps(paper, linksOf, { lost: isLost, suspect: (id) => suspects.has(id) });
  // A mark that names a record of the kind too leaves the telling to it.
  const told = (kind: string): ReadonlySet<Mark> => new Set(links.filter(({ record }) => record?.kind === kind).map(({ mark }) => mark));
  const inline = (verbs: readonly string[], kind: string): Link[] => {
    const behind = told(kind);
    return links.filter(({ mark }) => mark.claims && verbs.includes(mark.verb) && !behind.has(mark) && mark.scope !== 'end');
  };
  return {
    paper,
    stale,
    located,
    values,
    links,
    steps,
    coverage: coverageOf(steps),
    linksOf,
    reviews,
    inlineDeviations: inline(['deviates', 'adds'], 'deviation'),
    inlineQuestions: inline(['unclear', 'assumes'], 'ambiguity'),
  };
}

function alike(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((item, index) => item === others[index]);
}

/** The code may have changed where no mark has. */
function alikeReviews(some: Reviews, others: Reviews): boolean {
  return some.size === others.size && [...some].every(([link, { line, code, passage }]) => {
    const other = others.get(link);
    return other?.line === line && other.code === code && other.passage === passage;
  });
}

/** The list that was there before, where it holds the same: who keeps what was worked out of it need not do so again. */
function asBefore<Item>(now: readonly Item[], before: readonly Item[] | undefined): readonly Item[] {
  return before && alike(now, before) ? before : now;
}
