import { isReplaced } from '../../documents/replaced.ts';
import type { Papertrace } from '../../service.ts';
import type { TracedPaper } from '../../trace/trace.ts';
import { newestOf, seriesOf } from './series.ts';

/** One document of a paper, as a version. */
export interface DocumentVersion {
  readonly name: string;
  readonly version?: string;
  readonly pdf: string;
  readonly isHere: boolean;
  /** It is a version of the paper itself, and the newest of them. */
  readonly isNewest: boolean;
  /** An older version than the newest one. */
  readonly isOlder: boolean;
  /** The PDF is another than the one that was read before. */
  readonly isReplaced: boolean;
  /** How many records and marks are about it. */
  readonly links: number;
}

export interface PaperVersions {
  readonly paper: string;
  readonly title: string;
  readonly uri: string;
  /** Versions in their order, then the others in that of the file. */
  readonly documents: readonly DocumentVersion[];
}

/** The papers with their documents as versions. */
export async function paperVersions(papertrace: Papertrace): Promise<PaperVersions[]> {
  const found = await Promise.all(papertrace.workspaces.map(async (workspace) => {
    const { papers, absent } = await workspace.trace();
    return Promise.all(papers.filter(({ paper }) => !paper.implied).map(async (traced): Promise<PaperVersions> => {
      const { paper, located } = traced;
      const series = seriesOf(paper);
      const newest = newestOf(paper);
      const others = [...paper.documents.values()].filter((document) => !series.some((each) => each.document === document)).map((document) => ({ document }));
      const documents = await Promise.all([...series, ...others].map(async ({ document, ...named }): Promise<DocumentVersion[]> => {
        const { name, uri, fields } = document;
        if (uri === undefined) return [];
        const { sha256 } = absent.has(uri) ? { sha256: undefined } : await workspace.documents.state(uri);
        const version = fields.version ?? ('version' in named && typeof named.version === 'string' ? named.version : undefined);
        return [{
          name, pdf: uri, ...(version === undefined ? {} : { version }),
          isHere: sha256 !== undefined, isNewest: document === newest, isOlder: document !== newest && series.some((each) => each.document === document),
          isReplaced: located !== undefined && isReplaced(document, sha256, located.state.lock), links: linksTo(traced, name),
        }];
      }));
      return { paper: paper.key, title: paper.fields.title, uri: paper.uri, documents: documents.flat() };
    }));
  }));
  return found.flat();
}

function linksTo({ paper, links }: TracedPaper, name: string): number {
  const records = [...paper.records.values()].filter(({ at }) => at.some(({ document }) => document === name));
  return records.length + links.filter(({ target }) => typeof target.name !== 'string' && (target.document ?? 'main') === name).length;
}
