/** Which of `files` stand at or below one of `places`; all are URIs. */
export function within(files: ReadonlySet<string>, places: ReadonlySet<string>): string[] {
  const known = new Map<string, boolean>();
  // asked once a folder: places may be many, and files are
  const isWithin = (folder: string): boolean => {
    let is = known.get(folder);
    if (is === undefined) {
      const above = folderOf(folder);
      is = places.has(folder) || (above !== folder && isWithin(above));
      known.set(folder, is);
    }
    return is;
  };
  return [...files].filter((uri) => places.has(uri) || isWithin(folderOf(uri)));
}

/** The URI of the folder that holds `uri`, without a `/` at the end; itself where there is none above. */
function folderOf(uri: string): string {
  const end = uri.lastIndexOf('/');
  return end < 0 ? uri : uri.slice(0, end);
}
