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

/** pdf.js as it comes: the legacy build, since the modern one calls what older Electrons lack. */
const pdfjs = 'node_modules/pdfjs-dist';

const bundles = {
  extension: { ...node, entryPoints: { extension: 'src/extension/extension.ts' }, format: 'cjs', external: ['vscode'] },
  server: { ...node, entryPoints: { server: 'src/server/main.ts' }, format: 'cjs' },
  cli: { ...node, entryPoints: { papertrace: 'src/cli/papertrace.ts' }, format: 'esm', outExtension: { '.js': '.mjs' }, banner: { js: '#!/usr/bin/env node\nimport { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' } },
  viewer: {
    ...web,
    entryPoints: { viewer: 'src/viewer/main.ts', 'viewer-style': 'src/viewer/viewer.css' },
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

const names = wanted.length > 0 ? wanted : Object.keys(bundles);
if (wanted.length === 0) await rm('dist', { recursive: true, force: true });
if (names.includes('viewer')) await copyPdfjs();
await Promise.all(names.map(async (name) => {
  const options = { ...bundles[name], outdir: 'dist' };
  if (watch) await (await context(options)).watch();
  else await build(options);
}));
