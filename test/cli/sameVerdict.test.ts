import { deepEqual } from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-types';
import { ScratchFolder } from '../harness/scratchFolder.ts';
import { files, links, problems } from '../sameVerdict.ts';
import { runIn } from './command.ts';

describe('the command line', () => {
  let folder: ScratchFolder;

  before(() => {
    folder = new ScratchFolder();
    for (const [name, text] of Object.entries(files)) folder.write(name, text);
  });

  after(() => folder.remove());

  const ask = (...words: string[]): unknown => JSON.parse(runIn(folder.path, ...words).out);

  it('has the problems that every editor has', () => {
    const said = ask('check', '--format', 'json') as { problems: { file: string; range: Range; severity: string; rule: string }[] };
    deepEqual(said.problems.map(({ file, range: { start }, severity, rule }) => `${file}:${start.line + 1}:${start.character + 1} ${severity} ${rule}`).sort(), problems);
  });

  it('has the marks that every editor has', () => {
    const { marks } = ask('scan', '--json') as { marks: { file: string; range: Range }[] };
    const unknown = problems.filter((problem) => problem.endsWith('unknown-record'));
    deepEqual(marks.map(({ file, range: { start } }) => `${file}:${start.line + 1}`).filter((mark) => !unknown.some((problem) => problem.startsWith(`${mark}:`))).sort(), links);
  });
});
