import { readFileSync } from 'node:fs';

function packages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether a folder's node_modules holds what a lock file asks for.
 * Compares with the copy that npm leaves after each complete install, so also an install by hand counts
 * and a broken-off one does not. Packages for other systems are optional and may be absent.
 */
export function isInstalled(lock, installed) {
  const wanted = packages(lock);
  const present = packages(installed);
  if (wanted === undefined) throw new Error(`${lock} is missing or does not parse`);
  if (present === undefined) return false;
  return Object.entries(wanted).every(([name, entry]) =>
    name === '' || entry.link === true || (present[name] === undefined ? entry.optional === true : present[name].version === entry.version));
}
