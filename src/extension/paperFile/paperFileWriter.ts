import { FilePermission, l10n, Range, Uri, workspace, WorkspaceEdit } from 'vscode';
import type { TextDocument } from 'vscode';
import type { Refusal } from '../../core/features/edits.ts';
import { changeBetween } from '../../core/textChange.ts';
import { turns } from '../../core/turns.ts';
import { documentOf } from '../window/files.ts';
import { isRefusal } from '../window/refusal.ts';
import { save } from '../window/save.ts';
import { EditHistory } from './editHistory.ts';
import type { DoneEdit } from './editHistory.ts';

/** How often an edit is asked for: again where the file was not open yet, or the person typed in it meanwhile. */
const maxAttempts = 4;

/** An answer that holds the edit to make. */
export interface Proposal {
  readonly edit: WorkspaceEdit;
}

/**
 * The only way in which the extension changes a paper file.
 *
 * The server makes the edit, so that comments, order and formatting stay; here it is applied to the document. It is made
 * on the text of an open document: what another window or git has just written to disk the server may not know yet. A file
 * that was clean is saved at once; one with unsaved changes stays unsaved: those are the person's to save.
 *
 * Undo: a PDF has no undo of its own in VS Code (its custom editor is read-only), and neither have trees, so the edits
 * made from there are kept here with the whole text before and after. An edit is taken back only while the file still
 * holds what the edit left; otherwise the reason is given and nothing is touched. The document's own undo stack sees
 * each of these as one ordinary edit. A new file is not taken back: deleting it is left to the person.
 */
export class PaperFileWriter {
  readonly #history = new EditHistory();
  readonly #inTurn = turns();
  #groups = 0;

  /** Asks for an edit and makes it, or hands on the refusal. One at a time: each edit is made on the text that the one before left. */
  write<Answer extends Proposal>(label: string, ask: () => Promise<Answer | Refusal>): Promise<Answer | Refusal> {
    return this.#inTurn(() => this.#write(label, ask));
  }

  /** Takes the newest edit back, in all files that it was made in; gives its label. */
  undo(): Promise<{ readonly label: string } | Refusal> {
    return this.#inTurn(() => this.#replay(
      () => this.#history.toUndo, ({ before, after }) => [after, before], (text) => { this.#history.undone(text); }, l10n.t('There is nothing to undo in a paper file.'),
    ));
  }

  redo(): Promise<{ readonly label: string } | Refusal> {
    return this.#inTurn(() => this.#replay(
      () => this.#history.toRedo, ({ before, after }) => [before, after], (text) => { this.#history.redone(text); }, l10n.t('There is nothing to redo in a paper file.'),
    ));
  }

  async #replay(
    next: () => DoneEdit | undefined, way: (edit: DoneEdit) => readonly [expected: string, wanted: string], done: (text: string) => void, none: string,
  ): Promise<{ readonly label: string } | Refusal> {
    const first = next();
    if (!first) return { refused: none };
    for (let edit = next(); edit?.group === first.group; edit = next()) {
      const text = await replace(edit, ...way(edit));
      if (typeof text !== 'string') return text;
      done(text);
    }
    return { label: first.label };
  }

  async #write<Answer extends Proposal>(label: string, ask: () => Promise<Answer | Refusal>): Promise<Answer | Refusal> {
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      const versions = new Map(workspace.textDocuments.map(({ uri, version }) => [uri.toString(), version]));
      const answer = await ask();
      if (isRefusal(answer)) return answer;
      const touched = answer.edit.entries().map(([uri]) => uri);
      const documents = await Promise.all(touched.map(documentOf));
      const stale = documents.some((document) => document && versions.get(document.uri.toString()) !== document.version);
      if (stale) continue;
      const readOnly = await firstReadOnly(touched);
      if (readOnly) return { refused: l10n.t('{0} is read-only. Nothing was written.', workspace.asRelativePath(readOnly)) };
      const refusal = await this.#apply(label, answer.edit, touched, documents);
      return refusal ?? answer;
    }
    return { refused: l10n.t('The paper file kept changing while it was to be edited. Nothing was written.') };
  }

  async #apply(label: string, edit: WorkspaceEdit, touched: readonly Uri[], documents: readonly (TextDocument | undefined)[]): Promise<Refusal | undefined> {
    const before = documents.map((document) => document && { text: document.getText(), dirty: document.isDirty });
    if (!await workspace.applyEdit(edit)) return { refused: l10n.t('The editor did not take the change. Nothing was written.') };
    this.#groups += 1;
    const group = this.#groups;
    let refusal: Refusal | undefined;
    for (const [index, uri] of touched.entries()) {
      const document = await workspace.openTextDocument(uri);
      const was = before[index];
      if (was?.dirty !== true && !await save(document)) refusal ??= notSaved(uri);
      // Read after saving, which may format.
      if (was) this.#history.add({ label, uri: uri.toString(), before: was.text, after: document.getText(), group });
    }
    return refusal;
  }
}

/** The new text of the file, or why it cannot be had. */
async function replace(edit: DoneEdit, expected: string, wanted: string): Promise<string | Refusal> {
  const uri = Uri.parse(edit.uri);
  const document = await documentOf(uri);
  if (!document) return { refused: l10n.t('{0}: {1} is no longer there.', edit.label, workspace.asRelativePath(uri)) };
  if (document.getText() !== expected) {
    return { refused: l10n.t('{0}: {1} was changed since; use Undo in its own editor.', edit.label, workspace.asRelativePath(uri)) };
  }
  const wasDirty = document.isDirty;
  const { from, to, newText } = changeBetween(expected, wanted);
  const change = new WorkspaceEdit();
  change.replace(uri, new Range(document.positionAt(from), document.positionAt(to)), newText);
  if (!await workspace.applyEdit(change)) return { refused: l10n.t('The editor did not take the change. Nothing was written.') };
  if (!wasDirty && !await save(document)) return notSaved(uri);
  return document.getText();
}

function notSaved(uri: Uri): Refusal {
  return { refused: l10n.t('{0} was changed but could not be saved.', workspace.asRelativePath(uri)) };
}

/** A file that its file system does not let be written; a new file is where nothing is yet. */
async function firstReadOnly(uris: readonly Uri[]): Promise<Uri | undefined> {
  for (const uri of uris) {
    if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return uri;
    const { permissions = 0 } = await workspace.fs.stat(uri).then((stat) => stat, () => ({ permissions: 0 }));
    if ((permissions & FilePermission.Readonly) !== 0) return uri;
  }
  return undefined;
}
