import type { Step } from '../paper/paper.ts';
import type { Link } from './link.ts';

/** How far a step has come. */
export type Progress = 'missing' | 'partial' | 'implemented' | 'tested';

/** What is to be said of a step beside its progress. */
export type Flag = 'deviating' | 'unclear' | 'suspect' | 'lost';

/**
 * The progress of a step without children, from the marks on it. Every claim but `see` says that code exists;
 * a live `lacks` or `todo`, a test alone, or a part of the place alone make it partial. A property (`hold`) has
 * no code of its own: only a test counts.
 */
export function progressOf(step: Step, links: readonly Link[]): Progress {
  const claims = links.filter(({ mark }) => mark.claims && mark.verb !== 'see' && mark.scope !== 'end');
  const tested = claims.some(({ mark }) => mark.verb === 'test');
  if (step.fields.role === 'hold') return tested ? 'tested' : 'missing';
  if (claims.length === 0) return 'missing';
  if (claims.some(({ mark }) => mark.verb === 'lacks' || mark.verb === 'todo')) return 'partial';
  const implemented = claims.some(({ mark, contained }) => mark.verb !== 'test' && !contained);
  if (!implemented) return 'partial';
  return tested ? 'tested' : 'implemented';
}

/** What a step's children come to together. */
export function summed(children: readonly Progress[]): Progress {
  if (children.every((progress) => progress === 'tested')) return 'tested';
  if (children.every((progress) => progress === 'tested' || progress === 'implemented')) return 'implemented';
  return children.every((progress) => progress === 'missing') ? 'missing' : 'partial';
}
