import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './places.ts';

/** All that the running extension reads of its folder. */
const parts = ['dist', 'docs', 'l10n', 'media', 'package.nls.json', 'schemas', 'syntaxes'];

/**
 * A copy of the built extension that VS Code runs in the web worker host, whatever else it could run it in: without
 * `main`, and of kind web. Resolves to its folder.
 */
export function stageWebExtension(): string {
  const folder = path.join(root, '.cache', 'web-extension');
  rmSync(folder, { recursive: true, force: true });
  for (const part of parts) cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as object;
  // what is undefined is not written
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ ...manifest, main: undefined, extensionKind: ['web'] }, undefined, 2));
  return folder;
}
