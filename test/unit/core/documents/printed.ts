import { createHash } from 'node:crypto';
import type { Pdfs, PlacedItem, ReadPage, Reading } from '../../../../src/core/documents/reading.ts';
import { engineVersion } from '../../../../src/core/documents/reading.ts';
import type { Outline } from '../../../../src/core/outline/outline.ts';

const leading = 12;

/**
 * Reads texts as PDFs: pages are parted by `---`, lines stand below each other. `(5) a = b` is equation 5, `4: x` a line of
 * Algorithm 1, `3.2 Title` a section. For what the finders make of real PDFs see `test/unit/pdf`.
 */
export function printedPdfs(files: ReadonlyMap<string, string>): Pdfs {
  const hash = (uri: string): Promise<string | undefined> => {
    const text = files.get(uri);
    return Promise.resolve(text === undefined ? undefined : createHash('sha256').update(text).digest('hex'));
  };
  return {
    hash,
    async read(uri) {
      const text = files.get(uri);
      if (!text?.startsWith('%PDF\n')) throw new Error('This PDF is damaged and cannot be read.');
      return reading(text.slice('%PDF\n'.length), await hash(uri) ?? '');
    },
  };
}

function reading(text: string, sha256: string): Reading {
  const pages = text.split('\n---\n').map((page, index): ReadPage => ({ page: index + 1, view: [0, 0, 600, 800], items: page.split('\n').map(item) }));
  const placed = pages.flatMap(({ page, items }) => items.map(({ text: words, x, y, width }) => ({ words, page, rect: [x, y - 2, x + width, y + 8] as const })));
  const found = <T>(pattern: RegExp, make: (number: string, rest: string) => T) => placed.flatMap(({ words, page, rect }) => {
    const match = pattern.exec(words);
    return match ? [{ ...make(match[1] ?? '', match[2] ?? ''), page, rect }] : [];
  });
  const lines = found(/^(\d+): (.*)$/, (label, words) => ({ label, text: words }));
  const [first] = lines;
  const outline: Outline = {
    version: 1, pages: pages.length, problems: [], figures: [], tables: [], theorems: [], footnotes: [], references: [],
    sections: found(/^(\d+(?:\.\d+)*) ([A-Z].*)$/, (number, title) => ({ number, title, level: number.split('.').length })),
    equations: found(/^\((\d+)\) (.*)$/, (number, words) => ({ number, text: words })),
    algorithms: first ? [{ kind: 'algorithm', number: '1', title: 'Search', page: first.page, rect: first.rect, lines }] : [],
  };
  return { engine: engineVersion, sha256, total: pages.length, pages, outline, complete: true };
}

function item(text: string, line: number): PlacedItem {
  return { text, endsLine: true, x: 100, y: 700 - line * leading, width: text.length * 5, size: 10, angle: 0 };
}
