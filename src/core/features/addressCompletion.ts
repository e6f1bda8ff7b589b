import type { CompletionItem, Range } from 'vscode-languageserver-types';
import { addressTitle, formatAddress } from '../address.ts';
import type { TracedPaper } from '../trace/trace.ts';
import { sortText, type ViewedPage } from './completionRank.ts';
import { shortened } from './describe.ts';
import { quoted } from './markdown.ts';
import { kindReference } from './recordCompletion.ts';

/** What a row of the list has room for beside the address and the page, in characters. */
const roomInRow = 28;

/** What a document numbers, each with its words, in the paper's order, the page on view first; none until the PDF was read. */
export function addressItems({ located, paper }: TracedPaper, document: string, range: Range, viewed?: ViewedPage): CompletionItem[] {
  const isViewed = viewed !== undefined && paper.documents.get(document)?.uri === viewed.pdf;
  return (located?.entries(document) ?? []).map(({ address, text, page }, index) => {
    const newText = formatAddress(address);
    return {
      label: newText,
      // Numbers alone tell nobody which is meant.
      labelDetails: { detail: ` ${shortened(text, roomInRow)}`, description: `p. ${page}` },
      detail: [addressTitle(address), shortened(text)].filter(Boolean).join(' '),
      documentation: { kind: 'markdown', value: quoted(shortened(text, 600)) },
      kind: kindReference,
      // So that words of a heading or a caption find it too.
      filterText: `${newText} ${shortened(text, 120)}`,
      sortText: sortText('address', isViewed && page === viewed.page, index),
      textEdit: { range, newText },
    };
  });
}
