import { formatAddress } from '../address.ts';
import type { LocatedPaper } from '../documents/located.ts';
import { passageAt } from '../documents/located.ts';
import { nearest } from '../nearest.ts';
import type { Fix } from '../problem.ts';
import type { Rule } from './rule.ts';

/**
 * A mark names a place that its paper, as its PDF or the lock tells, does not have. What was meant only the PDF knows, so it
 * stands in the fix: the message is the same where the PDF is absent.
 */
export const unknownAddress: Rule = {
  id: 'unknown-address',
  perFile: true,
  *check({ papers, links }) {
    const located = new Map(papers.map((traced) => [traced.paper, traced.located]));
    for (const { uri, paper, target } of links) {
      if (typeof target.name === 'string') continue;
      const document = target.document ?? 'main';
      const name = formatAddress(target.name);
      if (passageAt(located.get(paper), document, name) !== null) continue;
      const meant = nearest(name, known(located.get(paper), document, target.name.kind));
      const fixes: Fix[] = meant === undefined ? [] : [{ title: `Change to "${meant}"`, edits: [{ uri, range: target.nameRange, newText: meant }] }];
      yield { uri, range: target.range, severity: 'error', rule: 'unknown-address', message: `The paper "${paper.key}" has no ${name}.`, fixes };
    }
  },
};

/** What else of the kind the document has, as far as it was read; nothing where only the lock tells, which holds what is used. */
function known(located: LocatedPaper | undefined, document: string, kind: string): string[] {
  return (located?.entries(document) ?? []).filter(({ address }) => address.kind === kind).map(({ address }) => formatAddress(address));
}
