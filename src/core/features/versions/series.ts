import type { Paper, PaperDocument } from '../../paper/paper.ts';

/** A document that is a version of the paper itself, as a supplement is not. */
export interface Version {
  readonly document: PaperDocument;
  /** As written; absent for a main document that does not say it. */
  readonly version?: string;
}

const looksLikeVersion = /^v?\d+(?:\.\d+)*[a-z]?$/i;
const byNumber = new Intl.Collator('en', { numeric: true });

/**
 * The versions of a paper that are live at once, the newest last: documents that say their `version`, or are named as one
 * (`v5`, `0.7.2`). The main document is what is meant where none is named, so where it does not say its version it is the newest.
 */
export function seriesOf(paper: Paper): readonly Version[] {
  const versions = [...paper.documents.values()].flatMap((document): Version[] => {
    const version = document.fields.version ?? (looksLikeVersion.test(document.name) ? document.name : undefined);
    if (version !== undefined) return [{ document, version }];
    return document.name === 'main' ? [{ document }] : [];
  });
  if (versions.length < 2) return [];
  return versions.sort((a, b) => {
    if (a.version === undefined || b.version === undefined) return a.version === b.version ? 0 : a.version === undefined ? 1 : -1;
    return byNumber.compare(bare(a.version), bare(b.version));
  });
}

/** The version that links should be about; undefined where there are not several. */
export function newestOf(paper: Paper): PaperDocument | undefined {
  return seriesOf(paper).at(-1)?.document;
}

function bare(version: string): string {
  return version.replace(/^v/i, '');
}
