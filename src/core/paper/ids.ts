import { addressKinds, parseAddress } from '../address.ts';
import { scopes, verbs } from '../marks/mark.ts';
import type { RecordKind } from './paper.ts';
import { id as idSchema } from './schema.ts';

/** Words that say nothing in an id. */
const fillers: ReadonlySet<string> = new Set([
  'a', 'an', 'the', 'of', 'for', 'to', 'in', 'on', 'at', 'by', 'with', 'from', 'and', 'or', 'is', 'are', 'was', 'be', 'we', 'our', 'this', 'that',
  'it', 'its', 'as', 'which', 'where', 'each', 'all', 'can', 'may', 'then', 'than', 'so', 'such', 'these', 'there', 'have', 'has', 'use', 'used',
]);
/** Letters that NFKD does not take apart. */
const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', þ: 'th', ð: 'd', ı: 'i' };
const reserved: ReadonlySet<string> = new Set<string>([...verbs, ...scopes, ...addressKinds, 'off', 'on']);
const maxWords = 5;
const maxLength = 40;

/**
 * An id for a record, from its title: up to five words that say something, in ASCII. `step-3` where the title has
 * none (as in Chinese); never a verb, a scope, an address or a line; `-2`, `-3` where it is taken.
 */
export function idFrom(title: string, taken: ReadonlySet<string>, kind: RecordKind = 'step'): string {
  const words = wordsOf(title);
  const telling = words.filter((word) => !fillers.has(word));
  let slug = '';
  for (const word of (telling.length > 0 ? telling : words).slice(0, maxWords)) {
    const longer = slug === '' ? word.slice(0, maxLength) : `${slug}-${word}`;
    if (longer.length > maxLength) break;
    slug = longer;
  }
  // A lone letter or number says nothing either, and `3-2` looks like a place.
  if (!/[a-z]{2}/.test(slug)) return freeId(slug === '' ? kind : `${kind}-${slug}`, taken, slug === '' ? 1 : undefined);
  const usable = !reserved.has(slug) && idSchema.safeParse(slug).success && !parseAddress(slug);
  return freeId(usable ? slug : `${kind}-${slug}`, taken);
}

function wordsOf(title: string): string[] {
  const folded = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[ßæœøđłþðı]/g, (letter) => letters[letter] ?? '');
  return folded.replaceAll(/['’]/g, '').match(/[a-z0-9]+/g) ?? [];
}

/** `base`, or the first of `base-2`, `base-3` … that is free; counting from `base-1` where `from` says so. */
export function freeId(base: string, taken: Pick<ReadonlySet<string>, 'has'>, from?: number): string {
  if (from === undefined && !taken.has(base)) return base;
  let number = from ?? 2;
  while (taken.has(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}
