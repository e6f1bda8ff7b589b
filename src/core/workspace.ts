import { type Config, defaultConfig, parseConfig } from './config/config.ts';
import { hasMarks, prefix } from './marks/languages.ts';
import { parseMarks } from './marks/parse.ts';
import { parsePaper } from './paper/parse.ts';
import type { Ports } from './ports.ts';
import { configName, relativePath } from './root.ts';
import type { IndexOptions } from './service.ts';
import type { MarkedFile } from './trace/link.ts';
import type { Problem } from './problem.ts';
import { makeTrace, type PaperFileState, type Trace } from './trace/trace.ts';

const paperSuffix = '.paper.yaml';

/** What an editor shows, before what is on disk. */
export type Buffers = ReadonlyMap<string, { readonly text: string; readonly languageId: string }>;

/** One root: its paper files and marked files as last read, and the trace over them, made anew only after a change. */
export class Workspace {
  readonly root: string;
  readonly #ports: Ports;
  readonly #buffers: Buffers;
  readonly #papers = new Map<string, PaperFileState>();
  readonly #files = new Map<string, MarkedFile>();
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

  get #configUri(): string {
    return `${this.root}/${configName}`;
  }

  constructor(root: string, ports: Ports, buffers: Buffers) {
    this.root = root;
    this.#ports = ports;
    this.#buffers = buffers;
  }

  /** How many files of a known language below `folder` were looked at for marks. */
  looked(folder: string): number {
    return [...this.#listed].filter((uri) => !isPaperFile(uri) && relativePath(folder, uri) !== undefined).length;
  }

  /** Reads every paper file and every source file of a known language. */
  async index({ progress, signal }: IndexOptions): Promise<void> {
    await this.#readConfig();
    this.#listed = await this.#list();
    let done = 0;
    for (const uri of this.#listed) {
      if (signal?.aborted) return;
      if (done % 500 === 0) progress?.(done, this.#listed.size);
      await this.#read(uri);
      done += 1;
    }
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
    else this.#listAgain = true;
    this.#trace = undefined;
  }

  trace(): Promise<Trace> {
    this.#trace ??= this.#makeTrace();
    return this.#trace;
  }

  /** Every marked file below `folder`, as of now. */
  async markedFiles(folder: string): Promise<MarkedFile[]> {
    return (await this.trace()).files.filter(({ uri }) => relativePath(folder, uri) !== undefined);
  }

  /** The text that counts now: the buffer's, else the file's. */
  async text(uri: string): Promise<string | undefined> {
    return this.#buffers.get(uri)?.text ?? this.#ports.files.read(uri);
  }

  async #makeTrace(): Promise<Trace> {
    await this.#refresh();
    const paperFiles = [...this.#papers.values()].sort(byUri);
    const absent = new Set<string>();
    for (const { paper } of paperFiles) {
      for (const { uri } of paper?.documents.values() ?? []) {
        if (uri !== undefined && !(await this.#ports.files.exists(uri))) absent.add(uri);
      }
    }
    return makeTrace({
      root: this.root, config: this.#config, configProblems: this.#configProblems, paperFiles, files: [...this.#files.values()].sort(byUri), absent,
    });
  }

  async #list(): Promise<Set<string>> {
    const files = await this.#ports.files.list(this.root);
    // A folder with a configuration is a root of its own.
    const inner = files.filter((uri) => uri.endsWith(`/${configName}`)).map((uri) => uri.slice(0, -configName.length)).filter((folder) => folder !== `${this.root}/`);
    return new Set(files.filter((uri) => {
      if (!isPaperFile(uri) && !this.#config.languages.of(uri)) return false;
      return !inner.some((folder) => uri.startsWith(folder)) && !this.#config.excludes(relativePath(this.root, uri) ?? '');
    }));
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
    const stale = [...this.#stale].filter((uri) => this.#listed.has(uri));
    this.#stale.clear();
    for (const uri of stale) await this.#read(uri);
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

  async #readSource(uri: string): Promise<void> {
    const buffer = this.#buffers.get(uri);
    const language = this.#config.languages.of(uri, buffer?.languageId);
    const text = language && (buffer ? buffer.text : await this.#ports.files.read(uri, prefix));
    const marks = language && text !== undefined && hasMarks(text) ? parseMarks(text, language) : [];
    if (text === undefined || marks.length === 0) this.#files.delete(uri);
    else this.#files.set(uri, { uri, text, marks });
  }
}

function isPaperFile(uri: string): boolean {
  return uri.endsWith(paperSuffix);
}

function byUri(a: { uri: string }, b: { uri: string }): number {
  return a.uri < b.uri ? -1 : 1;
}
