import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readPdf } from '../../src/pdf/reading.ts';
import { assets } from '../unit/pdf/assets.ts';
import { alternate } from './measurement.ts';
import type { Measurement, Row } from './measurement.ts';
import type { Opened } from './opening.ts';

const rounds = 5;
/** The first page's entries are to be there when so many pages could have been read. */
const headStart = 3;

/** Text, structure and hints of a PDF, against what pdf.js alone takes for the text and the operators of its pages. */
export function outlineTime({ pages, absent, pdf }: Opened): Measurement {
  const [all, first] = [`outline-time-${pages}`, `outline-first-${pages}`];
  const row = (name: string, what: string, ratio: number): Row => ({ name, what, reference: 'pdf.js, text and operators', unit: 'ms', goal: { ratio } });
  return {
    rows: [
      row(all, `the outline of ${pages} pages with its hints, against their text and operators`, 1.5),
      row(first, `the first page's entries of ${pages} pages, against text and operators of ${headStart} pages`, 1),
    ],
    ...(absent ? { absent } : {}),
    async measure() {
      const data = await pdf();
      const whole = await alternate(rounds, () => time(() => readPdf(new Uint8Array(data), assets, { hints: true })), () => time(() => alone(new Uint8Array(data))));
      const begun = await alternate(rounds, () => firstEntries(new Uint8Array(data)), () => time(() => alone(new Uint8Array(data), headStart)));
      return { [all]: whole, [first]: begun };
    },
  };
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function firstEntries(data: Uint8Array): Promise<number> {
  const stop = new AbortController();
  const started = performance.now();
  let ended = NaN;
  await readPdf(data, assets, {
    hints: true, signal: stop.signal,
    onPart: () => {
      ended = performance.now();
      stop.abort();
    },
  });
  return ended - started;
}

async function alone(data: Uint8Array, pages = Infinity): Promise<void> {
  const { base } = assets;
  const task = getDocument({ data, cMapUrl: `${base}cmaps/`, cMapPacked: true, standardFontDataUrl: `${base}standard_fonts/`, wasmUrl: `${base}wasm/`, iccUrl: `${base}iccs/`, verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  for (let page = 1; page <= Math.min(pages, document.numPages); page++) {
    const proxy = await document.getPage(page);
    await Promise.all([proxy.getTextContent(), proxy.getOperatorList()]);
    proxy.cleanup();
  }
  await task.destroy();
}
