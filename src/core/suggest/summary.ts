import { addressTitle, parseAddress } from '../address.ts';
import type { SummaryFields } from '../paper/schema.ts';
import { numberedProcedures } from './listed.ts';
import type { Prose, Sentence } from './prose.ts';
import { isSubstance } from './sections.ts';
import { findSymbols } from './symbols.ts';

/** What the page is begun with: the paper's own sentences, to be edited. A field for which none was found is not there. */
export interface SummaryDraft {
  readonly summary: SummaryFields;
  /** What the paper says it took to run, as `resources.paper` has it. */
  readonly resources: Readonly<Record<string, string>>;
}

interface Wanted {
  readonly field: Exclude<keyof SummaryFields, 'symbols'>;
  readonly says: RegExp;
  /** Whether it is told where the paper praises itself, or where the method stands. */
  readonly from: 'opening' | 'substance';
}

/** Shorter ones say nothing alone, longer ones are formulas and tables. */
const [shortest, longest] = [30, 400];
/** So many quotes fit on one page. */
const most = 3;

const wanted: readonly Wanted[] = [
  { field: 'contribution', from: 'opening', says: /\b(?:we|this\s(?:paper|article|work|document))\s(?:\w+\s)?(?:propose|present|introduce|describe|develop|design|show|define|give|provide)s?\b|\b(?:our|the)\s(?:main\s)?contributions?\b|\bin\sthis\s(?:paper|article|work|report)\b/i },
  { field: 'inputs', from: 'substance', says: /\b(?:the\s|its\s|our\s|as\s)?inputs?\s(?:of|to|is|are|consists?|contains?)\b|\btakes?\s(?:as\s(?:its\s)?inputs?|an?\s|the\s)|\bgiven\s(?:an?|the|some|as)\s[^,]{3,80},|\binput:\s/i },
  { field: 'outputs', from: 'substance', says: /\b(?:the\s|its\s|our\s|as\s)outputs?\s(?:of|is|are|consists?|contains?)\b|\b(?:returns?|outputs?|produces|yields)\s(?:an?|the|either|one)\s|\boutput:\s/i },
  { field: 'procedure', from: 'substance', says: /\b(?:consists?\sof|is\scomposed\sof|is\sdivided\sinto|proceeds?\s(?:as|in|by)|works?\s(?:as\sfollows|in\s\w+\s(?:steps|phases|stages))|(?:two|three|four|five|six|several|following)\s(?:main\s|consecutive\s)?(?:steps|phases|stages|parts))\b|\bfirst\b[^.]{5,200}\b(?:then|second|finally)\b/i },
  { field: 'assumptions', from: 'substance', says: /\bwe\s(?:\w+\s)?(?:assume|suppose|require)\b|\b(?:is|are)\s(?:assumed|supposed|required|taken\sas\sgiven)\b|\bassum(?:ing|ption|ptions|es)\b|\bprovided\sthat\b|\bwithout\sloss\sof\sgenerality\b/i },
];

const resources: readonly { readonly key: string; readonly says: RegExp }[] = [
  { key: 'hardware', says: /\b(?:GPUs?|TPUs?|CPUs?|Xeon|Core\s?i\d|Opteron|GHz|cluster|workstation|laptop|machine\swith)\b/ },
  { key: 'time', says: /\b\d[\d,.]*\s?(?:seconds|minutes|hours?|h|days?|weeks?)\b(?![^.]{0,20}\bof\s(?:data|audio|speech|video))/ },
  { key: 'memory', says: /\b\d[\d,.]*\s?(?:GB|MB|KB|TB|GiB|MiB|gigabytes|megabytes)\b/ },
];

export function draftSummary(prose: Prose): SummaryDraft {
  const symbols = findSymbols(prose);
  const { sentences, outline } = prose;
  const matters = isSubstance(outline);
  const text = sentences.filter(({ zone, text: words }) => zone === 'text' && /^[\p{Lu}“"]/u.test(words) && words.length > shortest && words.length < longest);
  const places: Record<Wanted['from'], readonly Sentence[]> = {
    opening: text.filter(({ section }) => /^(?:abstract|summary|(?:general )?introduction)/i.test(section?.title ?? '')),
    substance: text.filter(({ section }) => matters(section)),
  };
  const fields = wanted.flatMap(({ field, says, from }): [string, string][] => {
    const quotes = places[from].filter(({ text: words }) => says.test(words)).slice(0, most).map(quoted);
    const all = field === 'procedure' ? [...quotes, ...numberedProcedures(prose).slice(0, 1).flatMap((list) => list.map(({ text: words, page, section }) => quoted({ text: words, page, ...(section === undefined ? {} : { address: section }) })))] : quotes;
    return all.length > 0 ? [[field, listed(all)]] : [];
  });
  return {
    summary: { ...Object.fromEntries(fields), ...(symbols.length > 0 ? { symbols } : {}) },
    resources: Object.fromEntries(resources.flatMap(({ key, says }): [string, string][] => {
      const found = places.substance.find(({ text: words }) => says.test(words));
      return found ? [[key, quoted(found)]] : [];
    })),
  };
}

function listed(quotes: readonly string[]): string {
  return quotes.length === 1 ? quotes[0] ?? '' : quotes.map((quote) => `- ${quote}`).join('\n');
}

/** `“We propose …” (§1, p. 2)`: whose words they are stays plain until somebody edits them. */
function quoted(said: Pick<Sentence, 'text' | 'page' | 'address'>): string {
  const address = said.address === undefined ? undefined : parseAddress(said.address);
  return `“${said.text}” (${address ? `${addressTitle(address)}, ` : ''}p. ${said.page})`;
}
