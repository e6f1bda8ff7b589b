import { isOpen } from '../trace/steps.ts';
import type { Trace } from '../trace/trace.ts';
import { sourceOf } from '../paper/source.ts';
import type { Overview } from './overview.ts';
import { resultsTree } from './resultsTree.ts';
import { ambiguitiesTree, deviationsTree, stepsTree } from './trees.ts';

/** Everything the views show, over all roots. */
export function overview(all: readonly Trace[]): Overview {
  // A PDF alone is no paper yet: the views say how it becomes one.
  const traces = all.map((trace) => ({ ...trace, papers: trace.papers.filter(({ paper }) => !paper.implied) }));
  return {
    hasDocument: all.some(({ papers }) => papers.length > 0),
    papers: traces.flatMap(({ papers }) => papers.map(({ paper, coverage, stale, inlineDeviations, inlineQuestions }) => {
      const records = [...paper.records.values()];
      return {
        key: paper.key,
        title: paper.fields.title,
        uri: paper.uri,
        documents: [...paper.documents.values()].flatMap(({ name, uri, fields }) => {
          const from = sourceOf(paper, name, fields);
          return uri === undefined ? [] : [{ name, uri, ...(from === undefined ? {} : { from }) }];
        }),
        coverage,
        openAmbiguities: records.filter((record) => record.kind === 'ambiguity' && isOpen(record.fields.status)).length
          + inlineQuestions.filter(({ mark }) => mark.verb === 'unclear').length,
        deviations: records.filter((record) => record.kind === 'deviation').length + inlineDeviations.length,
        stale,
      };
    })),
    steps: traces.flatMap(stepsTree),
    ambiguities: traces.flatMap(ambiguitiesTree),
    deviations: traces.flatMap(deviationsTree),
    results: traces.flatMap(resultsTree),
  };
}
