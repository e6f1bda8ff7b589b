import type { PaperRecord } from '../paper/paper.ts';
import { recordPassages } from '../trace/passages.ts';
import type { TracedPaper } from '../trace/trace.ts';
import { stepOf } from './describe.ts';

/** The page of a PDF that a reader turned to last. */
export interface ViewedPage {
  readonly pdf: string;
  /** From 1. */
  readonly page: number;
}

/**
 * What is missing is what one writes marks for, and of that what the reader has before them; then all else on that page.
 * Within each the order of the paper holds.
 */
const ranks = { missing: 0, step: 1, record: 2, address: 3, key: 4 } as const;

export function sortText(kind: keyof typeof ranks, isOnView: boolean, index: number): string {
  const rank = kind === 'missing' ? (isOnView ? '00' : '01') : `${isOnView ? 1 : 2}${ranks[kind]}`;
  return `${rank}${String(index).padStart(6, '0')}`;
}

export function recordRank(traced: TracedPaper, record: PaperRecord): 'missing' | 'step' | 'record' {
  const progress = stepOf(traced, record)?.progress;
  if (record.kind !== 'step') return 'record';
  return progress === 'missing' || progress === 'partial' ? 'missing' : 'step';
}

export function isOnView(traced: TracedPaper, record: PaperRecord, viewed: ViewedPage | undefined): boolean {
  return viewed !== undefined && recordPassages(traced, record).some(({ place, passage }) =>
    traced.paper.documents.get(place.document)?.uri === viewed.pdf && (place.page ?? passage?.page) === viewed.page);
}
