/*
 * node esbuild.config.mjs [--watch] [bundle…]     builds all bundles, or those named, into dist/
 */
import { cp, mkdir, rm } from 'node:fs/promises';
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));

const common = { bundle: true, minify: true, sourcemap: watch ? 'linked' : false, logLevel: 'warning', legalComments: 'none' };
const node = { ...common, platform: 'node', target: 'node22', mainFields: ['module', 'main'] };
const web = { ...common, platform: 'browser', target: 'chrome128' };
/** For the web worker host: it evaluates an extension as a CommonJS module that may ask for vscode and nothing else. */
const worker = { ...web, outdir: 'dist/web', mainFields: ['browser', 'module', 'main'], conditions: ['worker'] };

/** pdf.js as it comes: the legacy build, since the modern one calls what older Electrons lack. */
const pdfjs = 'node_modules/pdfjs-dist';

const bundles = {
  extension: { ...node, entryPoints: { extension: 'src/extension/extension.ts' }, format: 'cjs', external: ['vscode'] },
  server: { ...node, entryPoints: { server: 'src/server/main.ts', searchThread: 'src/node/searchThread.ts' }, format: 'cjs' },
  'web-extension': { ...worker, entryPoints: { extension: 'src/extension/extension.browser.ts' }, format: 'cjs', external: ['vscode'] },
  'web-server': { ...worker, entryPoints: { server: 'src/server/main.browser.ts' }, format: 'iife' },
  /** One for Node and browsers: the extractor's worker, with pdf.js and pdf.js's own worker in it. */
  reader: { ...common, platform: 'neutral', target: ['node22', 'chrome128'], mainFields: ['module', 'main'], entryPoints: { reader: 'src/pdf/reader.worker.ts' }, format: 'esm', outExtension: { '.js': '.mjs' }, external: ['node:*', 'fs', 'http', 'https', 'url', 'module'] },
  /** Two files: what is kept compiled has to be loaded by what says so. */
  cli: { ...node, entryPoints: { papertrace: 'src/cli/papertrace.ts' }, format: 'esm', external: ['@vscode/ripgrep'], splitting: true, chunkNames: '[name]-[hash]', outExtension: { '.js': '.mjs' }, banner: { js: '#!/usr/bin/env node\nimport { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' } },
  viewer: {
    ...web,
    entryPoints: { viewer: 'src/viewer/main.ts', 'viewer-style': 'src/viewer/viewer.css', recordPage: 'src/viewer/recordPage/main.ts', 'record-style': 'src/viewer/recordPage/record.css' },
    format: 'esm',
    loader: { '.svg': 'dataurl', '.gif': 'dataurl' },
  },
};

async function copyPdfjs() {
  await mkdir('dist/pdfjs', { recursive: true });
  await cp(`${pdfjs}/legacy/build/pdf.worker.min.mjs`, 'dist/pdfjs/pdf.worker.min.mjs');
  await cp(`${pdfjs}/LICENSE`, 'dist/pdfjs/LICENSE');
  for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
    // quickjs runs scripts of PDF forms, which the viewer never does; its policy allows wasm, so nothing falls back
    await cp(`${pdfjs}/${folder}`, `dist/pdfjs/${folder}`, { recursive: true, filter: (file) => !/quickjs|nowasm/i.test(file) });
  }
}

/** A built-in of Node's that is imported for a browser becomes an empty module without a word; this says so. */
function checkWeb(name, { inputs, outputs }) {
  const emptied = Object.keys(inputs).filter((file) => file.startsWith('(disabled):'));
  const asked = Object.values(outputs).flatMap(({ imports }) => imports)
    // pictures of a style sheet stand in it as data: addresses, so nothing is asked for; the editor itself gives vscode
    .filter(({ kind, path }) => kind !== 'url-token' && path !== 'vscode').map(({ path }) => path);
  const wrong = [...emptied, ...asked];
  if (wrong.length > 0) throw new Error(`The bundle ${name} asks for what no browser has: ${wrong.join(', ')}`);
}

const names = wanted.length > 0 ? wanted : Object.keys(bundles);
if (wanted.length === 0) await rm('dist', { recursive: true, force: true });
if (names.includes('viewer')) await copyPdfjs();
await Promise.all(names.map(async (name) => {
  const options = { outdir: 'dist', metafile: true, ...bundles[name] };
  if (watch) await (await context(options)).watch();
  else {
    const { metafile } = await build(options);
    if (options.platform === 'browser') checkWeb(name, metafile);
  }
}));
