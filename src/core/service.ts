import type {
  CodeAction, CodeLens, CompletionItem, DocumentHighlight, DocumentSymbol, Hover, InlayHint, Location, LocationLink, Position, Range, SymbolInformation, WorkspaceEdit,
} from 'vscode-languageserver-types';
import { actions } from './features/actions.ts';
import type { RulePages } from './features/diagnostic.ts';
import { completion } from './features/completion.ts';
import type { ViewedPage } from './features/completionRank.ts';
import { definition, documentHighlights, recordsAt, references } from './features/definition.ts';
import type { Refusal } from './features/edits.ts';
import { highlights } from './features/highlights.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlayHints.ts';
import { lenses } from './features/lenses.ts';
import { type LinkedRanges, linkedRanges } from './features/linkedRanges.ts';
import type { Highlight, Overview, PaperPlace, RecordRef } from './features/overview.ts';
import { prepareRename, type Renamable, rename } from './features/rename.ts';
import { reveal } from './features/reveal.ts';
import { type MarkScope, scopes } from './features/scopes.ts';
import { documentSymbols, workspaceSymbols } from './features/symbols.ts';
import { overview } from './features/views.ts';
import { type OpenCell, OpenDocuments } from './openDocuments.ts';
import type { Ports, ReadOptions } from './ports.ts';
import { prefix } from './marks/languages.ts';
import type { RatedProblem } from './problem.ts';
import { deviationLog } from './report/deviationLog.ts';
import { findRoot, relativePath } from './root.ts';
import { findProblems } from './rules/rules.ts';
import type { Trace } from './trace/trace.ts';
import { Workspace } from './workspace.ts';

/** Papers and code of any number of roots, kept joined. The editor's server and the CLI both hand on what it says. */
export interface Papertrace {
  /** Reads the root that `folder` belongs to, once; gives the root when it can be asked. */
  open(folder: string, options?: ReadOptions): Promise<Workspace>;
  /** Lets go of roots that none of `folders` belongs to. */
  keepOnly(folders: readonly string[]): Promise<void>;
  /** The root that holds `uri`; the innermost where several do. */
  workspaceOf(uri: string): Workspace | undefined;
  /** Keeps in mind for the next time which files have marks. */
  remember(): Promise<void>;
  readonly workspaces: readonly Workspace[];
  /** Whether the folders are trusted, which they are until somebody says otherwise: only then their citation patterns count. */
  trust(given: boolean): void;

  /** An editor shows `text` for `uri`: it goes before what is on disk until `closed`. */
  shown(uri: string, text: string, languageId: string): void;
  closed(uri: string): void;
  /** An editor shows a notebook as these cells, each a document of its own. */
  notebookShown(uri: string, cells: readonly OpenCell[]): void;
  notebookClosed(uri: string): void;
  /** The text that an editor shows for a file or a notebook's cell. */
  textOf(uri: string): string | undefined;
  /** The file that a document is, or is a cell of. */
  fileOf(uri: string): string;
  /** On disk a file has another text, or a file or folder was made or removed. */
  changedOnDisk(uri: string, what: 'text' | 'presence'): void;

  problems(): Promise<RatedProblem[]>;
  hover(uri: string, position: Position): Promise<Hover | undefined>;
  definition(uri: string, position: Position): Promise<LocationLink[]>;
  references(uri: string, position: Position, declaration: boolean): Promise<Location[]>;
  documentHighlights(uri: string, position: Position): Promise<DocumentHighlight[]>;
  documentSymbols(uri: string): Promise<DocumentSymbol[]>;
  workspaceSymbols(query: string): Promise<SymbolInformation[]>;
  inlayHints(uri: string, range: Range): Promise<InlayHint[]>;
  linkedRanges(uri: string, position: Position): Promise<LinkedRanges | undefined>;
  prepareRename(uri: string, position: Position): Promise<Renamable | Refusal | undefined>;
  /** `annotates`: whether the client shows edits in labelled groups. */
  rename(uri: string, position: Position, newId: string, annotates: boolean): Promise<WorkspaceEdit | Refusal | undefined>;
  /** `lines` are the document's; `snippets`: whether the editor fills in the parts of one. */
  completion(uri: string, lines: readonly string[], position: Position, snippets?: boolean): Promise<CompletionItem[]>;
  /** A reader turned to this page; what stands on it is offered first. */
  viewing(page: ViewedPage): void;
  lenses(uri: string): Promise<CodeLens[]>;
  /** `pages`: where the rules' pages are. */
  actions(uri: string, range: Range, pages?: RulePages): Promise<CodeAction[]>;
  scopes(uri: string): Promise<MarkScope[]>;
  /** The records that a mark names, or whose entry the cursor is on. */
  recordsAt(uri: string, position: Position): Promise<(Location & RecordRef)[]>;
  reveal(uri: string, position: Position): Promise<PaperPlace[]>;
  highlights(pdf: string): Promise<Highlight[]>;
  overview(): Promise<Overview>;
  /** The log of each root that has a paper. */
  deviationLogs(today: string): Promise<{ root: string; text: string }[]>;
}

/** @param onChange called when answers would be others now, though nothing was said to have changed: a PDF was read. */
export function createPapertrace(ports: Ports, onChange: () => void = () => undefined): Papertrace {
  const roots = new Map<string, Workspace>();
  const open = new OpenDocuments();
  const trust = { given: true };
  let viewed: ViewedPage | undefined;
  const all = (): Workspace[] => [...roots.values()];

  const workspaceOf = (uri: string): Workspace | undefined =>
    all().filter(({ root }) => relativePath(root, open.fileOf(uri)) !== undefined).sort((a, b) => b.root.length - a.root.length)[0];

  const traceOf = async (uri: string): Promise<Trace | undefined> => workspaceOf(uri)?.trace();
  const inTrace = async <T>(uri: string, empty: T, ask: (trace: Trace) => T): Promise<T> => {
    const trace = await traceOf(uri);
    return trace ? ask(trace) : empty;
  };
  // A trace stays until something changes, while an editor asks for fixes with every move of the cursor.
  const found = new WeakMap<Trace, RatedProblem[]>();
  const problemsOf = (trace: Trace): RatedProblem[] => {
    const problems = found.get(trace) ?? findProblems(trace);
    found.set(trace, problems);
    return problems;
  };
  const traces = (): Promise<Trace[]> => Promise.all(all().map((workspace) => workspace.trace()));

  return {
    async open(folder, options = {}) {
      const root = await findRoot(folder, ports.files);
      const known = roots.get(root);
      if (known) return known;
      const workspace = new Workspace(root, ports, open, trust, onChange);
      roots.set(root, workspace);
      await workspace.index(options);
      return workspace;
    },
    async keepOnly(folders) {
      const wanted = new Set(await Promise.all(folders.map((folder) => findRoot(folder, ports.files))));
      for (const root of roots.keys()) if (!wanted.has(root)) roots.delete(root);
    },
    workspaceOf,
    async remember() {
      await Promise.all(all().map((workspace) => workspace.remember()));
    },
    get workspaces() {
      return all();
    },
    trust(given) {
      if (given === trust.given) return;
      trust.given = given;
      for (const workspace of all()) workspace.trustChanged();
    },

    shown(uri, text, languageId) {
      open.show(uri, { text, languageId });
      workspaceOf(uri)?.changedInEditor(uri);
    },
    closed(uri) {
      open.close(uri);
      workspaceOf(uri)?.changedInEditor(uri);
    },
    notebookShown(uri, cells) {
      open.showNotebook(uri, cells);
      workspaceOf(uri)?.changedInEditor(uri);
    },
    notebookClosed(uri) {
      open.closeNotebook(uri);
      workspaceOf(uri)?.changedInEditor(uri);
    },
    textOf: (uri) => open.textOf(uri)?.text,
    fileOf: (uri) => open.fileOf(uri),
    changedOnDisk(uri, what) {
      workspaceOf(uri)?.changedOnDisk(uri, what);
    },

    problems: async () => (await traces()).flatMap(problemsOf),
    hover: (uri, position) => inTrace(uri, undefined, (trace) => hover(trace, uri, position)),
    definition: (uri, position) => inTrace(uri, [], (trace) => definition(trace, uri, position)),
    references: (uri, position, declaration) => inTrace(uri, [], (trace) => references(trace, uri, position, declaration)),
    documentHighlights: (uri, position) => inTrace(uri, [], (trace) => documentHighlights(trace, uri, position)),
    documentSymbols: (uri) => inTrace(uri, [], (trace) => documentSymbols(trace, uri)),
    workspaceSymbols: async (query) => (await traces()).flatMap((trace) => workspaceSymbols(trace, query)),
    inlayHints: (uri, range) => inTrace(uri, [], (trace) => inlayHints(trace, uri, range)),
    linkedRanges: (uri, position) => inTrace(uri, undefined, (trace) => linkedRanges(trace, uri, position)),
    prepareRename: (uri, position) => inTrace(uri, undefined, (trace) => prepareRename(trace, uri, position)),
    rename: async (uri, position, newId, annotates) => {
      const workspace = workspaceOf(uri);
      return workspace && rename(await workspace.trace(), uri, position, newId, { textOf: (file) => workspace.text(file), annotates });
    },
    async completion(uri, lines, position, snippets = false) {
      const workspace = workspaceOf(uri);
      const trace = await workspace?.trace();
      if (!workspace || !trace) return [];
      // What a paper numbers is offered once its PDF was read: begun now, it is there when the next letter is typed.
      const fallback = trace.defaultPaper(uri);
      const own = trace.papers.find(({ paper }) => paper.uri === uri)?.paper;
      const pdf = (own ?? ('paper' in fallback ? fallback.paper : undefined))?.documents.get('main')?.uri;
      if (pdf !== undefined && (own || lines[position.line]?.includes(prefix))) void workspace.documents.read(pdf);
      return completion(trace, uri, lines, position, { viewed, snippets });
    },
    viewing(page) {
      viewed = page;
    },
    lenses: (uri) => inTrace(uri, [], (trace) => lenses(trace, uri)),
    actions: async (uri, range, pages) => {
      const workspace = workspaceOf(uri);
      if (!workspace) return [];
      const trace = await workspace.trace();
      return actions(trace, uri, range, { problems: problemsOf(trace), pages, textOf: (file) => workspace.text(file) });
    },
    async reveal(uri, position) {
      const workspace = workspaceOf(uri);
      const places = await inTrace(uri, [], (trace) => reveal(trace, uri, position));
      // Somebody waits for it: what its PDF still has to tell is waited for.
      return places.length > 0 || !workspace || workspace.documents.isIdle ? places : reveal(await workspace.settled(), uri, position);
    },
    recordsAt: (uri, position) => inTrace(uri, [], (trace) => recordsAt(trace, uri, position)),
    scopes: (uri) => inTrace(uri, [], (trace) => scopes(trace, uri)),
    highlights: async (pdf) => (await traces()).flatMap((trace) => highlights(trace, pdf)),
    overview: async () => overview(await traces()),
    deviationLogs: async (today) => (await traces())
      .filter((trace) => trace.papers.length > 0)
      .map((trace) => ({ root: trace.root, text: deviationLog(trace, today) })),
  };
}
