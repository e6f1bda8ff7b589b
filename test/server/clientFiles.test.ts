import { deepEqual, equal } from 'node:assert/strict';
import process from 'node:process';
import type { Entry } from '../../src/core/files/walk.ts';
import type { FileRequests } from '../../src/protocol/fileRequests.ts';
import { Client } from './client.ts';

const root = 'memory:/repo';
const files: Readonly<Record<string, string>> = {
  [`${root}/.gitignore`]: 'generated/\n',
  [`${root}/a.paper.yaml`]: 'papertrace: 1\npaper:\n  title: Attention\n  code: ["src/**"]\nsteps:\n  attention:\n    title: Attention\n',
  [`${root}/src/model.py`]: '# @paper:attend\n',
  [`${root}/src/generated/model.py`]: '# @paper:attend\n',
};

/** What the editor would answer for files that only it can read. */
const answers: { readonly [Name in keyof FileRequests]: (params: FileRequests[Name]['params']) => FileRequests[Name]['result'] } = {
  'papertrace/readFolder': ({ uri }) => {
    const rest = Object.keys(files).filter((file) => file.startsWith(`${uri}/`)).map((file) => file.slice(uri.length + 1).split('/'));
    return [...new Map(rest.map(([name = '', ...deeper]): [string, Entry] => [name, { name, kind: deeper.length > 0 ? 'folder' : 'file' }])).values()];
  },
  'papertrace/readFile': ({ uri }) => files[uri] ?? null,
  'papertrace/readBytes': () => null,
  'papertrace/readOwn': () => null,
  'papertrace/exists': ({ uri }) => uri in files,
};

describe('the server, of a folder that only the client can read', () => {
  let client: Client;

  beforeEach(() => {
    client = new Client();
  });

  afterEach(() => client.stop());

  const start = async (): Promise<void> => {
    await client.connection.sendRequest('initialize', { processId: process.pid, rootUri: root, capabilities: {}, workspaceFolders: [{ uri: root, name: 'repo' }] });
    await client.connection.sendNotification('initialized', {});
  };

  it('asks the client for it', async () => {
    const asked: string[] = [];
    for (const [name, answer] of Object.entries(answers) as [string, (params: { uri: string }) => unknown][]) {
      client.connection.onRequest(name, (params: { uri: string }) => {
        if (name === 'papertrace/readFile') asked.push(params.uri.slice(root.length + 1));
        return answer(params);
      });
    }
    await start();
    const [problem] = await client.problems(`${root}/src/model.py`, (found) => found.length > 0);
    equal(problem?.code, 'unknown-record');
    deepEqual(asked, ['papertrace.config.yaml', '.gitignore', 'a.paper.yaml', 'src/model.py', 'a.paper.lock']);
  });

  it('has an empty folder where the client does not know how', async () => {
    await start();
    deepEqual((await client.ask('papertrace/overview', null)).papers, []);
  });
});
