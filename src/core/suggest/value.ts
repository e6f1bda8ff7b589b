const plain = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
const times = String.raw`\s?[·×⋅∙x⇥*]\s?10\s?\^?[-−–]?\d{1,3}`;
const factor = String.raw`[-−]?(?:10[-−]\d{1,2}(?![\d.])|(?:${plain})(?:\^[-−]?\d{1,4}|[eE][-−+]?\d{1,3}|${times})?)`;
const units = String.raw`ms|µs|μs|ns|s|secs?|seconds|minutes|mins?|hours|days|weeks|years|GB|MB|KB|kB|GiB|MiB|KiB|TB|bits?|bytes?|Hz|kHz|MHz|GHz|Å|nm|µm|μm|mm|cm|km|mV|pA|nA|dB|degrees|pixels?`;

/** A number as papers print it, raised digits behind a `^`: `0.1`, `25,000`, `1e-4`, `3 × 10^−4`, `2^64 − 1`, with a magnitude or a unit. */
export const valuePattern = String.raw`${factor}(?:\s?[+·×*/−-]\s?${factor}){0,2}(?:\s?(?:million|billion|thousand)\b|\s?%|\s?(?:${units})\b)?`;

const magnitudes: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** The number that `text` prints, or the text itself where it is a formula or a unit goes with it. */
export function readValue(text: string): number | string {
  const bare = text.trim().replaceAll(/[−–]/g, '-');
  // Raised, but known to be so by nobody: of `10-9` nothing else can be meant.
  const power = /^(-?)10\^?(-?\d{1,2})$/.exec(bare);
  if (power && (bare.includes('^') || bare.lastIndexOf('-') > 0)) return Number(`${power[1] ?? ''}1e${power[2] ?? ''}`);
  const match = /^(-?[\d,]*\.?\d+)(?:[eE]([-+]?\d+)|\s?[·×⋅∙x⇥*]\s?10\s?\^?(-?\d+))?(?:\s?(thousand|million|billion))?$/.exec(bare);
  if (!match) return text.trim();
  const [, digits = '', e, ten, magnitude] = match;
  const number = Number(`${digits.replaceAll(',', '')}e${e ?? ten ?? '0'}`) * (magnitude === undefined ? 1 : magnitudes[magnitude] ?? 1);
  return Number.isFinite(number) ? Number(number.toPrecision(12)) : text.trim();
}
