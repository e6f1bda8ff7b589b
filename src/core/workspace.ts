import { informalShown } from './adopt/shown.ts';
import { type Config, defaultConfig } from './config/config.ts';
import { readConfig } from './config/read.ts';
import { DataFiles } from './data/dataFiles.ts';
import { RootDocuments } from './documents/rootDocuments.ts';
import type { OpenDocuments } from './openDocuments.ts';
import { impliedPaper } from './paper/implied.ts';
import type { Paper } from './paper/paper.ts';
import type { Ports, ReadOptions } from './ports.ts';
import type { Problem } from './problem.ts';
import { configIn, configName } from './root.ts';
import { RootFiles, type SourceOptions, type SourceText } from './rootFiles.ts';
import { makeTrace, type Trace } from './trace/trace.ts';
import { turns } from './turns.ts';

/** Whether a person trusts the folders; what is written in those that nobody trusts is not run. */
export interface Trust {
  readonly given: boolean;
}

/** One root: what was read of it, and the trace over that, made anew only after a change. */
export class Workspace {
  readonly root: string;
  /** The PDFs and the locks. */
  readonly documents: RootDocuments;
  /** Resolves once all of the root is read, which may be after it can be asked. */
  whole: Promise<void> = Promise.resolve();
  readonly #data: DataFiles;
  readonly #configUri: string;
  readonly #ports: Ports;
  readonly #open: OpenDocuments;
  readonly #trust: Trust;
  #config: Config = defaultConfig;
  #configProblems: readonly Problem[] = [];
  #configChanged = false;
  #files: RootFiles;
  /** All of the root, being read behind what was remembered of it. */
  #coming: RootFiles | undefined;
  #remembered: readonly string[] = [];
  /** Of the state as it is, or being made of it. */
  #trace: Promise<Trace> | undefined;
  /** What holds of it still is taken over into the next. */
  #last: Trace | undefined;
  /** Waits for its turn; what changes till then is in it. */
  #next: Promise<Trace> | undefined;
  /** Reading and tracing take turns: an older text must not arrive after a newer one. */
  readonly #inTurn = turns();

  /** @param onChange called when a trace made now would know more, though no file changed: a PDF was read. */
  constructor(root: string, ports: Ports, open: OpenDocuments, trust: Trust, onChange: () => void) {
    this.root = root;
    this.#configUri = configIn(root);
    this.#ports = ports;
    this.#open = open;
    this.#trust = trust;
    this.#files = this.#unread();
    this.#data = new DataFiles(root, (uri) => this.text(uri));
    this.documents = new RootDocuments(ports, () => {
      this.#trace = undefined;
      onChange();
    });
  }

  /** How many files were not read since there are too many and they are far. */
  get left(): number {
    return this.#files.left;
  }

  /** As last read; a configuration that does not parse leaves the one before it. */
  get config(): Config {
    return this.#config;
  }

  /** Somebody said otherwise whether the folder is to be trusted. */
  trustChanged(): void {
    this.#configChanged = true;
    this.#trace = undefined;
  }

  /**
   * Reads every paper file and every source file of a known language. Where something is remembered of the last time
   * it resolves when those files are read, which are few, and `whole` tells when the others are.
   */
  async index(options: ReadOptions): Promise<void> {
    const recalled = await this.#inTurn(() => this.#recall());
    this.whole = recalled ? this.#readBehind(options) : this.#inTurn(() => this.#readAll(options));
    if (!recalled) await this.whole;
  }

  /** An editor shows another text for `uri`; files that the root would not list stay out, saved or not. */
  changedInEditor(uri: string): void {
    // Not all that would be listed is known yet.
    this.#changed(uri, this.#coming ? 'presence' : 'text');
  }

  /**
   * A file has another text (`text`), or a file or a folder was made or removed (`presence`), where one event may stand
   * for all below a folder.
   */
  changedOnDisk(uri: string, what: 'text' | 'presence'): void {
    if (this.documents.changedOnDisk(uri)) this.#trace = undefined;
    const end = uri.lastIndexOf('/');
    // These say which of the files beside them and below count.
    if (['.git', '.gitignore', configName].includes(uri.slice(end + 1)) && uri !== this.#configUri) this.#changed(uri.slice(0, end), 'presence');
    // What is not listed and has another text may have been missed; it is a file, so its name tells whether it counts.
    this.#changed(uri, what === 'text' && this.#files.counts(uri) && !this.#files.listing.has(uri) ? 'presence' : what);
  }

  trace(): Promise<Trace> {
    if (this.#trace) return this.#trace;
    this.#next ??= this.#inTurn(() => {
      this.#trace = this.#next;
      this.#next = undefined;
      return this.#makeTrace();
    });
    return this.#next;
  }

  /** The trace when all that it needs of PDFs was read. */
  async settled(): Promise<Trace> {
    for (;;) {
      const trace = await this.trace();
      if (this.documents.isIdle) return trace;
      await this.documents.idle();
    }
  }

  /** As `settled`, by the locks as they are on disk at this moment: whatever is to be written over one rests on this. */
  async settledByLocks(): Promise<Trace> {
    if (await this.documents.rereadLocks()) this.#trace = undefined;
    return this.settled();
  }

  /** The text that counts now: the buffer's, else the file's. */
  async text(uri: string): Promise<string | undefined> {
    return this.#open.textOf(uri)?.text ?? this.#ports.files.read(uri);
  }

  /** Every source file that may hold marks and its text as of now, one by one; of a far root those that are read. */
  async *sources(options: SourceOptions): AsyncGenerator<SourceText> {
    await this.trace();
    yield* this.#files.sources(options);
  }

  /** Keeps in mind which files to read first the next time. */
  async remember(): Promise<void> {
    const { papers, pdfs, marked } = this.#files;
    const now = [...papers.keys(), ...pdfs, ...marked.keys()].sort();
    if (now.join() === this.#remembered.join()) return;
    this.#remembered = now;
    await this.#ports.memory?.remember(this.root, now);
  }

  #changed(uri: string, what: 'text' | 'presence'): void {
    let concerns = uri === this.#configUri;
    if (this.#data.changed(uri)) this.#trace = undefined;
    if (concerns) this.#configChanged = true;
    else for (const files of [this.#files, ...(this.#coming ? [this.#coming] : [])]) concerns = files.changed(uri, what) || concerns;
    if (concerns) this.#trace = undefined;
  }

  async #makeTrace(): Promise<Trace> {
    await this.#refresh();
    const { papers, pdfs } = this.#files;
    // PDFs are papers as they are, where no paper file tells of any.
    const paperFiles = papers.size > 0 ? [...papers.values()].sort(byUri) : [...pdfs].sort().map((uri) => ({ uri, paper: this.#implied(uri), stale: false, problems: [] }));
    const absent = new Set<string>();
    for (const { paper } of paperFiles) {
      for (const { uri } of paper?.documents.values() ?? []) {
        if (uri !== undefined && !(await this.#ports.files.exists(uri))) absent.add(uri);
      }
    }
    const files = this.#files.inOrder();
    const values = await this.#data.values(paperFiles.flatMap(({ paper }) => paper ?? []));
    this.#last = await this.documents.locate(makeTrace({
      root: this.root, config: this.#config, configProblems: this.#configProblems, paperFiles, files, fileOf: (uri) => this.#open.fileOf(uri), absent,
      informal: informalShown(this.#open, (file) => this.#files.listing.has(file), files, this.#config.languages),
      values,
      ...(this.#ports.today ? { today: this.#ports.today() } : {}),
      ...(this.#last?.located ? { located: this.#last.located } : {}),
    }, this.#last));
    return this.#last;
  }

  #implied(uri: string): Paper {
    return this.#last?.papers.find(({ paper }) => paper.uri === uri && paper.implied)?.paper ?? impliedPaper(uri);
  }

  async #refresh(): Promise<void> {
    if (!this.#configChanged) return this.#files.refresh();
    await this.#readConfig();
    if (this.#files.isReadBy(this.#config, this.#trust.given)) return this.#files.refresh();
    // Other files may count now, and another language may read a file otherwise.
    this.#coming = undefined;
    return this.#readAll({});
  }

  async #recall(): Promise<boolean> {
    const remembered = await this.#ports.memory?.recall(this.root);
    if (!remembered) return false;
    this.#remembered = remembered;
    await this.#readConfig();
    this.#files = this.#unread();
    this.#files.expect(remembered);
    await this.#files.refresh();
    return true;
  }

  async #readAll(options: ReadOptions): Promise<void> {
    await this.#readConfig();
    this.#files = this.#unread(this.#files);
    this.#files.changed(this.root, 'presence');
    await this.#files.refresh(options);
    await this.remember();
  }

  /** Not in turn: questions are answered meanwhile from what is remembered. */
  async #readBehind(options: ReadOptions): Promise<void> {
    const coming = this.#unread(this.#files);
    this.#coming = coming;
    coming.changed(this.root, 'presence');
    await coming.refresh(options);
    await this.#inTurn(async () => {
      // A changed configuration may have been faster.
      if (this.#coming !== coming) return;
      this.#files = coming;
      this.#coming = undefined;
      this.#trace = undefined;
      await this.remember();
    });
  }

  /** The root's files as far as nothing is known of them. */
  #unread(before?: RootFiles): RootFiles {
    return new RootFiles(this.root, this.#config, this.#trust.given, this.#ports, this.#open, before);
  }

  async #readConfig(): Promise<void> {
    this.#configChanged = false;
    const { config, problems } = await readConfig(this.#configUri, await this.text(this.#configUri), this.#ports.files);
    this.#config = config ?? this.#config;
    this.#configProblems = problems;
  }
}

function byUri(a: { uri: string }, b: { uri: string }): number {
  return a.uri < b.uri ? -1 : 1;
}
