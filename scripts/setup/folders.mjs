import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's own folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
/** What is fetched and may be deleted at any time. */
export const cache = path.join(root, '.cache');
/** The VS Code servers by what asks for them, see host.mjs: where each is described and where it is put. */
export const hosts = {
  current: { description: path.join(root, 'test', 'host'), folder: path.join(cache, 'host') },
  oldest: { description: path.join(root, 'test', 'host', 'minimum'), folder: path.join(cache, 'host-minimum') },
};
/** Screenshots, logs and reports of runs. */
export const artifacts = path.join(root, 'artifacts');
/** The packed extension. */
export const vsix = path.join(root, 'papertrace.vsix');
