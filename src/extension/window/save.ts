import type { TextDocument } from 'vscode';

/** Before each time that a save is asked for, in milliseconds. */
const pauses = [0, 100, 300, 1000];

/**
 * Saves a document; gives whether it holds nothing unsaved now. VS Code gives a save up while the file is being read anew
 * from disk, as it is just after it was written: it is asked again.
 */
export async function save(document: TextDocument): Promise<boolean> {
  for (const pause of pauses) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (await document.save() && !document.isDirty) return true;
  }
  return false;
}
