import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { paperOfOthers } from '../harness/papersOfOthers.ts';

/** A quote of an old version, and what became of it in the new one as a person read it. */
export interface TrueAnchor {
  readonly id: number;
  readonly page: number;
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  readonly truth: 'same' | 'moved' | 'edited' | 'deleted';
  /** Null for what was deleted. */
  readonly new_page: number | null;
  readonly new_text: string | null;
}

/** Two versions of a paper, and quotes that were followed by reading. */
export interface VersionPair {
  /** `blake3-2020--blake3-2021` */
  readonly name: string;
  /** Full paths. */
  readonly old: string;
  readonly new: string;
  readonly anchors: readonly TrueAnchor[];
}

const folder = paperOfOthers('truth/anchors');

/** All that are there; none in a clone without the papers of others. */
export function versionPairs(): VersionPair[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).sort().map((file) => {
    const { old, new: now, anchors } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { old: { file: string }; new: { file: string }; anchors: TrueAnchor[] };
    return { name: path.basename(file, '.json'), old: paperOfOthers(`papers/${old.file}`), new: paperOfOthers(`papers/${now.file}`), anchors };
  });
}
