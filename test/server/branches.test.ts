import { deepEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileChangeType, type FileEvent } from 'vscode-languageserver-protocol';
import { ScratchFolder } from '../harness/scratchFolder.ts';
import { Client } from './client.ts';

const count = 400;

describe('the server, when many files change at once', () => {
  let folder: ScratchFolder;
  let client: Client;
  const uri = (name: string): string => pathToFileURL(path.join(folder.path, name)).toString();
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false', ...args], { cwd: folder.path, encoding: 'utf8' });

  beforeEach(() => {
    folder = new ScratchFolder('branches');
    folder.write('a.paper.yaml', 'papertrace: 1\npaper:\n  title: A paper\nsteps:\n  known:\n    title: Known\n');
    folder.write('new/note.py', 'x = 1\n');
    for (let number = 0; number < count; number++) folder.write(`old/part${number % 20}/file${number}.py`, '# @paper:known\nx = 1\n');
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '--message', 'main');
    client = new Client();
  });
  afterEach(async () => {
    await client.stop();
    folder.remove();
  });

  /** As watchers tell it: some at a time, and git's own files between them. */
  const tell = async (changes: readonly FileEvent[]): Promise<void> => {
    for (let from = 0; from < changes.length; from += 50) {
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [...changes.slice(from, from + 50), { uri: uri('.git/index'), type: FileChangeType.Changed }, { uri: uri('.git/HEAD'), type: FileChangeType.Changed }],
      });
    }
  };
  const records = async (): Promise<string[]> => (await client.ask('papertrace/codePlaces', { paper: 'a', id: 'known' })).map((place) => place.uri).sort();

  it('follows `git switch` to a branch and back: files that changed, went and came', async () => {
    const at = (number: number): string => `old/part${number % 20}/file${number}.py`;
    const numbers = Array.from({ length: count }, (_, number) => number);
    git('switch', '--quiet', '--create', 'other');
    for (const number of numbers) folder.write(at(number), '# @paper:nobody-knows\nx = 1\n');
    git('rm', '--quiet', '--force', '-r', 'old/part7');
    for (const number of numbers) folder.write(`new/file${number}.py`, '# @paper:known\nx = 1\n');
    git('add', '.');
    git('commit', '--quiet', '--message', 'other');
    git('switch', '--quiet', 'main');
    await client.start(folder.path);
    deepEqual(await records(), numbers.map((number) => uri(at(number))).sort());

    const kept = numbers.filter((number) => number % 20 !== 7);
    const gone = numbers.filter((number) => number % 20 === 7);
    const changes = (there: boolean): FileEvent[] => [
      ...kept.map((number): FileEvent => ({ uri: uri(at(number)), type: FileChangeType.Changed })),
      ...gone.map((number): FileEvent => ({ uri: uri(at(number)), type: there ? FileChangeType.Deleted : FileChangeType.Created })),
      ...numbers.map((number): FileEvent => ({ uri: uri(`new/file${number}.py`), type: there ? FileChangeType.Created : FileChangeType.Deleted })),
    ];
    git('switch', '--quiet', 'other');
    await tell(changes(true));
    deepEqual(await records(), numbers.map((number) => uri(`new/file${number}.py`)).sort());
    await Promise.all(kept.map((number) => client.problems(uri(at(number)), (all) => all.length === 1 && all[0]?.code === 'unknown-record')));

    git('switch', '--quiet', 'main');
    await tell(changes(false));
    deepEqual(await records(), numbers.map((number) => uri(at(number))).sort());
    await Promise.all(kept.map((number) => client.problems(uri(at(number)), (all) => all.length === 0)));
  });

  it('follows a folder to its new name, told of by two events', async () => {
    await client.start(folder.path);
    renameSync(path.join(folder.path, 'old'), path.join(folder.path, 'renamed'));
    await tell([{ uri: uri('old'), type: FileChangeType.Deleted }, { uri: uri('renamed'), type: FileChangeType.Created }]);
    deepEqual(await records(), Array.from({ length: count }, (_, number) => uri(`renamed/part${number % 20}/file${number}.py`)).sort());
  });
});
