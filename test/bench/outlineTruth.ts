import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../harness/places.ts';
import { paperOfOthers } from '../harness/papersOfOthers.ts';

export interface Numbered {
  readonly number: string | null;
  readonly page: number;
}

export interface Titled extends Numbered {
  readonly title: string;
}

/** What a paper numbers, read by hand: `truth/outline/NAME.json` beside the papers of others. */
export interface OutlineTruth {
  readonly sections: readonly Titled[];
  /** Run-in labels and boxes that are neither wanted nor wrong. */
  readonly optional_headings?: readonly Titled[];
  readonly equations: readonly Numbered[];
  /** `lines` are the printed labels; none where none are printed, and counted ones do not count. */
  readonly algorithms: readonly (Numbered & { readonly lines: readonly string[] })[];
  readonly figures: readonly Numbered[];
  readonly tables: readonly Numbered[];
  readonly theorems: readonly (Numbered & { readonly kind: string })[];
  readonly other_theorem_like?: readonly (Numbered & { readonly kind: string })[];
}

/** A bibliography read by hand: `test/fixtures/bibliographies/NAME.json`. */
export interface BibliographyTruth {
  /** `key` is null where no label is printed; `begins` are its first words. */
  readonly entries: readonly { readonly key: string | null; readonly page: number; readonly begins: string }[];
  /** Of some entries, every page that cites them. */
  readonly cited: readonly { readonly begins: string; readonly pages: readonly number[] }[];
}

export interface PaperTruth {
  readonly name: string;
  readonly pdf: string;
  readonly outline: OutlineTruth;
  readonly bibliography: BibliographyTruth | undefined;
}

const outlines = paperOfOthers('truth/outline');
const bibliographies = path.join(root, 'test', 'fixtures', 'bibliographies');

/** Every paper of others that was read by hand; none in a clone without them. */
export function paperTruths(): PaperTruth[] {
  if (!existsSync(outlines)) return [];
  return readdirSync(outlines).sort().map((file) => {
    const name = path.basename(file, '.json');
    const entries = path.join(bibliographies, file);
    return {
      name,
      pdf: paperOfOthers(`papers/${name}.pdf`),
      outline: JSON.parse(readFileSync(path.join(outlines, file), 'utf8')) as OutlineTruth,
      bibliography: existsSync(entries) ? JSON.parse(readFileSync(entries, 'utf8')) as BibliographyTruth : undefined,
    };
  });
}
