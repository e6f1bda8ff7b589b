import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seeded } from './random.ts';

interface Kind {
  readonly ending: string;
  /** Of all files. */
  readonly share: number;
  /** Before and after the words of a comment of one line. */
  readonly comment: readonly [string, string];
  /** Lines of code with places for two names and a number. */
  readonly lines: readonly string[];
}

/** What a repository with several languages holds; some of it Papertrace has no business with, and ripgrep reads it all the same. */
const kinds: readonly Kind[] = [
  { ending: 'py', share: 0.32, comment: ['# ', ''], lines: ['def $a($b, scale=$n):', '    $a = np.einsum("bhid,bhjd->bhij", $b, $a) / $n', '    if $a is None or $b > $n:', '        raise ValueError(f"{$a} is not below $n")', '    return $a', ''] },
  { ending: 'ts', share: 0.24, comment: ['// ', ''], lines: ['export function $a($b: readonly number[]): number {', '  const $a = $b.map((one) => one * $n);', '  if ($a.length > $n) throw new Error(`${$a.length} is too many`);', '  return $a.reduce((sum, one) => sum + one, 0);', '}', ''] },
  { ending: 'js', share: 0.12, comment: ['// ', ''], lines: ['const $a = require("./$b");', 'module.exports = function $b($a) {', '  return $a.filter((one) => one !== $n);', '};', ''] },
  { ending: 'rs', share: 0.16, comment: ['/// ', ''], lines: ['pub fn $a($b: &[u64]) -> Result<u64, Error> {', '    let $a = $b.iter().take($n).sum::<u64>();', '    match $a { 0 => Err(Error::Empty), n => Ok(n) }', '}', ''] },
  { ending: 'md', share: 0.08, comment: ['<!-- ', ' -->'], lines: ['## About $a', '', 'The $a is at most $n, which $b relies on; see the chapter on $a for the reason why.', ''] },
  { ending: 'json', share: 0.08, comment: ['  "$comment": "', '",'], lines: ['  "$a": { "$b": $n, "unit": "ms" },', '  "$b": [$n, $n, $n],'] },
];

const names = ['anchor', 'batch', 'commitment', 'decoder', 'epoch', 'frame', 'gradient', 'hash', 'index', 'kernel', 'lattice', 'mask', 'norm', 'offset', 'proposal', 'quorum', 'round', 'score', 'token', 'vote'];
const marks = ['@paper:eq.1', '@paper:sec.3.2 see', '@paper:quorum-size test', '@paper:alg.1.L4-L7', '@paper:sec.5.3 unclear: is it counted in updates or in epochs?'];

/** Of all files, how many hold marks: a large repository of which one part implements papers. */
const markedShare = 0.02;
const filesInFolder = 25;

/** Characters: the median file has 3 KB, the mean one 6, and a few have a hundred; so do public repositories, roughly. */
const medianSize = 3300;
const sizeSpread = 1.05;

/** Writes `count` files below `folder`, in the same way each time; gives how many of them hold marks. */
export function writeSourceTree(folder: string, count: number): number {
  const random = seeded(2016);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  let marked = 0;
  for (let number = 0; number < count; number++) {
    const kind = pickKind(random());
    const isMarked = random() < markedShare;
    if (isMarked) marked++;
    const size = medianSize * Math.exp(sizeSpread * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));
    const area = Math.floor(number / filesInFolder);
    const file = path.join(folder, `part${Math.floor(area / 20)}`, `${names[area % names.length]!}${area}`, `${pick(names)}_${number}.${kind.ending}`);
    if (number % filesInFolder === 0) mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, sourceText(kind, size, isMarked ? Math.ceil(random() * 3) : 0, random));
  }
  return marked;
}

function pickKind(at: number): Kind {
  let sum = 0;
  return kinds.find(({ share }) => (sum += share) > at) ?? kinds[0]!;
}

function sourceText({ comment, lines }: Kind, size: number, markCount: number, random: () => number): string {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const written: string[] = [];
  for (let length = 0, at = 0; length < size; at++) {
    const line = at % 12 === 0
      ? `${comment[0]}The ${pick(names)} of a ${pick(names)} is what the ${pick(names)} holds before its ${pick(names)}.${comment[1]}`
      : lines[at % lines.length]!.replaceAll('$a', pick(names)).replaceAll('$b', pick(names)).replaceAll('$n', String(Math.floor(random() * 1000)));
    written.push(line);
    length += line.length + 1;
  }
  for (let mark = 0; mark < markCount; mark++) written.splice(Math.floor(random() * written.length), 0, comment[0] + pick(marks) + comment[1]);
  return `${written.join('\n')}\n`;
}
