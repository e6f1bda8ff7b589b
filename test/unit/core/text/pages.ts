import type { PageSource } from '../../../../src/core/text/find.ts';
import { normalisePage, type NormalPage } from '../../../../src/core/text/normalise.ts';
import type { TextPage } from '../../../../src/core/text/page.ts';

/** A page from lines of text, one item a line; `|` parts the items of one line. */
export function pageOf(page: number, ...lines: string[]): TextPage {
  return {
    page,
    items: lines.flatMap((line) => {
      const texts = line.split('|');
      return texts.map((text, index) => ({ text, endsLine: index === texts.length - 1 }));
    }),
  };
}

/** A document of pages given as lines, and the pages that were asked for, in order. */
export function documentOf(...pages: string[][]): PageSource & { readonly asked: number[] } {
  const asked: number[] = [];
  return {
    asked,
    count: pages.length,
    page: (number) => {
      asked.push(number);
      return Promise.resolve(normalPage(number, ...(pages[number - 1] ?? [])));
    },
  };
}

export function normalPage(page: number, ...lines: string[]): NormalPage {
  return normalisePage(pageOf(page, ...lines));
}
