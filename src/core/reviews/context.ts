import type { Trace, TracedPaper } from '../trace/trace.ts';
import type { ReviewContext } from './reviews.ts';

/** What a trace has to tell for reviews of one of its papers. */
export function contextOf({ byFile, config, pathOf }: Trace, { located }: TracedPaper): ReviewContext {
  return { config, located, pathOf, fileOf: ({ uri }) => byFile.get(uri)?.file };
}
