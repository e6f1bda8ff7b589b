import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isSource } from '../../src/core/files/source.ts';
import type { Language } from '../../src/core/marks/language.ts';
import { languageTable } from '../../src/core/marks/languages.ts';
import { root } from '../harness/places.ts';

export interface RealFile {
  readonly bytes: Buffer;
  readonly text: string;
  readonly language: Language;
}

/** Where a machine has code of many languages that nobody wrote for this bench. */
const folders = [path.join(root, 'node_modules'), '/usr/include', '/usr/lib/python3', '/usr/share', '/usr/lib', '/usr/local', '/opt'];
const languageCount = 10;
/** Of each language so many bytes at most, and so many at least. */
const most = 2_000_000;
const least = 200_000;
/** Folders are looked into until so many files were seen. */
const patience = 150_000;

/** Real code of the ten languages of which this machine has most; undefined where it has fewer. */
export function realCode(): readonly RealFile[] | undefined {
  const table = languageTable();
  const found = new Map<string, { bytes: number; files: RealFile[] }>();
  for (const file of someFiles()) {
    const language = table.of(pathToFileURL(file).href);
    if (!language || language.embeds !== undefined) continue;
    const taken = found.get(language.id) ?? { bytes: 0, files: [] };
    const { size } = statSync(file);
    if (size === 0 || taken.bytes + size > most) continue;
    const bytes = readFileSync(file);
    if (!isSource(bytes)) continue;
    const text = bytes.toString('utf8');
    taken.files.push({ bytes, text, language: table.of(pathToFileURL(file).href, undefined, text) ?? language });
    taken.bytes += size;
    found.set(language.id, taken);
  }
  const largest = [...found.values()].filter(({ bytes }) => bytes >= least).sort((a, b) => b.bytes - a.bytes).slice(0, languageCount);
  return largest.length < languageCount ? undefined : largest.flatMap(({ files }) => files);
}

function* someFiles(): Generator<string> {
  let seen = 0;
  for (const folder of folders) {
    for (const file of filesBelow(folder)) {
      if (seen++ > patience) return;
      yield file;
    }
  }
}

function* filesBelow(folder: string): Generator<string> {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    // what this user may not read is no code for a bench
    return;
  }
  for (const entry of entries) {
    const inner = path.join(folder, entry.name);
    // One of the list has its own turn.
    if (entry.isDirectory() && !folders.includes(inner)) yield* filesBelow(inner);
    else if (entry.isFile()) yield inner;
  }
}
