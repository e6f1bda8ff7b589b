import type { Address } from '../address.ts';
import type { Section } from './outline.ts';

/** `sec.3.2`, `sec.III-B`, `app.A`: letters number appendices, but where sections count within roman ones; undefined where no number is printed. */
export function sectionAddress({ number, qualified }: Section): Address | undefined {
  if (number === null) return undefined;
  return { kind: qualified === undefined && /^[A-Z](?:\.|$)/.test(number) ? 'app' : 'sec', number: qualified ?? number };
}
