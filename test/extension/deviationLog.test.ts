import { deepEqual, equal, match } from 'node:assert/strict';
import { commands, Position, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { logSignature } from '../../src/core/report/logSignature.ts';
import { writeLog } from '../../src/extension/actions/deviationLog.ts';
import { eventually, folder, read, shown, smallPdf, write } from './scratch.ts';

const old = `${logSignature}\n\n# Deviations\n`;
const now = `${logSignature}\n\n# Deviations\n\n## Pre-LN\n`;

describe('the deviation log', () => {
  it('is written where there was none, and nothing else is left behind', async () => {
    const uri = Uri.joinPath(folder(), 'log', 'DEVIATIONS.md');
    await workspace.fs.createDirectory(Uri.joinPath(folder(), 'log'));
    equal(await writeLog({ uri: uri.toString(), text: now }), true);
    equal(await read(uri), now);
    deepEqual((await workspace.fs.readDirectory(Uri.joinPath(folder(), 'log'))).map(([name]) => name), ['DEVIATIONS.md']);
  });

  it('replaces an older one, in an open editor too', async () => {
    const document = await shown('log/open/DEVIATIONS.md', old);
    await writeLog({ uri: document.uri.toString(), text: now });
    deepEqual([document.getText(), document.isDirty, await read(document.uri)], [now, false, now]);
  });

  it('goes into the unsaved text of an editor, and stays unsaved', async () => {
    const document = await shown('log/dirty/DEVIATIONS.md', old);
    const typed = new WorkspaceEdit();
    typed.insert(document.uri, new Position(2, 0), 'typed ');
    await workspace.applyEdit(typed);
    await writeLog({ uri: document.uri.toString(), text: now });
    deepEqual([document.getText(), document.isDirty, await read(document.uri)], [now, true, old]);
    await document.save();
  });

  it('is written and opened by the command', async () => {
    await write('scratch-log.pdf', smallPdf);
    await shown('scratch-log.paper.yaml', `papertrace: 1
paper:
  title: A Paper With a Deviation
  documents:
    main: { pdf: scratch-log.pdf }
deviations:
  pre-ln:
    paper: Normalisation comes after the sum.
    code: Normalisation comes before each block.
    because: Post-LN diverged at depth 24.
`);
    await eventually(async () => {
      await commands.executeCommand('papertrace.writeDeviationLog');
      return window.activeTextEditor?.document;
    }, (document) => document?.uri.path.endsWith('/DEVIATIONS.md') === true && document.getText().includes('Post-LN diverged at depth 24'));
    match(await read(Uri.joinPath(folder(), 'DEVIATIONS.md')), /Normalisation comes before each block/);
  });
});
