import path from 'node:path';
import { root } from './setup/folders.mjs';

/*
 * The stages of `npm test`, in order; no packages here, since the bootstrap reads what they need.
 *
 * A stage runs one program, which counts as one test, or the test files of a folder, which count as what they hold.
 * `after`: stages whose failure would make this one's verdict worthless.
 */

const bin = (name, file) => path.join(root, 'node_modules', name, file);
const script = (name) => path.join(root, 'scripts', name);

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string[]} [program] a script for Node and its arguments
 * @property {boolean} [report] the program itself writes how each of its tests ended
 * @property {string} [tests] or: a glob of test files
 * @property {number} [timeout] of one test, in milliseconds
 * @property {boolean} [list] whether each test is worth a line, as it takes seconds
 * @property {boolean} [optional] rests on what not every clone has; its tests may all be skipped
 * @property {string[]} [after]
 * @property {'current' | 'oldest'} [host] the VS Code server that it needs
 * @property {boolean} [browser] needs Chromium
 * @property {boolean} [neovim] wants Neovim
 */

/** @type {Stage[]} */
export const stages = [
  { name: 'lint', program: [bin('eslint', 'bin/eslint.js'), '.'] },
  { name: 'types', program: [bin('typescript', 'bin/tsc'), '-b'] },
  { name: 'schema', program: [script('build-schema.mjs'), '--check'] },
  { name: 'unit', tests: 'test/unit/**/*.test.ts', timeout: 60_000 },
  { name: 'build', program: [path.join(root, 'esbuild.config.mjs')] },
  { name: 'server', tests: 'test/server/**/*.test.ts', timeout: 60_000, after: ['build'] },
  { name: 'cli', tests: 'test/cli/**/*.test.ts', timeout: 60_000, after: ['build'] },
  { name: 'check', program: [path.join(root, 'dist', 'papertrace.mjs'), 'check', '.'], after: ['build'] },
  { name: 'editors', tests: 'test/editors/**/*.test.ts', timeout: 60_000, list: true, optional: true, after: ['build'], neovim: true },
  { name: 'syntaxes', tests: 'test/syntaxes/**/*.test.ts', timeout: 120_000, host: 'current' },
  { name: 'viewer', tests: 'test/viewer/**/*.test.ts', timeout: 120_000, list: true, after: ['build'], browser: true },
  { name: 'extension', host: 'current', browser: true, program: [script('test-extension.mjs'), 'node'], report: true, after: ['build'] },
  { name: 'extension-oldest', host: 'oldest', browser: true, program: [script('test-extension.mjs'), 'oldest'], report: true, after: ['build'] },
  { name: 'extension-web', host: 'current', browser: true, program: [script('test-extension.mjs'), 'web'], report: true, after: ['build'] },
  { name: 'package', program: [script('package.mjs'), '--built'], after: ['build'] },
  { name: 'workbench', tests: 'test/workbench/**/*.test.ts', timeout: 120_000, list: true, after: ['package'], host: 'current', browser: true },
  { name: 'papers', tests: 'test/papers/**/*.test.ts', timeout: 120_000, list: true, optional: true, after: ['package'], host: 'current', browser: true },
];

/** The stages that were asked for by name, all when none was; throws on a name that is none. */
export function choose(names) {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) throw new Error(`No stage is called ${unknown.join(', ')}. There are: ${stages.map((stage) => stage.name).join(', ')}`);
  return names.length === 0 ? stages : stages.filter((stage) => names.includes(stage.name));
}
