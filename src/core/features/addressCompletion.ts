import type { CompletionItem, Range } from 'vscode-languageserver-types';
import { addressTitle, formatAddress } from '../address.ts';
import type { TracedPaper } from '../trace/trace.ts';
import { shortened } from './describe.ts';
import { quoted } from './markdown.ts';

const kindReference = 18;

/** What a document numbers, each with its words, in the paper's order; none until the PDF was read. */
export function addressItems({ located }: TracedPaper, document: string, range: Range, prefix: string): CompletionItem[] {
  return (located?.entries(document) ?? []).map(({ address, text, page }, index) => {
    const newText = `${prefix}${formatAddress(address)}`;
    return {
      label: newText,
      labelDetails: { description: `p. ${page}` },
      detail: [addressTitle(address), shortened(text)].filter(Boolean).join(' '),
      documentation: { kind: 'markdown', value: quoted(shortened(text, 600)) },
      kind: kindReference,
      // So that words of a heading or a caption find it too.
      filterText: `${newText} ${shortened(text, 120)}`,
      sortText: `25${String(index).padStart(6, '0')}`,
      textEdit: { range, newText },
    };
  });
}
