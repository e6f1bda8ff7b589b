import type { CodeLens } from 'vscode-languageserver-types';
import { changedSince } from '../reviews/changedSince.ts';
import { isSuspect } from '../reviews/reviews.ts';
import type { Link } from '../trace/link.ts';
import type { Trace, TracedPaper } from '../trace/trace.ts';
import { addressLensTitle, lensTitle, paperPlaces } from './describe.ts';
import { linkPassage } from '../trace/passages.ts';
import { placeOfLink } from './reveal.ts';

/** The commands that lenses run; the editor's side registers them. */
export const lensCommands = { reveal: 'papertrace.revealPlace', openRecord: 'papertrace.openRecord', goToCode: 'papertrace.goToCode', changesSinceReview: 'papertrace.changesSinceReview', markReviewed: 'papertrace.markReviewed' } as const;

/** Above each claiming mark what it names. In a paper file, above each record how many places in code it has. */
export function lenses(trace: Trace, uri: string): CodeLens[] {
  const traced = trace.papers.find(({ paper }) => paper.uri === uri);
  if (traced) {
    // Where records stood when the file last parsed is not where they stand now.
    if (traced.stale) return [];
    return [...traced.paper.records.values()].flatMap((record) => {
      const places = traced.linksOf(record.id).filter(({ mark }) => mark.scope !== 'end');
      if (places.length === 0) return [];
      const title = places.length === 1 ? '1 place in code' : `${places.length} places in code`;
      return [{ range: record.idRange, command: { title, command: lensCommands.goToCode, arguments: [{ paper: traced.paper.key, id: record.id }] } }];
    });
  }
  return trace.links.flatMap((link) => {
    const { mark, record, paper } = link;
    const owner = trace.papers.find((candidate) => candidate.paper === paper);
    if (link.uri !== uri || !owner || !mark.claims || mark.scope === 'end') return [];
    const suspect = suspectLenses(owner, link);
    if (!record) return [...addressLens(trace, link), ...suspect];
    const [place] = paperPlaces(owner, record);
    const command = place
      ? { command: lensCommands.reveal, arguments: [place] }
      : { command: lensCommands.openRecord, arguments: [{ uri: paper.uri, range: record.idRange }] };
    return [{ range: link.target.range, command: { title: lensTitle(owner, record), ...command } }, ...suspect];
  });
}

/** What has changed since the link was reviewed, and the review that clears it. */
function suspectLenses({ reviews }: TracedPaper, link: Link): CodeLens[] {
  const reviewed = reviews.get(link);
  if (!isSuspect(reviewed)) return [];
  const { range } = link.target;
  const subject = { uri: link.uri, position: range.start };
  return [
    { range, command: { title: `Suspect: ${changedSince(reviewed)}`, command: lensCommands.changesSinceReview, arguments: [subject] } },
    { range, command: { title: 'Mark as reviewed', command: lensCommands.markReviewed, arguments: [subject] } },
  ];
}

/** An address at which no record stands, once it is known where it is. */
function addressLens(trace: Trace, link: Link): CodeLens[] {
  const { target: { name, range } } = link;
  const passage = linkPassage(trace, link);
  const [place] = placeOfLink(trace, link);
  if (typeof name === 'string' || !passage || !place) return [];
  return [{ range, command: { title: addressLensTitle(name, passage), command: lensCommands.reveal, arguments: [place] } }];
}
