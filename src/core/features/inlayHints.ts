import type { InlayHint, Range } from 'vscode-languageserver-types';
import { grouped } from '../grouped.ts';
import { overlap } from '../ranges.ts';
import type { Link } from '../trace/link.ts';
import { linkPassage } from '../trace/passages.ts';
import type { Trace } from '../trace/trace.ts';
import { lensTitle, shortened } from './describe.ts';

const longest = 48;

/** Behind each mark in `range`, and behind its text where it has one, the short titles of what it names; nothing where they only say again what is written. */
export function inlayHints(trace: Trace, uri: string, range: Range): InlayHint[] {
  const links = trace.links.filter(({ uri: file, mark }) => file === uri && mark.scope !== 'end' && overlap(mark.head, range));
  return [...grouped(links, ({ mark }) => mark)].flatMap(([mark, own]) => {
    const titles = own.flatMap((link) => titleOf(trace, link));
    return titles.length === 0 ? [] : [{ position: mark.range.end, label: titles.map(({ short }) => short).join(', '), tooltip: titles.map(({ long }) => long).join('\n'), paddingLeft: true }];
  });
}

function titleOf(trace: Trace, link: Link): { readonly short: string; readonly long: string }[] {
  const { record, paper, target: { name, written } } = link;
  if (record) {
    const traced = trace.papers.find((candidate) => candidate.paper === paper);
    return traced && !sameWords(record.title, written) ? [{ short: shortened(record.title, longest), long: lensTitle(traced, record) }] : [];
  }
  if (typeof name === 'string') return paper.fields.title === written ? [] : [{ short: shortened(paper.fields.title, longest), long: paper.fields.title }];
  const { text = '' } = linkPassage(trace, link) ?? {};
  return text === '' ? [] : [{ short: shortened(text, longest), long: shortened(text, 600) }];
}

/** `layer-norm` says what `Layer norm` says. */
function sameWords(title: string, id: string): boolean {
  const plain = (words: string): string => words.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return plain(title) === plain(id);
}
