import type { Config } from './config/config.ts';
import { isPdf } from './documents/rootDocuments.ts';
import { FileSet } from './files/fileSet.ts';
import { searchEach } from './files/searchEach.ts';
import { worthReading } from './files/worthReading.ts';
import type { Citation } from './marks/citations.ts';
import type { Language } from './marks/language.ts';
import { prefix } from './marks/languages.ts';
import type { Mark } from './marks/mark.ts';
import { parseCells, parseMarks } from './marks/parse.ts';
import { languageNamed } from './marks/regions/named.ts';
import type { OpenCell, OpenDocuments } from './openDocuments.ts';
import type { Ports, ReadOptions, Search } from './ports.ts';
import { relativePath } from './root.ts';
import type { MarkedFile } from './trace/link.ts';
import type { PaperFileState } from './trace/trace.ts';

const paperSuffix = '.paper.yaml';

export interface SourceText {
  readonly uri: string;
  readonly text: string;
  readonly language: Language;
}

export interface SourceOptions extends ReadOptions {
  /** No more than these. */
  readonly only?: readonly string[];
}

/** The paper files and marked files of one root as disk and editors have them. What changed is read again by `refresh`, nothing else. */
export class RootFiles {
  readonly papers = new Map<string, PaperFileState>();
  readonly pdfs = new Set<string>();
  /** By file; of an open notebook one for each cell. */
  readonly marked = new Map<string, readonly MarkedFile[]>();
  /** Every file that may hold marks or is a paper file: of a known language and not ignored. */
  readonly listing = new FileSet();
  readonly #root: string;
  readonly #ports: Ports;
  readonly #open: OpenDocuments;
  readonly #config: Config;
  readonly #isTrusted: boolean;
  /** Where texts are looked up that may not have changed; let go of after the first reading. */
  #before: RootFiles | undefined;
  /** Listed files whose text may be another. */
  readonly #stale = new Set<string>();
  /** Where something was made or removed, at or below. */
  readonly #moved = new Set<string>();
  /** Of the source files those to be read unopened; undefined where all are, since they are near. */
  #worth: ReadonlySet<string> | undefined;
  #left = 0;

  /** Nothing is known of the root yet; what has still the text that it has in `before` is not parsed again. */
  constructor(root: string, config: Config, isTrusted: boolean, ports: Ports, open: OpenDocuments, before?: RootFiles) {
    this.#root = root;
    this.#config = config;
    this.#isTrusted = isTrusted;
    this.#ports = ports;
    this.#open = open;
    this.#before = before;
  }

  /** How many files were not read since there are too many and they are far. */
  get left(): number {
    return this.#left;
  }

  /** The marked files by their names, in a notebook by cell. */
  inOrder(): MarkedFile[] {
    return [...this.marked].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, files]) => files);
  }

  /** Whether a configuration reads the same files in the same way. */
  isReadBy(config: Config, isTrusted: boolean): boolean {
    return this.#config.reads === config.reads && this.#isTrusted === isTrusted;
  }

  /**
   * A file has another text, on disk or in an editor, or something was made or removed at `uri` or below it. Gives
   * whether that is any concern of ours.
   */
  changed(uri: string, what: 'text' | 'presence'): boolean {
    const isListed = this.listing.has(uri);
    if (isListed) this.#stale.add(uri);
    if (what === 'presence') this.#moved.add(uri);
    return isListed || what === 'presence';
  }

  /** Takes these files for listed until a walk says otherwise. */
  expect(uris: Iterable<string>): void {
    for (const uri of uris) {
      if (!this.counts(uri)) continue;
      if (isPdf(uri) || isPaperFile(uri)) this.#listOther(uri);
      else if (this.listing.add(uri)) this.#stale.add(uri);
    }
  }

  /** Whether a file of this name is read at all, where git does not ignore it. */
  counts(uri: string): boolean {
    const path = relativePath(this.#root, uri);
    return path !== undefined && this.#wanted(path);
  }

  readonly #wanted = (path: string): boolean =>
    (this.#config.languages.knows(path) || isPaperFile(path) || isPdf(path)) && this.#config.excludes?.(path) !== true;

  /** Brings everything up to date. Far papers come first: they tell where the code is. */
  async refresh(options: ReadOptions = {}): Promise<void> {
    const { files } = this.#ports;
    const isFar = files.isFar?.(this.#root) ?? false;
    const unmarked = new Set<string>();
    const take = (uri: string, text: string): void => {
      unmarked.delete(uri);
      this.#takeSource(uri, text);
    };
    const search = isFar || !files.search ? searchEach(files, take, options) : files.search(take, options);
    try {
      if (this.#moved.size > 0) await this.#listAgain((folder, sources) => {
        if (!isFar) this.#readNew(folder, sources, search);
        else for (const name of sources) this.#stale.add(folder + name);
      });
      const papers = [...this.#stale].filter(isPaperFile);
      for (const uri of papers) {
        this.#stale.delete(uri);
        await this.#readPaper(uri);
      }
      if (isFar && (this.#worth === undefined || papers.length > 0 || this.#stale.size > 0)) this.#weigh();
      this.#readSources([...this.#stale].filter((uri) => !isPaperFile(uri)), search, unmarked);
    } finally {
      await search.end();
    }
    if (!options.signal?.aborted) for (const uri of unmarked) this.marked.delete(uri);
    this.#before = undefined;
  }

  /** Every source file and its text as of now, one by one; of a far root those that are read. */
  async *sources({ progress, signal, only }: SourceOptions): AsyncGenerator<SourceText> {
    const uris = [...only ?? this.listing].filter((uri) => this.listing.has(uri) && !isPaperFile(uri)).sort();
    for (const [done, uri] of uris.entries()) {
      if (signal?.aborted) return;
      if (done % 100 === 0) progress?.(done, uris.length);
      const buffer = this.#open.textOf(uri);
      if (!buffer && this.#worth?.has(uri) === false) continue;
      const text = buffer?.text ?? await this.#ports.files.read(uri);
      const language = text === undefined ? undefined : this.#config.languages.of(uri, buffer?.languageId, text);
      if (text !== undefined && language) yield { uri, text, language };
    }
  }

  /** `found` gets the source files that are new, folder by folder. */
  async #listAgain(found: (folder: string, sources: readonly string[]) => void): Promise<void> {
    const places = new Set(this.#moved);
    this.#moved.clear();
    const gone = new Set([...this.listing.within(places), ...new FileSet(this.pdfs).within(places)]);
    await this.#ports.files.list(this.#root, (folder, names) => {
      if (gone.size > 0) for (const name of names) gone.delete(folder + name);
      const sources = names.filter((name) => !isPdf(name) && !isPaperFile(name));
      if (sources.length < names.length) for (const name of names) this.#listOther(folder + name);
      found(folder, this.listing.addIn(folder, sources));
    }, { wanted: this.#wanted, only: [...places] });
    for (const uri of gone) this.#forget(uri);
  }

  /** What is no source file; a paper file that is new is stale. */
  #listOther(uri: string): void {
    if (isPdf(uri)) this.pdfs.add(uri);
    else if (isPaperFile(uri) && this.listing.add(uri)) this.#stale.add(uri);
  }

  #forget(uri: string): void {
    this.listing.delete(uri);
    this.pdfs.delete(uri);
    this.#stale.delete(uri);
    this.papers.delete(uri);
    this.marked.delete(uri);
  }

  /** Says anew which far files are worth reading; those that became it, or no longer are, are stale. */
  #weigh(): void {
    const before = this.#worth ?? new Set();
    const papers = [...this.papers.values()].flatMap(({ paper }) => paper ? [paper] : []);
    const { read, left } = worthReading(this.#root, [...this.listing].filter((uri) => !isPaperFile(uri)).sort(), papers);
    this.#worth = new Set(read);
    this.#left = left;
    for (const uri of this.#worth) if (!before.has(uri)) this.#stale.add(uri);
    for (const uri of before) if (!this.#worth.has(uri)) this.#stale.add(uri);
  }

  /** Has source files read that were not known, but for those that an editor shows: they are stale. */
  #readNew(folder: string, names: readonly string[], search: Search): void {
    const shown = this.#open.namesIn(folder);
    for (const name of names) if (shown.has(name)) this.#stale.add(folder + name);
    const read = shown.size > 0 ? names.filter((name) => !shown.has(name)) : names;
    const cited = new Set(this.#hasCitations ? read.filter((name) => this.#citationsIn(folder + name).length > 0) : []);
    search.add(folder, [...cited]);
    search.add(folder, cited.size > 0 ? read.filter((name) => !cited.has(name)) : read, prefix);
  }

  /** Has stale source files read, except for what an editor shows; of these `unmarked` gets those that may have lost their marks. */
  #readSources(uris: readonly string[], search: Search, unmarked: Set<string>): void {
    const cited = new FileSet();
    const others = new FileSet();
    for (const uri of uris) {
      this.#stale.delete(uri);
      const cells = this.#open.cellsOf(uri);
      const buffer = this.#open.textOf(uri);
      if (cells) this.#takeCells(uri, cells);
      else if (buffer) this.#takeSource(uri, buffer.text, buffer.languageId);
      else if (this.#worth?.has(uri) === false) this.marked.delete(uri);
      else {
        if (this.marked.has(uri)) unmarked.add(uri);
        (this.#citationsIn(uri).length > 0 ? cited : others).add(uri);
      }
    }
    for (const [folder, names] of cited.folders()) search.add(folder, [...names]);
    for (const [folder, names] of others.folders()) search.add(folder, [...names], prefix);
  }

  /** Patterns are the folder's own: one that nobody trusts has none. */
  get #hasCitations(): boolean {
    return this.#isTrusted && this.#config.hasCitations;
  }

  #citationsIn(uri: string): readonly Citation[] {
    return this.#hasCitations ? this.#config.citationsIn(relativePath(this.#root, uri) ?? '') : [];
  }

  #takeSource(uri: string, text: string, languageId?: string): void {
    const { languages } = this.#config;
    const language = languages.of(uri, languageId, text);
    const [known] = this.#knownOf(uri);
    // Many a file is told of that has not changed, as after a switch to another branch and back.
    if (known?.text === text && known.language === language) this.marked.set(uri, [known]);
    else this.#take(uri, () => language ? [{ uri, text, language, marks: parseMarks(text, language, languages, this.#citationsIn(uri)) }] : []);
  }

  #takeCells(notebook: string, cells: readonly OpenCell[]): void {
    const { languages } = this.#config;
    this.#take(notebook, () => {
      const texts = cells.map(({ uri, text, languageId }) => ({ uri, text, language: languageNamed(languageId, languages) }));
      const marks = parseCells(texts, languages, this.#citationsIn(notebook));
      return texts.map(({ uri, text, language }, index) => ({ uri, text, ...(language ? { language } : {}), marks: marks[index] ?? [] }));
    });
  }

  /** The same marks stay the same object, so that nothing is joined anew for a text that moved none. */
  #take(uri: string, read: () => readonly MarkedFile[]): void {
    try {
      const before = this.#knownOf(uri);
      const files = read().filter(({ marks }) => marks.length > 0).map((file) => {
        const known = before.find((other) => other.uri === file.uri);
        return known && alike(known.marks, file.marks) ? { ...file, marks: known.marks } : file;
      });
      if (files.length === 0) this.marked.delete(uri);
      else this.marked.set(uri, files);
    } catch (error) {
      this.#ports.log.error(`reading ${uri}`, error);
    }
  }

  #knownOf(uri: string): readonly MarkedFile[] {
    return this.marked.get(uri) ?? (this.#before?.isReadBy(this.#config, this.#isTrusted) ? this.#before.marked.get(uri) : undefined) ?? [];
  }

  async #readPaper(uri: string): Promise<void> {
    try {
      const text = this.#open.textOf(uri)?.text ?? await this.#ports.files.read(uri);
      if (text === undefined && !await this.#ports.files.exists(uri)) {
        this.papers.delete(uri);
        return;
      }
      // Most of what reads YAML is loaded here, when there is some.
      const { parsePaper, unreadable } = await import('./paper/parse.ts');
      const { paper, problems } = text === undefined ? { problems: [unreadable(uri)] } : parsePaper(text, uri);
      // What does not parse hides nothing: the last good state stays, and is known to be old.
      const last = paper ?? (this.papers.get(uri) ?? this.#before?.papers.get(uri))?.paper;
      this.papers.set(uri, { uri, problems, stale: paper === undefined, ...(last ? { paper: last } : {}) });
    } catch (error) {
      this.#ports.log.error(`reading ${uri}`, error);
    }
  }
}

export function isPaperFile(uri: string): boolean {
  return uri.endsWith(paperSuffix);
}

function alike(some: readonly Mark[], others: readonly Mark[]): boolean {
  const extentsOf = (marks: readonly Mark[]): string => JSON.stringify(marks.map(({ extent }) => extent()));
  return some.length === others.length && JSON.stringify(some) === JSON.stringify(others) && extentsOf(some) === extentsOf(others);
}
