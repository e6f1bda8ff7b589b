import { type Address, addressTitle, parseAddress } from '../address.ts';
import type { Passage } from '../documents/passage.ts';
import type { PaperRecord, Place } from '../paper/paper.ts';
import { verdictOf } from '../results/verdict.ts';
import { standingWords } from '../results/words.ts';
import { firstCharacters } from '../text/selector.ts';
import { eachStep, isOpen, type TracedStep } from '../trace/steps.ts';
import type { TracedPaper } from '../trace/trace.ts';
import type { Look, PaperPlace } from './overview.ts';
import { recordPassages } from '../trace/passages.ts';

/** `§3.2`: the section that a record names, else its first address, `Eq. (5)`, else the section in which it was found. */
export function sectionTitle(traced: TracedPaper, record: PaperRecord): string | undefined {
  const address = namedSection(record) ?? record.at.find((place) => place.address)?.address ?? foundSection(traced, record);
  return address && addressTitle(address);
}

/** The section that a record names, else the one in which it was found. */
export function sectionOf(traced: TracedPaper, record: PaperRecord): Address | undefined {
  return namedSection(record) ?? foundSection(traced, record);
}

function namedSection({ at }: PaperRecord): Address | undefined {
  return at.map(({ address }) => address).find((address) => address?.kind === 'sec' || address?.kind === 'app');
}

function foundSection(traced: TracedPaper, record: PaperRecord): Address | undefined {
  const section = recordPassages(traced, record).find(({ passage }) => passage?.in !== undefined)?.passage?.in;
  return section === undefined ? undefined : parseAddress(section);
}

export function pageOf(at: readonly Place[]): number | undefined {
  return at.find((place) => place.page !== undefined)?.page;
}

/** `§3.2 Scaled dot-product attention · p. 4`, as much of it as is known. */
export function lensTitle(traced: TracedPaper, record: PaperRecord): string {
  const page = pageOf(record.at) ?? recordPassages(traced, record).find(({ passage }) => passage)?.passage?.page;
  return `${[sectionTitle(traced, record), record.title].filter(Boolean).join(' ')}${page === undefined ? '' : ` · p. ${page}`}`;
}

/** The traced step behind a record, or undefined for other kinds. */
export function stepOf({ steps }: TracedPaper, record: PaperRecord): TracedStep | undefined {
  if (record.kind !== 'step') return undefined;
  for (const traced of eachStep(steps)) if (traced.step === record) return traced;
  return undefined;
}

/** How a record shows itself: what asks for attention goes before progress. */
export function lookOf(traced: TracedPaper, record: PaperRecord): Look {
  switch (record.kind) {
    case 'step': {
      if (record.fields.skip !== undefined) return 'skipped';
      if (record.fields.role === 'given') return 'given';
      const step = stepOf(traced, record);
      if (step?.flags.has('suspect')) return 'suspect';
      if (step?.flags.has('deviating')) return 'deviating';
      if (step?.flags.has('unclear')) return 'unclear';
      return step?.progress ?? 'missing';
    }
    case 'ambiguity': return isOpen(record.fields.status) ? 'open' : 'answered';
    case 'deviation': return 'deviation';
    case 'result':
    case 'parameter':
    case 'note': return 'note';
  }
}

const kinds: Record<PaperRecord['kind'], string> = {
  step: 'Step', ambiguity: 'Ambiguity', deviation: 'Deviation', result: 'Result', parameter: 'Parameter', note: 'Note',
};

/** `Step, implemented, unclear`: kind and standing in words. */
export function standing(traced: TracedPaper, record: PaperRecord): string {
  const step = stepOf(traced, record);
  const words = step
    ? record.kind === 'step' && record.fields.skip !== undefined ? ['skipped'] : record.kind === 'step' && record.fields.role === 'given' ? ['given'] : [step.progress, ...step.flags]
    : record.kind === 'result' ? [standingWords(verdictOf(record, traced.values))] : 'status' in record.fields && record.fields.status !== undefined ? [record.fields.status] : record.kind === 'ambiguity' ? ['open'] : [];
  return [kinds[record.kind], ...words].join(', ');
}

/** Where a record leads in its PDFs: every place whose document has one. */
export function paperPlaces(traced: TracedPaper, record: PaperRecord): PaperPlace[] {
  const places = recordPassages(traced, record).flatMap(({ place, passage }) => {
    const pdf = traced.paper.documents.get(place.document)?.uri;
    return pdf === undefined ? [] : [{ pdf, place, ...(passage ? { passage } : {}) }];
  });
  // A quote shows the passage itself, an address what stands there; what nothing is known of can be shown by its page only.
  const ways = [places.filter(({ place }) => place.quote !== undefined), places.filter(({ passage }) => passage), places.filter(({ place }) => place.page !== undefined)];
  return (ways.find((found) => found.length > 0) ?? []).map(({ pdf, place, passage }) => ({
    pdf,
    ...passageTarget(passage),
    ...(place.page === undefined ? {} : { page: place.page }),
    ...(place.quote === undefined ? {} : { quote: place.quote }),
    record: { paper: traced.paper.key, id: record.id },
  }));
}

/** A passage for the viewer to go to. */
export function passageTarget(passage: Passage | null | undefined): Pick<PaperPlace, 'page' | 'rects'> {
  return passage ? { page: passage.page, ...(passage.rects.length > 0 ? { rects: passage.rects } : {}) } : {};
}

/** `Eq. (5) softmax(QKᵀ) · p. 4`: what an address names, with the first words of it. */
export function addressLensTitle(address: Address, { page, text }: Passage): string {
  return [[addressTitle(address), shortened(text)].filter(Boolean).join(' '), ...(address.kind === 'p' ? [] : [`p. ${page}`])].join(' · ');
}

const lensLength = 60;

export function shortened(text: string, length = lensLength): string {
  return text.length > length ? `${firstCharacters(text, length - 1).trimEnd()}…` : text;
}
