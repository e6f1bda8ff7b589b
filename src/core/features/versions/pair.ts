import type { Passage } from '../../documents/passage.ts';
import type { ReadDocument } from '../../documents/readDocument.ts';
import { recordedHashes } from '../../documents/replaced.ts';
import type { Lock } from '../../paper/lock.ts';
import type { PaperDocument } from '../../paper/paper.ts';
import type { Papertrace } from '../../service.ts';
import type { Trace, TracedPaper } from '../../trace/trace.ts';
import type { Workspace } from '../../workspace.ts';
import type { Refusal } from '../edits.ts';

/** Two versions of a paper by their documents' names; the same name twice: the PDF that it is now, and the one that it was. */
export interface VersionPair {
  /** The paper's key. */
  readonly paper: string;
  readonly from: string;
  readonly to: string;
}

/** Two versions, read. */
export interface Versions extends VersionPair {
  readonly workspace: Workspace;
  readonly trace: Trace;
  readonly traced: TracedPaper;
  readonly now: ReadDocument;
  readonly nowPdf: string;
  /** Undefined where the PDF is no longer here and nothing is kept of it: then the lock tells what stood where. */
  readonly old: ReadDocument | undefined;
  /** Undefined where the old PDF is no longer here. */
  readonly oldPdf: string | undefined;
  /** What the lock knows of the old version, by what was looked for. */
  readonly known: ReadonlyMap<string, Passage | null>;
}

/** Reads both versions. */
export async function readVersions(papertrace: Papertrace, pair: VersionPair): Promise<Versions | Refusal> {
  for (const workspace of papertrace.workspaces) {
    const before = (await workspace.trace()).papers.find(({ paper }) => paper.key === pair.paper && !paper.implied);
    const [from, to] = [before?.paper.documents.get(pair.from), before?.paper.documents.get(pair.to)];
    if (!before || !from || !to) continue;
    const now = to.uri === undefined ? undefined : await workspace.documents.read(to.uri);
    if (!now || to.uri === undefined) return { refused: `The PDF of "${to.name}" is not here or cannot be read.` };
    const isPast = from === to;
    const oldRead = isPast || from.uri === undefined ? undefined : await workspace.documents.read(from.uri);
    const trace = await workspace.settled();
    const traced = trace.papers.find(({ paper }) => paper.key === pair.paper);
    if (!traced?.located) continue;
    const { lock } = traced.located.state;
    const sha256 = isPast ? pastHash(from, now.reading.sha256, lock) : oldRead?.reading.sha256 ?? lock.documents.find(({ document }) => document === from.name)?.sha256;
    const lines = sha256 === undefined ? [] : traced.located.fresh.things.filter((line) => line.sha256 === sha256);
    return {
      ...pair, workspace, trace, traced, now, nowPdf: to.uri,
      old: isPast && sha256 !== undefined ? await workspace.documents.recall(sha256) : oldRead,
      oldPdf: oldRead ? from.uri : undefined,
      known: new Map(lines.flatMap(({ wanted, places }) => wanted.map((written, index) => [written, places[index] ?? null] as const))),
    };
  }
  return { refused: `The paper "${pair.paper}" has no documents "${pair.from}" and "${pair.to}".` };
}

/** The hash of the PDF that a document was: what the paper file says, else the lock; the first that the lock has places of. */
function pastHash({ name, fields }: PaperDocument, now: string, { documents, things }: Lock): string | undefined {
  const named = [...recordedHashes(fields), ...documents.filter(({ document }) => document === name).map(({ sha256 }) => sha256)];
  const others = documents.map(({ sha256 }) => sha256);
  // A lock that was written since no longer says what its oldest lines were of.
  const orphans = things.map(({ sha256 }) => sha256).filter((sha256) => !others.includes(sha256));
  const all = [...named, ...orphans].filter((sha256) => sha256 !== now);
  return all.find((sha256) => things.some((line) => line.sha256 === sha256)) ?? all[0];
}
