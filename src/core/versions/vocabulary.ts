import type { Words } from './words.ts';

/** A word of the other document that may have become this one (or the other way round), and how alike they are. */
export interface Alike {
  readonly id: number;
  /** From 0 to 1. */
  readonly share: number;
}

/** Two documents' words as numbers, and what each tells. */
export interface Vocabulary {
  readonly old: Int32Array;
  readonly new: Int32Array;
  /**
   * By word: how little it is to be expected, in bits. A word that makes up one in a thousand of both texts together has
   * ten, so that meeting it where it was looked for says as much as ten coins that fall the same way.
   */
  readonly bits: Float32Array;
  /** Words spelt nearly as this one, itself included. */
  readonly alike: (id: number) => readonly Alike[];
}

/** So much of two words must be the same from the left and from the right: `visualization` and `visualisation`, `5` and `five` not. */
const leastAlike = 0.6;

export function vocabularyOf(old: Words, now: Words): Vocabulary {
  const ids = new Map<string, number>();
  const number = (key: string): number => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, ids.size);
    return ids.size - 1;
  };
  const [one, other] = [Int32Array.from(old.keys, number), Int32Array.from(now.keys, number)];
  const counts = new Float64Array(ids.size);
  for (const words of [one, other]) for (const id of words) counts[id] = (counts[id] ?? 0) + 1;
  const all = one.length + other.length;
  return { old: one, new: other, bits: Float32Array.from(counts, (count) => Math.log2(all / count)), alike: alikeIn([...ids.keys()]) };
}

function alikeIn(keys: readonly string[]): (id: number) => readonly Alike[] {
  const groups = new Map<string, number[]>();
  keys.forEach((key, id) => {
    const group = groups.get(key.slice(0, 2)) ?? [];
    group.push(id);
    groups.set(key.slice(0, 2), group);
  });
  const known = new Map<number, readonly Alike[]>();
  return (id) => {
    let found = known.get(id);
    if (!found) {
      const key = keys[id] ?? '';
      const others = key.length < 3 ? [] : groups.get(key.slice(0, 2)) ?? [];
      found = [{ id, share: 1 }, ...others.flatMap((other) => {
        const share = other === id ? 0 : likeness(key, keys[other] ?? '');
        return share >= leastAlike ? [{ id: other, share }] : [];
      })];
      known.set(id, found);
    }
    return found;
  };
}

/** The share of the longer word that is the same from the left and from the right. */
function likeness(one: string, other: string): number {
  const least = Math.min(one.length, other.length);
  const most = Math.max(one.length, other.length);
  if (least < 3 || least < leastAlike * most) return 0;
  let left = 0;
  while (left < least && one[left] === other[left]) left++;
  let right = 0;
  while (right < least - left && one[one.length - 1 - right] === other[other.length - 1 - right]) right++;
  return (left + right) / most;
}
