import { type Address, formatAddress } from '../address.ts';
import type { LocatedPaper } from '../documents/located.ts';
import { passageAt } from '../documents/located.ts';
import { recordPassages } from '../trace/passages.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { placeRange } from './place-range.ts';
import type { Rule } from './rule.ts';

/**
 * A mark or a record names a place that the paper, as its PDF or the lock tells, does not have. What was meant only the PDF
 * knows, so it stands in the fix: the message is the same where the PDF is absent.
 */
export const unknownAddress: Rule = {
  id: 'unknown-address',
  *check({ papers, links }) {
    const located = new Map(papers.map((traced) => [traced.paper, traced.located]));
    for (const { uri, paper, target } of links) {
      const document = target.document ?? 'main';
      if (typeof target.name === 'string' || passageAt(located.get(paper), document, formatAddress(target.name)) !== null) continue;
      const { message, meant } = unknown(paper.key, located.get(paper), document, target.name);
      yield problem(uri, target.range, message, meant, target.nameRange);
    }
    for (const traced of papers) {
      for (const record of traced.paper.records.values()) {
        for (const [index, { place, passage }] of recordPassages(traced, record).entries()) {
          if (passage !== null || place.quote !== undefined || !place.address) continue;
          const range = placeRange(traced.paper, record, index, 'in');
          const { message, meant } = unknown(traced.paper.key, traced.located, place.document, place.address);
          yield problem(traced.paper.uri, range, message, meant, range);
        }
      }
    }
  },
};

function problem(uri: string, range: Problem['range'], message: string, meant: string | undefined, replaced: Problem['range']): Problem {
  const fixes = meant === undefined ? [] : [{ title: `Change to "${meant}"`, edits: [{ uri, range: replaced, newText: meant }] }];
  return { uri, range, rule: 'unknown-address', message, fixes };
}

function unknown(key: string, located: LocatedPaper | undefined, document: string, address: Address): { message: string; meant: string | undefined } {
  const name = formatAddress(address);
  const meant = nearest(name, known(located, document, address.kind));
  return { message: `The paper "${key}" has no ${name}.`, meant };
}

/** What else of the kind the document has, as far as it was read; nothing where only the lock tells, which holds what is used. */
function known(located: LocatedPaper | undefined, document: string, kind: string): string[] {
  return (located?.entries(document) ?? []).filter(({ address }) => address.kind === kind).map(({ address }) => formatAddress(address));
}
