import { readFileSync } from 'node:fs';
import { normalisePage } from '../../src/core/text/normalise.ts';
import type { TextPage } from '../../src/core/text/page.ts';
import { documentText } from '../../src/core/versions/documentText.ts';
import type { DocumentText } from '../../src/core/versions/documentText.ts';
import { readPdf } from '../../src/pdf/reading.ts';
import { assets } from '../unit/pdf/assets.ts';

/** A PDF's pages, as the server and the command line read them. */
export async function readPages(file: string): Promise<readonly TextPage[]> {
  return (await readPdf(new Uint8Array(readFileSync(file)), assets, { hints: false })).pages;
}

export function textOf(pages: readonly TextPage[]): DocumentText {
  return documentText(pages.map(normalisePage));
}
