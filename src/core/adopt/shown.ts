import type { LanguageTable } from '../marks/languages.ts';
import { languageNamed } from '../marks/regions/named.ts';
import type { OpenDocuments, OpenText } from '../openDocuments.ts';
import { overlap } from '../ranges.ts';
import type { MarkedFile } from '../trace/link.ts';
import type { InformalFile } from '../trace/trace.ts';
import { findInformal, type Informal } from './find.ts';

/** Of texts that are still shown as they were: a key pressed in one searches no other. */
const known = new WeakMap<OpenText, readonly Informal[]>();

/** What open files that count cite in words of their own, beside their marks. Of files that nobody shows the search tells when it is asked for. */
export function informalShown(open: OpenDocuments, counts: (file: string) => boolean, marked: readonly MarkedFile[], languages: LanguageTable): InformalFile[] {
  return [...open.shown()].flatMap(({ file, uri, shown }) => {
    if (!counts(file)) return [];
    const language = file === uri ? languages.of(uri, shown.languageId, shown.text) : languageNamed(shown.languageId, languages);
    const found = known.get(shown) ?? (language ? findInformal(shown.text, language, languages) : []);
    known.set(shown, found);
    const marks = marked.find((each) => each.uri === uri)?.marks ?? [];
    const citations = found.filter(({ range }) => !marks.some((mark) => overlap(mark.range, range)));
    return citations.length === 0 ? [] : [{ uri, citations }];
  });
}
