import type { Position } from 'vscode-languageserver-types';
import type { Pdfs } from '../../src/core/documents/reading.ts';
import { type Entry, type Folders, walk } from '../../src/core/files/walk.ts';
import type { Files } from '../../src/core/ports.ts';
import type { RatedProblem } from '../../src/core/problem.ts';
import { pathsIn } from '../../src/core/root.ts';
import { createPapertrace, type Papertrace } from '../../src/core/service.ts';
import type { Trace } from '../../src/core/trace/trace.ts';

export const root = 'file:///repo';

/** The URI of a path in the in-memory root. */
export function at(path: string): string {
  return `${root}/${path}`;
}

/** Files in memory; a test changes them at will. */
export function memoryFiles(files: Map<string, string>): Files {
  const folders = (base: string): Folders => ({
    entries(path) {
      const prefix = path === '' ? `${base}/` : `${base}/${path}/`;
      const inside = [...files.keys()].filter((uri) => uri.startsWith(prefix)).map((uri) => uri.slice(prefix.length).split('/'));
      const kinds = new Map(inside.map(([name = '', ...rest]): [string, Entry['kind']] => [name, rest.length > 0 ? 'folder' : 'file']));
      return Promise.resolve([...kinds].map(([name, kind]) => ({ name, kind })));
    },
    text: (path) => Promise.resolve(files.get(`${base}/${path}`)),
  });
  return {
    list: (base, found, { wanted = () => true, only }) =>
      walk(folders(base), (folder, names) => found(`${base}/${folder}`, names.filter((name) => wanted(folder + name))), only && pathsIn(base, only)),
    read: (uri, containing) => {
      const text = files.get(uri);
      return Promise.resolve(text !== undefined && !text.includes('\0') && (containing === undefined || text.includes(containing)) ? text : undefined);
    },
    exists: (uri) => Promise.resolve(files.has(uri) || [...files.keys()].some((file) => file.startsWith(`${uri}/`))),
  };
}

export interface World {
  readonly papertrace: Papertrace;
  readonly files: Map<string, string>;
  readonly trace: () => Promise<Trace>;
}

/** A root with these files, read. */
export async function world(contents: Record<string, string>, pdfs?: (files: ReadonlyMap<string, string>) => Pdfs, today?: () => string): Promise<World> {
  const files = new Map(Object.entries(contents).map(([path, text]) => [at(path), text]));
  const errors: string[] = [];
  const papertrace = createPapertrace({
    files: memoryFiles(files),
    ...(pdfs ? { pdfs: pdfs(files) } : {}),
    ...(today ? { today } : {}),
    log: { info: () => undefined, error: (message, error) => errors.push(`${message}: ${String(error)}`) },
  });
  const workspace = await papertrace.open(root);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return { papertrace, files, trace: () => workspace.trace() };
}

/** What only says that work is still to be done: most tests are about something else. */
const stillToDo: ReadonlySet<string> = new Set(['step-without-code', 'deviation-without-mark', 'unused-record']);

/** What is wrong. */
export async function wrongIn(papertrace: Papertrace): Promise<RatedProblem[]> {
  return (await papertrace.problems()).filter(({ rule }) => !stillToDo.has(rule));
}

/** The text without its one `|`, and where that stood. */
export function cursor(text: string): { text: string; position: Position } {
  const offset = text.indexOf('|');
  if (offset < 0) throw new Error('no | in the text');
  const before = text.slice(0, offset).split('\n');
  return { text: text.slice(0, offset) + text.slice(offset + 1), position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
}

/** A small paper that most tests use. */
export const attention = `papertrace: 1
paper:
  title: Attention Is All You Need
  documents:
    main: { pdf: attention.pdf }
  code: ["src/**"]
steps:
  attention:
    title: Attention
    at: sec.3.2
  dot-product:
    title: Scaled dot-product attention
    at: { page: 4, quote: "We call our particular attention", in: sec.3.2 }
    parent: attention
  softmax:
    title: Softmax over the keys
    at: eq.1
    parent: attention
  schedule:
    title: Learning-rate schedule
    at: [{ page: 7, quote: "We varied the learning rate", in: sec.5.3 }, eq.3]
  causal:
    title: No position sees later ones
    role: hold
    at: { page: 5, quote: "prevent positions from attending", in: sec.3.2 }
ambiguities:
  warmup-unit:
    question: Is warm-up counted in updates or in epochs?
    about: [schedule]
    at: { page: 7, quote: "warmup_steps = 4000", in: sec.5.3 }
    status: open
deviations:
  pre-ln:
    about: [dot-product]
    at: sec.3.1
    paper: The norm follows the sum.
    code: The norm comes first.
    because: Post-LN diverged at depth 24.
    kind: changed
    reason: numerics
    intent: intentional
    impact: { level: minor, affects: [bleu] }
    status: accepted
    date: 2026-11-03
results:
  bleu:
    at: tab.2
    metric: BLEU
    reported: 27.3
`;
