import { defaultConfig } from './config/config.ts';
import { readConfig } from './config/read.ts';
import { prefix } from './marks/languages.ts';
import { OpenDocuments } from './openDocuments.ts';
import type { Ports } from './ports.ts';
import { configIn, findRoot, relativePath } from './root.ts';
import { RootFiles } from './rootFiles.ts';
import type { MarkedFile } from './trace/link.ts';

/**
 * Tells of the marks below a folder as its root's configuration reads them, joined to nothing, in any order of files. Gives
 * how many files of known languages were searched, paper files among them.
 */
export async function marksBelow(folder: string, ports: Ports, found: (file: MarkedFile) => void): Promise<number> {
  const root = await findRoot(folder, ports.files);
  const uri = configIn(root);
  const { config = defaultConfig } = await readConfig(uri, await ports.files.read(uri), ports.files);
  const unread = (): RootFiles => new RootFiles(root, config, true, ports, new OpenDocuments());
  // What git ignores in a part of a root the whole tells, and citations may stand in any file.
  if (folder === root && !config.excludes && !config.hasCitations) {
    const searched = await ports.files.grep?.(root, prefix, config.languages.globs, async (uris) => {
      const some = unread();
      some.expect(uris);
      await some.refresh();
      for (const file of some.inOrder()) found(file);
    });
    if (searched !== undefined) return searched;
  }
  const files = unread();
  files.changed(root, 'presence');
  await files.refresh();
  const isBelow = (file: string): boolean => folder === root || relativePath(folder, file) !== undefined;
  for (const file of files.inOrder()) if (isBelow(file.uri)) found(file);
  let searched = 0;
  for (const file of files.listing) if (isBelow(file)) searched += 1;
  return searched;
}
