import { commands as registry, Disposable } from 'vscode';
import type { Reporter } from '../window/reporter.ts';
import { commands } from './commands.ts';
import type { CommandId, Handlers } from './commands.ts';

/** Registers all commands; a handler that fails says so to the person and in the log. */
export function registerCommands(reporter: Reporter, handlers: Handlers): Disposable {
  const ids = Object.keys(commands) as CommandId[];
  return Disposable.from(...ids.map((id) => registry.registerCommand(id, async (...args: unknown[]) => reporter.guard(id, () => handlers[id](...args)))));
}
