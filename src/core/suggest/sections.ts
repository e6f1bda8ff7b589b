import type { Outline, Section } from '../outline/outline.ts';

/** What surrounds the method, its experiments and its appendix: reasons, praise and thanks. */
const around = /^(?:abstract|summary|(?:general )?introduction|motivation|background|contents|table of contents|keywords|index terms|(?:related|previous|prior|existing) (?:work|research|approaches)|literature|state of the art|conclu(?:sions?|ding remarks)|discussions?|future (?:work|directions?)|outlook|limitations and future|statement of need|acknowledge?ments?|references|bibliography|(?:credit )?author|contributions?$|(?:competing|conflicts? of) interests?|funding|ethic|broader impact|(?:data|code) availability|availability|online content|reporting summary|peer review|reprints|additional information|publisher|change (?:log|history)|revision history)/i;

/** For each section, those that it stands in and itself, the outermost first. */
function lineages({ sections }: Outline): ReadonlyMap<Section, readonly Section[]> {
  const found = new Map<Section, readonly Section[]>();
  // Under roman numerals a letter numbers a subsection, as IEEE has it.
  const roman = sections.some(({ number }) => number !== null && /^[IVX]{2,}$/.test(number));
  const depth = ({ number, level }: Section) => (roman && number !== null && /^[A-H]$/.test(number) ? level + 0.5 : level);
  let open: readonly Section[] = [];
  for (const section of sections) {
    open = [...open.filter((other) => depth(other) < depth(section)), section];
    found.set(section, open);
  }
  return found;
}

/** Tells sections of the method, the experiments and the appendix; in a document without headings, all of it. */
export function isSubstance(outline: Outline): (section: Section | undefined) => boolean {
  const known = lineages(outline);
  return (section) => section === undefined
    ? outline.sections.length === 0
    : !(known.get(section) ?? [section]).some(({ title }) => around.test(title));
}
