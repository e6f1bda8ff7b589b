/** What a paper numbers. The order is the order of display. */
export const addressKinds = [
  'sec', 'app', 'eq', 'alg', 'lst', 'fig', 'tab', 'thm', 'lem', 'def', 'prop', 'cor', 'rem', 'ex', 'fn', 'p',
] as const;

export type AddressKind = (typeof addressKinds)[number];

/** A place that the paper itself names: `eq.5`, `sec.3.2`, `alg.1.L4`, `p.7`. */
export interface Address {
  readonly kind: AddressKind;
  /** As printed: `3.2.1`, `A.2`, `5a`, `III-B`. */
  readonly number: string;
  /** Lines of an algorithm or a listing, as printed; `to` is absent for a single line. */
  readonly lines?: { readonly from: string; readonly to?: string };
}

const lineLabel = String.raw`\d+[A-Za-z]?`;
const numberPart = String.raw`[0-9A-Za-z]+`;
// A number must not swallow the `.L4` of `alg.1.L4`, so every further part is refused where it reads as a line.
const withLines = new RegExp(String.raw`^(alg|lst)\.(${numberPart}(?:[.-](?!L\d)${numberPart})*)(?:\.L(${lineLabel})(?:-L?(${lineLabel}))?)?(?![0-9A-Za-z_])`);
const plain = new RegExp(String.raw`^(${addressKinds.filter((kind) => kind !== 'alg' && kind !== 'lst').join('|')})\.(${numberPart}(?:[.-]${numberPart})*)(?![0-9A-Za-z_])`);

/** The address at the start of `text` and how many UTF-16 units it takes, or undefined when none stands there. */
export function readAddress(text: string): { address: Address; length: number } | undefined {
  const lined = withLines.exec(text);
  if (lined) {
    const [all, kind, number, from, to] = lined;
    const lines = from === undefined ? {} : { lines: to === undefined ? { from } : { from, to } };
    return { address: { kind: kind as AddressKind, number: number ?? '', ...lines }, length: all.length };
  }
  const match = plain.exec(text);
  if (!match) return undefined;
  return { address: { kind: match[1] as AddressKind, number: match[2] ?? '' }, length: match[0].length };
}

/** `text` as an address, or undefined when it is anything else or more. */
export function parseAddress(text: string): Address | undefined {
  const read = readAddress(text);
  return read?.length === text.length ? read.address : undefined;
}

/** The written form: `alg.1.L22-L27`. */
export function formatAddress({ kind, number, lines }: Address): string {
  const range = lines ? `.L${lines.from}${lines.to === undefined ? '' : `-L${lines.to}`}` : '';
  return `${kind}.${number}${range}`;
}

const titles: Record<AddressKind, (number: string) => string> = {
  sec: (n) => `§${n}`,
  app: (n) => `App. ${n}`,
  eq: (n) => `Eq. (${n})`,
  alg: (n) => `Alg. ${n}`,
  lst: (n) => `Listing ${n}`,
  fig: (n) => `Fig. ${n}`,
  tab: (n) => `Table ${n}`,
  thm: (n) => `Theorem ${n}`,
  lem: (n) => `Lemma ${n}`,
  def: (n) => `Definition ${n}`,
  prop: (n) => `Prop. ${n}`,
  cor: (n) => `Corollary ${n}`,
  rem: (n) => `Remark ${n}`,
  ex: (n) => `Example ${n}`,
  fn: (n) => `Footnote ${n}`,
  p: (n) => `p. ${n}`,
};

/** For people: `§3.2`, `Eq. (5)`, `Alg. 1, lines 22–27`. */
export function addressTitle({ kind, number, lines }: Address): string {
  const title = titles[kind](number);
  if (!lines) return title;
  return lines.to === undefined ? `${title}, line ${lines.from}` : `${title}, lines ${lines.from}–${lines.to}`;
}

/** `3.2` within `3`, `III-B` within `III`, `III-B1` within `III-B`. */
function isWithin(inner: string, outer: string): boolean {
  return inner.startsWith(outer) && (/^[.-]/.test(inner.slice(outer.length)) || (/-[A-Z]$/.test(outer) && /^\d/.test(inner.slice(outer.length))));
}

/** Whether `outer` is the same place as `inner` or holds it: `alg.1.L22-L27` holds `alg.1.L24`, `sec.3` holds `sec.3.2`. */
export function holds(outer: Address, inner: Address): 'same' | 'contains' | undefined {
  if (formatAddress(outer) === formatAddress(inner)) return 'same';
  if (outer.kind !== inner.kind) return undefined;
  if (outer.kind === 'sec' || outer.kind === 'app') return isWithin(inner.number, outer.number) ? 'contains' : undefined;
  if (outer.number !== inner.number) return undefined;
  if (!outer.lines) return 'contains';
  if (!inner.lines) return undefined;
  const [first, last] = bounds(outer.lines);
  const [from, to] = bounds(inner.lines);
  if (first === from && last === to) return 'same';
  return first <= from && to <= last ? 'contains' : undefined;
}

/** Line labels compare by number and then letter: 5 < 5a < 6. */
function bounds({ from, to = from }: NonNullable<Address['lines']>): [number, number] {
  return [rank(from), rank(to)];
}

function rank(label: string): number {
  const letter = label.toLowerCase().charCodeAt(label.length - 1) - 96;
  return Number.parseInt(label, 10) + (letter > 0 ? letter / 100 : 0);
}
