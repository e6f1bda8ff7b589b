import type { AnnotatedTextEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { prefix } from '../marks/languages.ts';
import type { Mark, Target } from '../marks/mark.ts';
import { parseMarks } from '../marks/parse.ts';
import { compare } from '../ranges.ts';
import type { Workspace } from '../workspace.ts';
import type { Adopted, Meant } from './adopt.ts';
import { headOf } from './meaning.ts';
import type { Found } from './survey.ts';

const annotation = 'papertrace.adopt';

/** The edit that writes marks in place of citations, to be confirmed. Those that would not be read as they are meant stay. */
export async function marksEdit(workspace: Workspace, { form }: Found, members: readonly Meant[]): Promise<Adopted> {
  const byFile = new Map<string, Meant[]>();
  for (const member of members) byFile.set(member.uri, [...byFile.get(member.uri) ?? [], member]);
  const documentChanges: { textDocument: { uri: string; version: null }; edits: AnnotatedTextEdit[] }[] = [];
  for await (const { uri, text, language } of workspace.sources({ only: [...byFile.keys()] })) {
    const edits = readable(text, byFile.get(uri) ?? [], (after) => parseMarks(after, language, workspace.config.languages));
    if (edits.length > 0) documentChanges.push({ textDocument: { uri, version: null }, edits });
  }
  const done = documentChanges.reduce((sum, { edits }) => sum + edits.length, 0);
  return {
    edit: { documentChanges, changeAnnotations: { [annotation]: { label: `Citations like “${form.title}” become marks`, needsConfirmation: true } } },
    done,
    left: members.length - done,
  };
}

/** What stands there then: a link stays behind its mark, other words give way to it. */
function written({ informal, says }: Meant): string {
  return informal.written(`${prefix}${says}${/^https?:/.test(informal.text) ? ` ${informal.text}` : ''}`);
}

/** The edits after which each mark says what it should, tried on the text. */
function readable(text: string, members: readonly Meant[], parse: (text: string) => readonly Mark[]): AnnotatedTextEdit[] {
  const document = TextDocument.create('', '', 0, text);
  const edits = members
    .map((member) => ({ member, edit: { range: member.place.range, newText: written(member), annotationId: annotation } }))
    .sort((a, b) => compare(a.edit.range.start, b.edit.range.start));
  const after = TextDocument.create('', '', 0, TextDocument.applyEdits(document, edits.map(({ edit }) => edit)));
  const marks = new Map(parse(after.getText()).map((mark) => [after.offsetAt(mark.range.start), mark]));
  let shift = 0;
  return edits.flatMap(({ member, edit }) => {
    const start = document.offsetAt(edit.range.start);
    const mark = marks.get(start + shift);
    shift += edit.newText.length - (document.offsetAt(edit.range.end) - start);
    return mark && isMeant(mark, member) ? [edit] : [];
  });
}

function isMeant({ targets, verb, scope, problems }: Mark, { says }: Meant): boolean {
  const head = headOf(says);
  const names = (named: readonly Pick<Target, 'key' | 'document' | 'written'>[]): string => named.map(({ key = '', document = '', written }) => `${key}@${document}#${written}`).join();
  return problems.length === 0 && scope === undefined && verb === (head.verb ?? 'implements') && names(targets) === names(head.targets);
}
