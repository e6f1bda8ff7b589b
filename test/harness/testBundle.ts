import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';
import { root } from './places.ts';

/** Bundles for the Node extension host, for a web worker host, and for the desktop, whose console a person reads. */
export type BundleKind = 'node' | 'web' | 'desktop';

/** One CommonJS file in `folder` that exports `run`: the suite and all tests in test/extension. */
export async function bundleTests(kind: BundleKind, folder = path.join(root, '.cache', 'extension-tests')): Promise<string> {
  const outfile = path.join(folder, `${kind}.js`);
  const files = globSync('test/extension/**/*.test.ts', { cwd: root }).sort();
  await build({
    stdin: {
      contents: [
        `import { runSuite } from './test/harness/extensionSuite.ts';`,
        `export const run = () => runSuite(${JSON.stringify(kind === 'desktop' ? 'text' : 'json')}, () => {`,
        ...files.map((file) => `  require(${JSON.stringify(`./${file}`)});`),
        `});`,
      ].join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    outfile, bundle: true, format: 'cjs', logLevel: 'warning', ...(kind === 'web' ? forBrowser : forNode),
  });
  return outfile;
}

/** The part of Mocha that is no ES module: what `require` makes of one differs between the versions of Node. */
const nodeMocha = path.join(root, 'node_modules', 'mocha', 'lib', 'mocha.cjs');

const forNode: BuildOptions = { platform: 'node', target: 'node22', external: ['vscode', nodeMocha], alias: { mocha: nodeMocha } };

const mochaFile = path.join(root, 'node_modules', 'mocha', 'mocha.js');

/** What stands for the packages of Node that the tests import, by import. */
const standIns: Readonly<Record<string, () => string>> = {
  // Mocha's own build for browsers, in a function: it would overwrite the exports of the bundle
  mocha: () => `(function (exports, module, define) {\n${readFileSync(mochaFile, 'utf8')}\n}).call(globalThis);\nexport default globalThis.Mocha;`,
  // the package of that name, which bundlers have always put in its place
  'node:assert/strict': () => `module.exports = require('assert/').strict;`,
};

const browserPackages: Plugin = {
  name: 'browser-packages',
  setup: (build) => {
    build.onResolve({ filter: /^(?:mocha|node:assert\/strict)$/ }, ({ path: name }) => ({ path: name, namespace: 'stand-in' }));
    build.onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path: name }) => ({ contents: standIns[name]?.() ?? '', resolveDir: root }));
  },
};

const forBrowser: BuildOptions = {
  platform: 'browser', target: 'chrome128', external: ['vscode'], plugins: [browserPackages],
  // read by the packages behind `assert`
  define: { 'process.env.NODE_DEBUG': 'undefined', global: 'globalThis' },
};
