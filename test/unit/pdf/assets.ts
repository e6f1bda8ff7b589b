import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PdfAssets } from '../../../src/pdf/open.ts';

const base = path.join(import.meta.dirname, '../../../node_modules/pdfjs-dist/');

/** pdf.js's files as they are installed, for Node. */
export const assets: PdfAssets = { base, worker: pathToFileURL(path.join(base, 'legacy/build/pdf.worker.min.mjs')).href };
