import { commands as registry, Disposable } from 'vscode';
import type { Reporter } from '../window/reporter.ts';
import { mayWrite } from '../window/trust.ts';
import { commands, writesFiles } from './commands.ts';
import type { CommandId, Handlers } from './commands.ts';

/** Registers all commands; a handler that fails says so to the person and in the log. */
export function registerCommands(reporter: Reporter, handlers: Handlers): Disposable {
  const ids = Object.keys(commands) as CommandId[];
  return Disposable.from(...ids.map((id) => registry.registerCommand(id, async (...args: unknown[]) =>
    reporter.guard(id, async () => {
      if (writesFiles(id) && !await mayWrite()) return undefined;
      return handlers[id](...args);
    }))));
}
