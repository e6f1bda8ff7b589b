import { documentText } from '../../../../src/core/versions/documentText.ts';
import type { DocumentText } from '../../../../src/core/versions/documentText.ts';
import { normalPage } from '../text/pages.ts';

/** A version of a document from its pages, each given as lines. */
export function version(...pages: readonly (readonly string[])[]): DocumentText {
  return documentText(pages.map((lines, index) => normalPage(index + 1, ...lines)));
}

/** Prose enough for a passage to stand out from: what everybody knows of attention, a sentence a line. */
export const prose = [
  'An attention function maps a query and a set of key-value pairs to an output.',
  'The output is computed as a weighted sum of the values.',
  'The weight assigned to each value comes from a compatibility function of the query with its key.',
  'We compute the dot products of the query with all keys and divide each by the root of their dimension.',
  'A softmax turns the scores into weights on the values.',
  'In practice, we compute the attention function on a set of queries simultaneously.',
  'Additive attention uses a feed-forward network with a single hidden layer.',
  'While the two are similar in theoretical complexity, dot-product attention is much faster in practice.',
  'We suspect that for large dimensions, the dot products grow large in magnitude.',
  'To counteract this effect, we scale them down before the softmax.',
  'Multi-head attention allows the model to jointly attend to information from different subspaces.',
  'With a single head, averaging inhibits this.',
];
