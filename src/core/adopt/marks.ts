import type { AnnotatedTextEdit } from 'vscode-languageserver-types';
import { prefix } from '../marks/languages.ts';
import type { Adopted, Meant } from './adopt.ts';
import type { Informal } from './find.ts';
import { readsAs } from './meaning.ts';
import type { Found } from './survey.ts';

const annotation = 'papertrace.adopt';

/** The edit that writes marks in place of citations, to be confirmed. Those that would not be read as they are meant stay. */
export function marksEdit({ form }: Found, members: readonly Meant[]): Adopted {
  const byFile = new Map<string, AnnotatedTextEdit[]>();
  const fit = members.filter(({ informal, says }) => readsAs(says, informal));
  for (const { uri, informal, says } of fit) {
    const edit = { range: informal.range, newText: markInPlace(informal, says), annotationId: annotation };
    byFile.set(uri, [...byFile.get(uri) ?? [], edit]);
  }
  return {
    edit: {
      documentChanges: [...byFile].map(([uri, edits]) => ({ textDocument: { uri, version: null }, edits })),
      changeAnnotations: { [annotation]: { label: `Citations like “${form.title}” become marks`, needsConfirmation: true } },
    },
    done: fit.length,
    left: members.length - fit.length,
  };
}

/** What stands there then: a link stays behind its mark, other words give way to it. */
export function markInPlace({ text, written }: Informal, says: string): string {
  return written(`${prefix}${says}${/^https?:/.test(text) ? ` ${text}` : ''}`);
}
