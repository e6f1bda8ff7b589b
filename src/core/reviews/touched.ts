import type { Location } from 'vscode-languageserver-types';
import { lockUri } from '../documents/rootDocuments.ts';
import { prefix } from '../marks/languages.ts';
import { parseMarks } from '../marks/parse.ts';
import { parseLock } from '../paper/lock.ts';
import type { Paper } from '../paper/paper.ts';
import { parsePaper } from '../paper/parse.ts';
import type { History } from '../ports.ts';
import { relativePath } from '../root.ts';
import { type Link, linkFile, type MarkedFile } from '../trace/link.ts';
import type { Trace, TracedPaper } from '../trace/trace.ts';
import { fingerprintOf } from './fingerprint.ts';
import { isReviewable, isSamePassage, isSuspect, reviewName } from './reviews.ts';

/** A record, or an address without one, that a change set touches. */
export interface Touched {
  /** The paper's key. */
  readonly paper: string;
  /** A record's id, or an address. */
  readonly name: string;
  /** Absent for an address. */
  readonly title?: string;
  readonly code: readonly TouchedCode[];
  /** The paper's words behind it are others. */
  readonly passage: boolean;
  /** What became of its entry in the paper file. */
  readonly entry?: 'added' | 'changed' | 'removed';
  /** When it was last reviewed, `YYYY-MM-DD`. */
  readonly reviewed?: string;
  /** Whether something of it has changed since. */
  readonly suspect: boolean;
}

export interface TouchedCode {
  /** Relative to the root. */
  readonly path: string;
  /** The mark; absent where it is gone. */
  readonly mark?: Location;
  readonly change: 'added' | 'changed' | 'removed';
}

interface Found {
  code: TouchedCode[];
  passage: boolean;
  entry?: NonNullable<Touched['entry']>;
}

/**
 * What differs between a commit and now, told by records: their code, whatever its comments and formatting, their words in
 * the papers, as far as locks tell, and their entries. In the order of the papers, addresses last.
 */
export async function touchedSince(trace: Trace, history: History, revision: string): Promise<Touched[]> {
  const changed = await history.changedSince(trace.root, revision);
  const found = new Map<TracedPaper, Map<string, Found>>(trace.papers.map((traced) => [traced, new Map()]));
  const at = (traced: TracedPaper, name: string): Found => {
    const names = found.get(traced);
    const known = names?.get(name) ?? { code: [], passage: false };
    names?.set(name, known);
    return known;
  };
  for (const path of changed) {
    const text = await history.textAt(trace.root, revision, path);
    for (const traced of trace.papers) {
      for (const { name, ...code } of changesOfCode(trace, traced, path, text)) at(traced, name).code.push({ path, ...code });
      if (relativePath(trace.root, traced.paper.uri) === path) for (const [name, entry] of changesOfEntries(traced.paper, text)) at(traced, name).entry = entry;
      if (relativePath(trace.root, lockUri(traced.paper)) === path) for (const name of changesOfPassages(traced, text)) at(traced, name).passage = true;
    }
  }
  return trace.papers.flatMap((traced) => {
    const names = found.get(traced) ?? new Map<string, Found>();
    const inOrder = [...traced.paper.records.keys()].filter((id) => names.has(id));
    return [...inOrder, ...[...names.keys()].filter((name) => !traced.paper.records.has(name)).sort()].map((name) => touched(traced, name, at(traced, name)));
  });
}

function touched({ paper, links, reviews, located }: TracedPaper, name: string, found: Found): Touched {
  const title = paper.records.get(name)?.title;
  const dates = (located?.state.lock.reviews ?? []).filter(({ reviewed }) => reviewed === name).map(({ date }) => date).sort();
  const reviewed = dates.at(-1);
  return {
    paper: paper.key, name, ...(title === undefined ? {} : { title }), ...found, ...(reviewed === undefined ? {} : { reviewed }),
    suspect: links.some((link) => reviewName(link) === name && isSuspect(reviews.get(link))),
  };
}

/** Marks have no names, so what is the same code under the same name has not changed; of the others each takes the place of one. */
function changesOfCode(trace: Trace, { paper, links }: TracedPaper, path: string, before: string | undefined): (Omit<TouchedCode, 'path'> & { name: string })[] {
  const isOurs = (link: Link): boolean => link.paper === paper && isReviewable(link);
  const old = before === undefined ? [] : linksIn(trace, path, before).filter(isOurs).map((link) => ({ name: reviewName(link), code: link.code }));
  const now = links.filter((link) => isOurs(link) && trace.pathOf(link.uri) === path).map((link) => {
    const file = trace.byFile.get(link.uri)?.file;
    return { name: reviewName(link), code: file && fingerprintOf(file, link.mark, trace.config), mark: { uri: link.uri, range: link.mark.head } };
  });
  const takes = (fits: (one: (typeof old)[number]) => boolean): boolean => {
    const index = old.findIndex(fits);
    if (index >= 0) old.splice(index, 1);
    return index >= 0;
  };
  const others = now.filter(({ name, code }) => !takes((one) => one.name === name && one.code === code));
  const changes = others.map(({ name, mark }) => ({ name, mark, change: takes((one) => one.name === name) ? 'changed' as const : 'added' as const }));
  return [...changes, ...old.map(({ name }) => ({ name, change: 'removed' as const }))];
}

/** What the marks of an older text of a file named, as papers are now. */
function linksIn({ root, config, papers, defaultPaper }: Trace, path: string, text: string): (Link & { code: string | undefined })[] {
  const { languages } = config;
  const citations = config.citationsIn(path);
  const language = text.includes(prefix) || citations.length > 0 ? languages.of(path, undefined, text) : undefined;
  if (!language) return [];
  const uri = `${root}/${path}`;
  const file: MarkedFile = { uri, text, language, marks: parseMarks(text, language, languages, citations) };
  const { links } = linkFile(file, new Map(papers.map(({ paper }) => [paper.key, paper])), defaultPaper(uri));
  return links.map((link) => ({ ...link, code: fingerprintOf(file, link.mark, config) }));
}

function changesOfEntries(paper: Paper, before: string | undefined): [string, NonNullable<Touched['entry']>][] {
  const old = before === undefined ? undefined : parsePaper(before, paper.uri).paper;
  const said = (of: Paper | undefined, id: string): string | undefined => {
    const record = of?.records.get(id);
    return record && JSON.stringify([record.kind, record.fields, record.at]);
  };
  return [...new Set([...paper.records.keys(), ...old?.records.keys() ?? []])].flatMap((id): [string, NonNullable<Touched['entry']>][] => {
    const [was, is] = [said(old, id), said(paper, id)];
    return was === is ? [] : [[id, was === undefined ? 'added' : is === undefined ? 'removed' : 'changed']];
  });
}

/** What both locks know, and has other words now. */
function changesOfPassages({ located }: TracedPaper, before: string | undefined): string[] {
  const { lock } = parseLock(before ?? '');
  return lock.documents.flatMap(({ document, sha256 }) => lock.things.filter((line) => line.sha256 === sha256).flatMap(({ thing, places }) => {
    const now = located?.line(document, thing)?.places;
    const text = (some: typeof places | undefined): string | undefined => some?.map((place) => place?.text ?? '').join('\n');
    return isSamePassage(text(places), text(now)) ? [] : [thing];
  }));
}
