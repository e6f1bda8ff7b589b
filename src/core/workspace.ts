import { type Config, defaultConfig, parseConfig } from './config/config.ts';
import { isPdf, RootDocuments } from './documents/rootDocuments.ts';
import { worthReading } from './files/worthReading.ts';
import type { Language } from './marks/language.ts';
import { prefix } from './marks/languages.ts';
import type { Citation } from './marks/citations.ts';
import { parseCells, parseMarks } from './marks/parse.ts';
import { languageNamed } from './marks/regions/named.ts';
import { impliedPaper } from './paper/implied.ts';
import { parsePaper } from './paper/parse.ts';
import type { OpenCell, OpenDocuments } from './openDocuments.ts';
import type { Cancellation, Ports, Progress } from './ports.ts';
import { configName, relativePath } from './root.ts';
import type { MarkedFile } from './trace/link.ts';
import type { Problem } from './problem.ts';
import { makeTrace, type PaperFileState, type Trace } from './trace/trace.ts';

const paperSuffix = '.paper.yaml';

/** Near files come one by one, which is as fast and lets others have a turn. */
const farAtOnce = 16;

/** How the reading of many files goes on. */
export interface IndexOptions {
  readonly progress?: Progress;
  readonly signal?: Cancellation;
}

/** Whether a person trusts the folders; what is written in those that nobody trusts is not run. */
export interface Trust {
  readonly given: boolean;
}

/** One root: its paper files and marked files as last read, and the trace over them, made anew only after a change. */
export class Workspace {
  readonly root: string;
  readonly #ports: Ports;
  readonly #open: OpenDocuments;
  readonly #trust: Trust;
  readonly #papers = new Map<string, PaperFileState>();
  /** Of an open notebook one for each cell. */
  readonly #files = new Map<string, readonly MarkedFile[]>();
  /** Files to be read again before the next trace. */
  readonly #stale = new Set<string>();
  #config: Config = defaultConfig;
  #configProblems: readonly Problem[] = [];
  /** Every file that may hold marks or a paper: of a known language and not ignored. */
  #listed: ReadonlySet<string> = new Set();
  /** Something unknown changed on disk: a new file, or a whole folder. */
  #listAgain = false;
  #configChanged = false;
  #trace: Promise<Trace> | undefined;
  /** Reading and tracing take turns: an older text must not arrive after a newer one. */
  #turn: Promise<unknown> = Promise.resolve();
  /** The source files to be read unopened; undefined where all are, since they are near. */
  #worth: ReadonlySet<string> | undefined;
  #left = 0;
  /** PDFs of the root: papers as they are, where no paper file tells of any. */
  #pdfs: readonly string[] = [];
  /** The PDFs and the locks. */
  readonly documents: RootDocuments;

  /** The root's URI with a `/` at the end. */
  get #base(): string {
    return this.root.endsWith('/') ? this.root : `${this.root}/`;
  }

  get #configUri(): string {
    return this.#base + configName;
  }

  /** How many files were not read since there are too many and they are far. */
  get left(): number {
    return this.#left;
  }

  /** @param onChange called when a trace made now would know more, though no file changed: a PDF was read. */
  constructor(root: string, ports: Ports, open: OpenDocuments, trust: Trust, onChange: () => void) {
    this.root = root;
    this.#ports = ports;
    this.#open = open;
    this.#trust = trust;
    this.documents = new RootDocuments(ports, () => {
      this.#trace = undefined;
      onChange();
    });
  }

  /** Somebody said otherwise whether the folder is to be trusted. */
  trustChanged(): void {
    this.#configChanged = true;
    this.#trace = undefined;
  }

  /** How many files of a known language below `folder` were looked at for marks. */
  looked(folder: string): number {
    return [...this.#listed].filter((uri) => !isPaperFile(uri) && relativePath(folder, uri) !== undefined).length;
  }

  /** Reads every paper file and every source file of a known language. */
  index(options: IndexOptions): Promise<void> {
    return this.#inTurn(async () => {
      await this.#readConfig();
      this.#listed = await this.#list();
      for (const uri of this.#listed) this.#stale.add(uri);
      await this.#readStale(options);
    });
  }

  /** As last read; a configuration that does not parse leaves the one before it. */
  get config(): Config {
    return this.#config;
  }

  /** An editor shows another text for `uri`; files that the root would not list stay out, saved or not. */
  changedInEditor(uri: string): void {
    if (uri === this.#configUri) this.#configChanged = true;
    else if (this.#listed.has(uri)) this.#stale.add(uri);
    else return;
    this.#trace = undefined;
  }

  /** A file or a folder was made, changed or removed; one event may stand for all below a folder. */
  changedOnDisk(uri: string): void {
    if (uri === this.#configUri) this.#configChanged = true;
    else if (this.#listed.has(uri)) this.#stale.add(uri);
    // Of these two a new one matters only where PDFs stand for papers.
    else if (!this.documents.changedOnDisk(uri) || this.#papers.size === 0) this.#listAgain = true;
    this.#trace = undefined;
  }

  trace(): Promise<Trace> {
    this.#trace ??= this.#inTurn(() => this.#makeTrace());
    return this.#trace;
  }

  /** The trace when all that it needs of PDFs was read. */
  async settled(): Promise<Trace> {
    for (;;) {
      const trace = await this.trace();
      if (this.documents.isIdle) return trace;
      await this.documents.idle();
    }
  }

  /** Every marked file below `folder`, as of now. */
  async markedFiles(folder: string): Promise<MarkedFile[]> {
    return (await this.trace()).files.filter(({ uri }) => relativePath(folder, this.#open.fileOf(uri)) !== undefined);
  }

  /** The text that counts now: the buffer's, else the file's. */
  async text(uri: string): Promise<string | undefined> {
    return this.#open.textOf(uri)?.text ?? this.#ports.files.read(uri);
  }

  /** Every source file that may hold marks and its text as of now, one by one; of a far root those that are read. */
  async *sources({ progress, signal, only }: IndexOptions & { readonly only?: readonly string[] }): AsyncGenerator<{ uri: string; text: string; language: Language }> {
    await this.trace();
    const uris = (only ?? [...this.#listed]).filter((uri) => this.#listed.has(uri) && !isPaperFile(uri));
    for (const [done, uri] of uris.entries()) {
      if (signal?.aborted) return;
      if (done % 100 === 0) progress?.(done, uris.length);
      const buffer = this.#open.textOf(uri);
      if (!buffer && this.#worth?.has(uri) === false) continue;
      const text = await this.text(uri);
      const language = text === undefined ? undefined : this.#config.languages.of(uri, buffer?.languageId, text);
      if (text !== undefined && language) yield { uri, text, language };
    }
  }

  async #makeTrace(): Promise<Trace> {
    await this.#refresh();
    const written = [...this.#papers.values()].sort(byUri);
    const paperFiles = written.length > 0 ? written : this.#pdfs.map((uri) => ({ uri, paper: impliedPaper(uri), stale: false, problems: [] }));
    const absent = new Set<string>();
    for (const { paper } of paperFiles) {
      for (const { uri } of paper?.documents.values() ?? []) {
        if (uri !== undefined && !(await this.#ports.files.exists(uri))) absent.add(uri);
      }
    }
    return this.documents.locate(makeTrace({
      root: this.root, config: this.#config, configProblems: this.#configProblems, paperFiles, files: this.#inOrder(), fileOf: (uri) => this.#open.fileOf(uri), absent,
    }));
  }

  /** By file, in a notebook by cell. */
  #inOrder(): MarkedFile[] {
    return [...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, files]) => files);
  }

  async #list(): Promise<Set<string>> {
    const files = await this.#ports.files.list(this.root);
    // A folder with a configuration is a root of its own.
    const inner = files.filter((uri) => uri.endsWith(`/${configName}`)).map((uri) => uri.slice(0, -configName.length)).filter((folder) => folder !== this.#base);
    const isOurs = (uri: string): boolean => !inner.some((folder) => uri.startsWith(folder)) && !this.#config.excludes(relativePath(this.root, uri) ?? '');
    this.#pdfs = files.filter((uri) => isPdf(uri) && isOurs(uri));
    return new Set(files.filter((uri) => (isPaperFile(uri) || this.#config.languages.of(uri)) && isOurs(uri)));
  }

  async #refresh(): Promise<void> {
    const configChanged = this.#configChanged;
    if (configChanged) {
      this.#configChanged = false;
      await this.#readConfig();
      // Another language may read a file otherwise.
      for (const uri of this.#listed) this.#stale.add(uri);
    }
    if (this.#listAgain || configChanged) {
      this.#listAgain = false;
      const now = await this.#list();
      for (const uri of now) if (!this.#listed.has(uri)) this.#stale.add(uri);
      for (const uri of this.#listed) if (!now.has(uri)) this.#forget(uri);
      this.#listed = now;
    }
    await this.#readStale({});
  }

  /** Paper files first: they tell where the code is. */
  async #readStale(options: IndexOptions): Promise<void> {
    const papers = this.#takeStale(isPaperFile);
    await this.#readAll(papers, {});
    if (this.#ports.files.isFar?.(this.root) && (this.#worth === undefined || papers.length > 0 || this.#stale.size > 0)) this.#weigh();
    await this.#readAll(this.#takeStale(() => true), options);
  }

  #takeStale(wanted: (uri: string) => boolean): string[] {
    const taken = [...this.#stale].filter(wanted);
    for (const uri of taken) this.#stale.delete(uri);
    return taken.filter((uri) => this.#listed.has(uri));
  }

  async #readAll(uris: readonly string[], { progress, signal }: IndexOptions): Promise<void> {
    const atOnce = this.#worth ? farAtOnce : 1;
    for (let done = 0; done < uris.length; done += atOnce) {
      if (signal?.aborted) return;
      if (done % 500 < atOnce) progress?.(done, uris.length);
      await Promise.all(uris.slice(done, done + atOnce).map((uri) => this.#read(uri)));
    }
  }

  /** Says anew which far files are worth reading; those that became it, or no longer are, are stale. */
  #weigh(): void {
    const before = this.#worth ?? new Set();
    const papers = [...this.#papers.values()].flatMap(({ paper }) => paper ? [paper] : []);
    const { read, left } = worthReading(this.root, [...this.#listed].filter((uri) => !isPaperFile(uri)), papers);
    this.#worth = new Set(read);
    this.#left = left;
    for (const uri of this.#worth) if (!before.has(uri)) this.#stale.add(uri);
    for (const uri of before) if (!this.#worth.has(uri)) this.#stale.add(uri);
  }

  /** Runs `action` when those before it have ended, however they ended. */
  #inTurn<T>(action: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(action, action);
    this.#turn = turn;
    return turn;
  }

  async #readConfig(): Promise<void> {
    const text = await this.text(this.#configUri);
    const { config, problems } = text === undefined ? { config: defaultConfig, problems: [] } : parseConfig(text, this.#configUri);
    this.#config = config ?? this.#config;
    this.#configProblems = problems;
  }

  #forget(uri: string): void {
    this.#papers.delete(uri);
    this.#files.delete(uri);
  }

  async #read(uri: string): Promise<void> {
    try {
      if (isPaperFile(uri)) await this.#readPaper(uri);
      else await this.#readSource(uri);
    } catch (error) {
      this.#ports.log.error(`reading ${uri}`, error);
    }
  }

  async #readPaper(uri: string): Promise<void> {
    const text = await this.text(uri);
    if (text === undefined) {
      this.#papers.delete(uri);
      return;
    }
    const { paper, problems } = parsePaper(text, uri);
    // What does not parse hides nothing: the last good state stays, and is known to be old.
    const last = paper ?? this.#papers.get(uri)?.paper;
    this.#papers.set(uri, { uri, problems, stale: paper === undefined, ...(last ? { paper: last } : {}) });
  }

  /** Patterns are the folder's own: one that nobody trusts has none. */
  #citations(uri: string): readonly Citation[] {
    return this.#trust.given ? this.#config.citationsIn(relativePath(this.root, uri) ?? '') : [];
  }

  async #readSource(uri: string): Promise<void> {
    const citations = this.#citations(uri);
    const cells = this.#open.cellsOf(uri);
    const marked = (cells ? this.#readCells(cells, citations) : await this.#readFile(uri, citations)).filter(({ marks }) => marks.length > 0);
    if (marked.length === 0) this.#files.delete(uri);
    else this.#files.set(uri, marked);
  }

  async #readFile(uri: string, citations: readonly Citation[]): Promise<MarkedFile[]> {
    const buffer = this.#open.textOf(uri);
    const isSource = this.#config.languages.of(uri, buffer?.languageId) !== undefined;
    const unread = !buffer && this.#worth?.has(uri) === false;
    const text = isSource && !unread ? (buffer ? buffer.text : await this.#ports.files.read(uri, citations.length > 0 ? undefined : prefix)) : undefined;
    const language = text === undefined ? undefined : this.#config.languages.of(uri, buffer?.languageId, text);
    return language && text !== undefined ? [{ uri, text, marks: parseMarks(text, language, this.#config.languages, citations) }] : [];
  }

  #readCells(cells: readonly OpenCell[], citations: readonly Citation[]): MarkedFile[] {
    const { languages } = this.#config;
    const marks = parseCells(cells.map(({ text, languageId }) => ({ text, language: languageNamed(languageId, languages) })), languages, citations);
    return cells.map(({ uri, text }, index) => ({ uri, text, marks: marks[index] ?? [] }));
  }
}

function isPaperFile(uri: string): boolean {
  return uri.endsWith(paperSuffix);
}

function byUri(a: { uri: string }, b: { uri: string }): number {
  return a.uri < b.uri ? -1 : 1;
}
