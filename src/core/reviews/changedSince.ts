import type { Reviewed } from './reviews.ts';

/** `the code changed since 2026-11-03` */
export function changedSince({ code, passage, line }: Reviewed): string {
  const what = code && passage ? 'the code and the passage' : code ? 'the code' : 'the passage';
  return `${what} changed since ${line.date}`;
}
