/*
 * npm run bench:outline                      every paper that was read by hand, with and without hints; and the speed
 * npm run bench:outline -- NAME… [-v]        some of them; -v names what is wrong
 * npm run bench:outline -- --data DIR        papers and truth from elsewhere; else PAPERTRACE_DATA, else as the tests
 *
 * Truth: DIR/truth/outline/NAME.json beside DIR/papers/NAME.pdf.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { paperOfOthers } from '../../test/harness/papersOfOthers.ts';
import { outlineOf } from '../../src/pdf/outline.ts';
import { compare, kindsOf, score } from './compare.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string', default: paperOfOthers('.') }, verbose: { type: 'boolean', short: 'v', default: false } },
});
const base = `${path.join(root, 'node_modules', 'pdfjs-dist')}${path.sep}`;
const assets = { base, worker: pathToFileURL(path.join(base, 'legacy', 'build', 'pdf.worker.min.mjs')).href };
const truths = path.join(values.data, 'truth', 'outline');
if (!existsSync(truths)) throw new Error(`There is no truth at ${truths}; --data DIR names another place.`);

const bytes = (name) => new Uint8Array(readFileSync(path.join(values.data, 'papers', `${name}.pdf`)));
const percent = (value) => value.toFixed(3);

/** What pdf.js alone takes for text and operators of all pages, in milliseconds. */
async function alone(name) {
  const started = performance.now();
  const task = getDocument({ data: bytes(name), cMapUrl: `${base}cmaps/`, cMapPacked: true, standardFontDataUrl: `${base}standard_fonts/`, wasmUrl: `${base}wasm/`, iccUrl: `${base}iccs/`, verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  for (let page = 1; page <= document.numPages; page++) {
    const proxy = await document.getPage(page);
    await Promise.all([proxy.getTextContent(), proxy.getOperatorList()]);
    proxy.cleanup();
  }
  await task.destroy();
  return performance.now() - started;
}

async function measured(name, hints) {
  const started = performance.now();
  const outline = await outlineOf(bytes(name), assets, { hints });
  return { outline, time: performance.now() - started };
}

const shown = ({ number, title, caption, kind, page }) => [kind, number, title ?? caption, `p. ${page}`].filter((part) => part !== undefined && part !== null).join(' ');

async function quality(hints, names) {
  console.log(`\n${hints ? 'with' : 'without'} hints: found and right + found and wrong − missing; F1`);
  const sums = {};
  for (const name of names) {
    const truth = JSON.parse(readFileSync(path.join(truths, `${name}.json`), 'utf8'));
    const { outline } = await measured(name, hints);
    const cells = Object.entries(kindsOf(outline, truth)).map(([kind, parts]) => {
      const result = compare(parts);
      const sum = sums[kind] ??= { hits: 0, extra: [], missing: [] };
      sum.hits += result.hits;
      sum.extra.push(...result.extra);
      sum.missing.push(...result.missing);
      if (values.verbose) for (const [word, list] of [['wrong', result.extra], ['missing', result.missing]]) for (const one of list) console.log(`  ${word} in ${name}, ${kind}: ${shown(one)}`);
      return result.hits + result.extra.length + result.missing.length === 0 ? '' : `${kind} ${result.hits}+${result.extra.length}−${result.missing.length} ${percent(score(result).f1)}`;
    });
    console.log(`${name.padEnd(26)} ${cells.filter((cell) => cell !== '').join('  ')}`);
  }
  for (const [kind, sum] of Object.entries(sums)) {
    const { precision, recall, f1 } = score(sum);
    console.log(`all papers: ${kind.padEnd(11)} precision ${percent(precision)} recall ${percent(recall)} F1 ${percent(f1)}`);
  }
}

async function speed(names) {
  console.log('\ntime, beside what pdf.js alone takes for text and operators (medians of three)');
  const median = (times) => times.sort((a, b) => a - b)[1];
  for (const name of names) {
    const [ours, theirs] = [[], []];
    for (let run = 0; run < 3; run++) {
      theirs.push(await alone(name));
      ours.push((await measured(name, true)).time);
    }
    const [our, their] = [median(ours), median(theirs)];
    console.log(`${name.padEnd(26)} ${our.toFixed(0)} ms, pdf.js ${their.toFixed(0)} ms: ${(our / their).toFixed(2)}`);
  }
}

const all = readdirSync(truths).map((file) => path.basename(file, '.json'));
const names = positionals.length > 0 ? positionals : all;
// the first document pays for loading and compiling
await alone(names[0]);
await quality(false, names);
await quality(true, names);
await speed([...positionals.length > 0 ? names : ['minia-almob2013', 'alphafold2-nature2021', 'yellowpaper-2018', 'zcash-nu5-2022']].filter((name) => existsSync(path.join(values.data, 'papers', `${name}.pdf`))));
