import { URI, Utils } from 'vscode-uri';
import type { Files } from './ports.ts';

export const configName = 'papertrace.config.yaml';

/** Where the configuration of a root is, or would be. */
export function configIn(root: string): string {
  return `${root}${root.endsWith('/') ? '' : '/'}${configName}`;
}

/**
 * The root that a folder belongs to: the nearest folder upward with a `papertrace.config.yaml`, else the git
 * root, else the folder itself. A git root ends the search, so that a stray file above does not swallow a repository.
 */
export async function findRoot(folder: string, files: Pick<Files, 'exists'>): Promise<string> {
  let here = URI.parse(folder);
  for (;;) {
    if (await files.exists(Utils.joinPath(here, configName).toString())) return here.toString();
    if (await files.exists(Utils.joinPath(here, '.git').toString())) return here.toString();
    const above = Utils.dirname(here);
    if (above.path === here.path) return folder;
    here = above;
  }
}

/** A URI's characters that stand for themselves in a path. */
const plain = /^[^%?#]*$/;

/** `uri` relative to the folder `root`, with `/`; undefined when it lies outside. */
export function relativePath(root: string, uri: string): string | undefined {
  // Almost all are written alike; taking them apart costs ten times as much, for every file of a root.
  if (uri.startsWith(root) && (root.endsWith('/') || uri[root.length] === '/')) {
    const rest = uri.slice(root.endsWith('/') ? root.length : root.length + 1);
    if (plain.test(rest)) return rest;
  }
  const from = URI.parse(root);
  const to = URI.parse(uri);
  const base = from.path.endsWith('/') ? from.path : `${from.path}/`;
  if (from.scheme !== to.scheme || from.authority !== to.authority || !to.path.startsWith(base)) return undefined;
  return to.path.slice(base.length);
}

/** `uris` relative to the folder `root`, which is `''` itself; those outside are left out. */
export function pathsIn(root: string, uris: readonly string[]): string[] {
  return uris.flatMap((uri) => uri === root ? '' : relativePath(root, uri) ?? []);
}
