import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import * as z from 'zod';
import { normalisePage } from '../core/text/normalise.ts';
import { documentText } from '../core/versions/documentText.ts';
import type { DocumentText } from '../core/versions/documentText.ts';
import { reanchor, reanchorKnown } from '../core/versions/reanchor.ts';
import type { ExitCode, Run } from './run.ts';

const quotesFile = z.object({
  anchors: z.array(z.object({
    id: z.union([z.string(), z.number()]), page: z.int().min(1), quote: z.string(), before: z.string().default(''), after: z.string().default(''),
  })),
});

export interface AnchorsOptions {
  /** Absent: the quotes, their contexts and pages are all that is known of the old version. */
  readonly old?: string;
  readonly new: string;
  readonly quotes: string;
}

/** Prints where quotes of one version of a document stand in another, in their order; `page` and `text` are null for what is lost. */
export async function anchors(run: Run, { old: oldFile, new: newFile, quotes: quotesName }: AnchorsOptions): Promise<ExitCode> {
  const quotes = readQuotes(run, quotesName);
  const now = await read(run, newFile);
  const wanted = quotes.map((quote, index) => ({ ...quote, id: String(index) }));
  const found = oldFile === undefined ? reanchorKnown(now, wanted) : reanchor(await read(run, oldFile), now, wanted);
  const printed = found.map(({ tier, score, place }, index) => ({
    id: quotes[index]?.id, tier, score: Number(score.toFixed(3)), page: place?.page ?? null, text: place?.text ?? null,
  }));
  run.write(`${JSON.stringify(printed, null, 2)}\n`);
  return 0;
}

function readQuotes({ cwd }: Run, name: string): z.infer<typeof quotesFile>['anchors'] {
  try {
    return quotesFile.parse(JSON.parse(readFileSync(path.resolve(cwd, name), 'utf8'))).anchors;
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error);
    throw new Error(`"${name}" is not { "anchors": [{ "id", "page", "quote", "before", "after" }] }: ${reason}`);
  }
}

async function read({ cwd, ports }: Run, file: string): Promise<DocumentText> {
  const full = path.resolve(cwd, file);
  if (!existsSync(full)) throw new Error(`"${file}" is not there`);
  if (!ports.pdfs) throw new Error('PDFs cannot be read here');
  try {
    const { pages } = await ports.pdfs.read(URI.file(full).toString());
    return documentText(pages.map(normalisePage));
  } catch (error) {
    throw new Error(`"${file}": ${error instanceof Error ? error.message : String(error)}`);
  }
}
