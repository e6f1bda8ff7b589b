import { deepEqual, equal } from 'node:assert/strict';
import { commands, Position, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { PaperFileWriter } from '../../src/extension/paperFile/paperFileWriter.ts';
import { MemoryFiles } from './memoryFiles.ts';
import { folder, read, shown, write } from './scratch.ts';

const empty = '# Ours\npapertrace: 1\npaper:\n  title: Attention\n';
const step = 'steps:\n  attention:\n    title: Attention\n';

describe('the writer of paper files', () => {
  it('saves a clean file at once', async () => {
    const uri = await write('writer/clean.paper.yaml', empty);
    const answer = await new PaperFileWriter().write('Step “Attention”', () => Promise.resolve({ edit: append(uri, empty, step), id: 'attention' }));
    equal('id' in answer && answer.id, 'attention');
    equal(await read(uri), empty + step);
  });

  it('leaves unsaved changes unsaved', async () => {
    const document = await shown('writer/dirty.paper.yaml', empty);
    const typed = new WorkspaceEdit();
    typed.insert(document.uri, new Position(0, 0), '# typed\n');
    await workspace.applyEdit(typed);
    const text = document.getText();
    await new PaperFileWriter().write('Step “Attention”', () => Promise.resolve({ edit: append(document.uri, text, step) }));
    deepEqual([document.getText(), document.isDirty, await read(document.uri)], [text + step, true, empty]);
    await document.save();
  });

  it('hands on a refusal and writes nothing', async () => {
    const uri = await write('writer/broken.paper.yaml', 'steps: [');
    const refusal = { refused: 'broken.paper.yaml does not parse.' };
    deepEqual(await new PaperFileWriter().write('Step “Attention”', () => Promise.resolve(refusal)), refusal);
    equal(await read(uri), 'steps: [');
  });

  it('takes an edit back and makes it again, saved each time', async () => {
    const uri = await write('writer/undo.paper.yaml', empty);
    const writer = new PaperFileWriter();
    await writer.write('Step “Attention”', () => Promise.resolve({ edit: append(uri, empty, step) }));
    deepEqual(await writer.undo(), { label: 'Step “Attention”' });
    equal(await read(uri), empty);
    deepEqual(await writer.redo(), { label: 'Step “Attention”' });
    equal(await read(uri), empty + step);
  });

  it('says why when the file was changed since, and leaves it', async () => {
    const document = await shown('writer/changed.paper.yaml', empty);
    const writer = new PaperFileWriter();
    await writer.write('Step “Attention”', () => Promise.resolve({ edit: append(document.uri, empty, step) }));
    const typed = new WorkspaceEdit();
    typed.replace(document.uri, new Range(0, 2, 0, 6), 'Mine');
    await workspace.applyEdit(typed);
    deepEqual(await writer.undo(), { refused: 'Step “Attention”: writer/changed.paper.yaml was changed since; use Undo in its own editor.' });
    equal(document.getText(), `# Mine\n${(empty + step).slice('# Ours\n'.length)}`);
    await document.save();
  });

  it('says that there is nothing to undo', async () => {
    deepEqual(await new PaperFileWriter().undo(), { refused: 'There is nothing to undo in a paper file.' });
  });

  it('asks again when the person typed while the edit was made', async () => {
    const document = await shown('writer/typing.paper.yaml', empty);
    let asked = 0;
    await new PaperFileWriter().write('Step “Attention”', async () => {
      asked += 1;
      const edit = append(document.uri, document.getText(), step);
      if (asked === 1) {
        const typed = new WorkspaceEdit();
        typed.insert(document.uri, new Position(0, 0), '# typed meanwhile\n');
        await workspace.applyEdit(typed);
      }
      return { edit };
    });
    deepEqual([asked, document.getText()], [2, `# typed meanwhile\n${empty}${step}`]);
    await document.save();
  });

  it('makes the edit on what stands on disk, though the server did not know it yet', async () => {
    const uri = await write('writer/behind.paper.yaml', empty);
    const theirs = '# from another window\n';
    const seen: string[] = [];
    await new PaperFileWriter().write('Step “Attention”', async () => {
      // until the file is open, what the server knows is older
      if (seen.length === 0) await write('writer/behind.paper.yaml', theirs + empty);
      const text = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.getText() ?? empty;
      seen.push(text);
      return { edit: append(uri, text, step) };
    });
    deepEqual(seen, [empty, theirs + empty]);
    equal(await read(uri), theirs + empty + step);
  });

  it('writes into the unsaved text where the file on disk has changed under it, and leaves the file', async () => {
    const document = await shown('writer/under.paper.yaml', empty);
    const typed = new WorkspaceEdit();
    typed.insert(document.uri, new Position(0, 0), '# typed\n');
    await workspace.applyEdit(typed);
    await write('writer/under.paper.yaml', `# theirs\n${empty}`);
    await new PaperFileWriter().write('Step “Attention”', () => Promise.resolve({ edit: append(document.uri, document.getText(), step) }));
    deepEqual([document.getText(), document.isDirty, await read(document.uri)], [`# typed\n${empty}${step}`, true, `# theirs\n${empty}`]);
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('says so where the file system is read-only, and changes nothing', async () => {
    const files = new MemoryFiles({ '/sealed.paper.yaml': empty });
    const uri = Uri.parse('sealed:/sealed.paper.yaml');
    const sealed = workspace.registerFileSystemProvider('sealed', files, { isReadonly: true });
    try {
      deepEqual(await new PaperFileWriter().write('Step “Attention”', () => Promise.resolve({ edit: append(uri, empty, step) })), { refused: '/sealed.paper.yaml is read-only. Nothing was written.' });
      const document = await workspace.openTextDocument(uri);
      deepEqual([document.getText(), document.isDirty], [empty, false]);
    } finally {
      sealed.dispose();
    }
  });

  it('makes a new file and saves it', async () => {
    const uri = Uri.joinPath(folder(), 'writer', 'new.paper.yaml');
    const edit = new WorkspaceEdit();
    edit.createFile(uri);
    edit.insert(uri, new Position(0, 0), empty);
    await new PaperFileWriter().write('Start a Paper', () => Promise.resolve({ edit }));
    equal(await read(uri), empty);
  });
});

function append(uri: Uri, text: string, addition: string): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  edit.insert(uri, new Position(text.split('\n').length - 1, 0), addition);
  return edit;
}
