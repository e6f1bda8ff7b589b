import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, Socket } from 'node:net';

/** A port of this machine that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  return address.port;
}

/**
 * A program with all that it starts, in a process group of its own, so that none of it outlives us:
 * it is ended by `stop()`, and at the latest when this process exits, however it does.
 */
export class ProcessGroup {
  /** All that the program has written so far, both streams. */
  output = '';
  private readonly child: ChildProcess;
  private readonly guard: ChildProcess | undefined;
  private readonly killAtExit = (): void => this.signal('SIGKILL');

  constructor(program: string, args: readonly string[], env: NodeJS.ProcessEnv) {
    this.child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env });
    process.on('exit', this.killAtExit);
    this.guard = this.child.pid === undefined ? undefined : guardGroup(this.child.pid);
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
        this.child.emit('output');
      });
    }
  }

  /** Resolves once the output holds a text; rejects when the program ends first or takes longer than `timeout` ms. */
  async says(text: string, timeout: number): Promise<void> {
    const over = AbortSignal.timeout(timeout);
    while (!this.output.includes(text)) {
      const ended = this.child.exitCode !== null || this.child.signalCode !== null;
      if (ended || over.aborted) throw new Error(`${ended ? 'The program ended' : 'Time ran out'} before it said "${text}". It said:\n${this.output}`);
      await Promise.race([once(this.child, 'output', { signal: over }), once(this.child, 'exit', { signal: over })]).catch(ignoreAbort);
    }
  }

  /** Resolves when the program has ended. */
  get ended(): Promise<void> {
    const { child } = this;
    if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => child.once('exit', () => resolve()));
  }

  /** Ends the whole group, gently and then firmly. */
  async stop(): Promise<void> {
    this.signal('SIGTERM');
    const firmly = setTimeout(this.killAtExit, 3000);
    await this.ended;
    clearTimeout(firmly);
    // the leader is gone; what it started may still be there
    this.killAtExit();
    this.guard?.kill('SIGKILL');
    process.off('exit', this.killAtExit);
  }

  private signal(signal: NodeJS.Signals): void {
    const { pid } = this.child;
    if (pid === undefined) return;
    try {
      process.kill(-pid, signal);
    } catch (error) {
      // ESRCH: nobody is left in the group, which is what was wanted
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
}

/**
 * Ends a process group when we are ended in a way that we cannot see, as by SIGKILL: our end of the pipe closes.
 * In a group of its own, so that what is sent to ours does not reach it.
 */
function guardGroup(group: number): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined;
  const guard = spawn('/bin/sh', ['-c', `read -r _; kill -9 -${group}`], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  guard.unref();
  if (guard.stdin instanceof Socket) guard.stdin.unref();
  return guard;
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error;
}
