import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import { diagnostic } from '../core/features/actions.ts';
import type { Log } from '../core/ports.ts';
import type { Problem } from '../core/problem.ts';
import type { Papertrace } from '../core/service.ts';
import type { Notifications } from '../protocol/requests.ts';

/** Long enough to take a burst of keystrokes or file events together, short enough to feel at once. In milliseconds. */
const pause = 120;

/**
 * Tells the client, a moment after the last call, what is wrong now and that what it shows may have changed.
 * `refreshLenses` says whether the client takes the request to ask for lenses again.
 */
export function publisher(connection: Connection, papertrace: Papertrace, log: Log, refreshLenses: () => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = new Set<string>();
  const publish = async (): Promise<void> => {
    const byFile = new Map<string, Problem[]>();
    for (const problem of await papertrace.problems()) byFile.set(problem.uri, [...(byFile.get(problem.uri) ?? []), problem]);
    const sent = [...byFile].map(([uri, problems]) => connection.sendDiagnostics({ uri, diagnostics: problems.map(diagnostic) }));
    const cleared = [...shown].filter((uri) => !byFile.has(uri)).map((uri) => connection.sendDiagnostics({ uri, diagnostics: [] }));
    shown = new Set(byFile.keys());
    await Promise.all([...sent, ...cleared]);
    await connection.sendNotification('papertrace/changed' satisfies keyof Notifications);
    if (refreshLenses()) await connection.sendRequest(CodeLensRefreshRequest.type);
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void publish().catch((error: unknown) => log.error('publishing problems', error)), pause);
  };
}
