import type { Entry } from '../core/files/walk.ts';

/**
 * Requests of the server to the extension: files that only the editor can read, as those of virtual folders are. They
 * never fail: what cannot be read is null, and the extension's log says why.
 */
export interface FileRequests {
  'papertrace/readFolder': { params: { uri: string }; result: readonly Entry[] | null };
  /** As `Files.read`: null too where the file is too large, is no text, or lacks `containing`. */
  'papertrace/readFile': { params: { uri: string; containing?: string }; result: string | null };
  /** The file's bytes in base64, since not every connection carries bytes. */
  'papertrace/readBytes': { params: { uri: string }; result: string | null };
  /** The same of a file of the extension itself, by its path below `dist/`. */
  'papertrace/readOwn': { params: { path: string }; result: string | null };
  'papertrace/exists': { params: { uri: string }; result: boolean };
}
