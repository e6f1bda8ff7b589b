import type { Range } from 'vscode-languageserver-types';
import { formatAddress } from '../address.ts';
import type { Mark } from '../marks/mark.ts';
import { idFrom } from '../paper/ids.ts';
import type { Fix } from '../problem.ts';
import { overlap } from '../ranges.ts';
import type { Link } from '../trace/link.ts';
import type { Trace } from '../trace/trace.ts';

const kinds = { deviates: 'deviation', adds: 'deviation', lacks: 'deviation', unclear: 'ambiguity', assumes: 'ambiguity' } as const;
type Telling = keyof typeof kinds;
const deviationKinds = { deviates: 'changed', adds: 'added', lacks: 'omitted' } as const;

/** For each mark in `range` that tells of a deviation or a question by itself: a record that does, which the mark then names too. */
export function promotions(trace: Trace, uri: string, range: Range): Fix[] {
  const links = trace.links.filter((link) => link.uri === uri && overlap(link.mark.range, range));
  return [...new Set(links.map(({ mark }) => mark))].flatMap((mark) => {
    const own = links.filter((link) => link.mark === mark);
    const fix = promotion(mark, own);
    return fix ? [fix] : [];
  });
}

function promotion(mark: Mark, links: readonly Link[]): Fix | undefined {
  const [first] = links;
  if (!first || !mark.claims || mark.cited || mark.text === undefined || !(mark.verb in kinds)) return undefined;
  const verb = mark.verb as Telling;
  const kind = kinds[verb];
  if (links.some(({ record, paper }) => record?.kind === kind || paper !== first.paper)) return undefined;
  const { uri, paper } = first;
  const id = idFrom(mark.text, new Set(paper.records.keys()), kind);
  const { end } = mark.targets.at(-1)?.range ?? mark.head;
  return {
    title: `Make ${kind === 'ambiguity' ? 'an ambiguity' : 'a deviation'} of it: "${id}" in the paper "${paper.key}"`,
    // The mark goes on to claim what it did: without its first target a step would have lost its code.
    edits: [{ uri, range: { start: end, end }, newText: `,${id}` }],
    adds: { uri: paper.uri, kind, id, fields: { ...(kind === 'ambiguity' ? { question: mark.text } : {}), ...placed(links), ...said(verb, mark.text) } },
  };
}

/** What the record is about, and where that is in the paper. */
function placed(links: readonly Link[]): object {
  const about = [...new Set(links.flatMap(({ record }) => (record ? [record.id] : [])))];
  const at = links.flatMap(({ target: { name, document } }): (string | object)[] => {
    if (typeof name === 'string') return [];
    return document === undefined || document === 'main' ? [formatAddress(name)] : [{ in: formatAddress(name), doc: document }];
  });
  return { ...(about.length > 0 ? { about } : {}), ...(at.length > 0 ? { at: at.length === 1 ? at[0] : at } : {}) };
}

function said(verb: Telling, text: string): object {
  switch (verb) {
    case 'unclear': return { status: 'open' };
    case 'assumes': return { status: 'assumed', answer: { choice: text } };
    case 'deviates':
    case 'adds':
    case 'lacks': {
      // As people write it: what differs; why.
      const [code = text, ...because] = text.split(/;\s+/);
      return { code, ...(because.length > 0 ? { because: because.join('; ') } : {}), kind: deviationKinds[verb], status: 'proposed' };
    }
  }
}
