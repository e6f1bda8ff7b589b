/** Why a PDF cannot be read. */
export type FailureKind = 'empty' | 'not-pdf' | 'pointer' | 'truncated' | 'locked' | 'broken';

/** The same in words a person can act on. */
export const failureReasons: Record<FailureKind, string> = {
  empty: 'This file is empty: it has no bytes. The download or the copy it came from may have failed.',
  'not-pdf': 'This file is not a PDF, although its name says so. It may be a web page that was saved instead of the paper.',
  pointer: 'This file is a Git LFS pointer, not the PDF itself: the paper is kept in large-file storage. Run “git lfs pull” to fetch it.',
  truncated: 'This PDF is truncated: its end is missing, so nothing can be read from it. Get the file again.',
  locked: 'This PDF is locked. It can be read with its password.',
  broken: 'This PDF is damaged and cannot be read. Get the file again, or repair it with another program.',
};

/** A PDF could not be opened. */
export class PdfFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, cause?: unknown) {
    super(failureReasons[kind], { cause });
    this.name = 'PdfFailure';
    this.kind = kind;
  }
}

const headerReach = 1024;
const trailerReach = 2048;

/** What the bytes alone show to be wrong, before anything is parsed. */
export function checkBytes(data: Uint8Array): FailureKind | undefined {
  if (data.length === 0) return 'empty';
  const head = latin1(data.subarray(0, headerReach));
  // Git LFS, and Xet, which some hosts put in its place.
  if (/^(?:version https:\/\/git-lfs|# xet version)/.test(head)) return 'pointer';
  // Readers accept the header anywhere in the first kilobyte; a file without one may still hold objects.
  if (!head.includes('%PDF-') && !/\d+ \d+ obj\b/.test(head)) return 'not-pdf';
  return undefined;
}

/** Whether the mark that ends every complete PDF is missing. */
export function lacksEnd(data: Uint8Array): boolean {
  return !/%%EOF|startxref/.test(latin1(data.subarray(-trailerReach)));
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
