import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { Missing } from './report.mjs';

const windows = process.platform === 'win32';

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/**
 * Runs a program to its end with the terminal handed on; resolves to its exit code.
 * A signal that reaches us goes on to the program, and when that has ended we end too: nothing is started any more.
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    let stopped;
    const forward = (signal) => {
      stopped = signals[signal];
      child.kill(signal);
    };
    for (const signal of Object.keys(signals)) process.on(signal, forward);
    const done = () => {
      for (const signal of Object.keys(signals)) process.off(signal, forward);
      if (stopped !== undefined) process.exit(stopped);
    };
    child.on('error', (error) => {
      done();
      reject(error);
    });
    child.on('exit', (code, signal) => {
      done();
      resolve(code ?? signals[signal] ?? 1);
    });
  });
}

/** Runs npm in a folder, quiet but for errors. */
export async function npm(args, cwd) {
  const code = await run(windows ? 'npm.cmd' : 'npm', [...args, '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], { cwd, shell: windows });
  if (code !== 0) throw new Missing(`npm ${args.join(' ')} failed in ${cwd}; is the npm registry within reach?`);
}

/** The full path of a program on the PATH, undefined when there is none. */
export function which(name) {
  const endings = windows ? (process.env.PATHEXT ?? '.EXE;.CMD').split(';') : [''];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const ending of endings) {
      const file = path.join(folder, name + ending);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // not here: the next folder
      }
    }
  }
  return undefined;
}
