import type { Cited } from './citations.ts';
import { readHead } from './grammar.ts';
import type { Mark } from './mark.ts';
import type { Place } from './regions/place.ts';
import { headAt } from './written.ts';

/** A citation as the mark that it counts as. One that says what it does claims wherever it stands; else as marks do. */
export function citedMark(where: Place, { at, end, opens, says, verb }: Cited): Omit<Mark, 'extent'> {
  const range = where.rangeOf(at, end);
  const place = { range, ...headAt(where, at, end), cited: true } as const;
  if (says === undefined) {
    const message = 'The citation patterns of the configuration take too long here; from this comment on the file was not searched.';
    return { ...place, targets: [], verb, claims: false, problems: [{ rule: 'malformed-mark', message, range }] };
  }
  const head = readHead(says, 0, { claims: true, quoted: false });
  const text = head?.textAt === undefined ? '' : says.slice(head.textAt);
  return {
    ...place,
    targets: (head?.targets ?? []).map(({ key, document, name, written }) => ({
      ...(key === undefined ? {} : { key }), ...(document === undefined ? {} : { document }), name, written, range, nameRange: range,
    })),
    ...(head?.scope ? { scope: head.scope } : {}),
    verb: head?.verb ?? verb,
    ...(text === '' ? {} : { text }),
    claims: opens || head?.verb !== undefined,
    problems: (head?.problems ?? []).map(({ rule, message }) => ({ rule, message, range })),
  };
}
