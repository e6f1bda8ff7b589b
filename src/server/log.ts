import type { Connection } from 'vscode-languageserver';
import type { Log } from '../core/ports.ts';

/** The client's log. */
export function clientLog({ console }: Connection): Log {
  return {
    info: (message) => console.info(message),
    error: (message, error) => console.error(`${message}: ${error instanceof Error ? error.stack ?? error.message : String(error)}`),
  };
}
