import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's own folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
/** What is fetched and may be deleted at any time. */
export const cache = path.join(root, '.cache');
/** The VS Code server, see host.mjs. */
export const hostFolder = path.join(cache, 'host');
/** Screenshots, logs and reports of runs. */
export const artifacts = path.join(root, 'artifacts');
/** The packed extension. */
export const vsix = path.join(root, 'papertrace.vsix');
