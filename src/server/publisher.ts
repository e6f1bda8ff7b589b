import { CodeLensRefreshRequest, type Connection, type Diagnostic, InlayHintRefreshRequest } from 'vscode-languageserver';
import { diagnostic } from '../core/features/diagnostic.ts';
import { grouped } from '../core/grouped.ts';
import type { Log } from '../core/ports.ts';
import type { RatedProblem } from '../core/problem.ts';
import type { Papertrace } from '../core/service.ts';
import type { Notifications } from '../protocol/requests.ts';
import type { ClientAbilities } from './abilities.ts';

/** Long enough to take a burst of keystrokes or file events together, short enough to feel at once. In milliseconds. */
const pause = 120;

/** A burst that does not end, as of a build, is told of in between. In milliseconds. */
const mostPause = 1000;

/**
 * Tells the client, a moment after the last call, what is wrong now, of files where that has changed, and that what it
 * shows has. One at a time: what comes meanwhile is told of once, after it.
 */
export function publisher(connection: Connection, papertrace: Papertrace, log: Log, client: () => ClientAbilities): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first call came that was not told of yet. */
  let since: number | undefined;
  let isRunning = false;
  let sent = new Map<string, { readonly problems: readonly RatedProblem[]; readonly text: string }>();
  let shown: readonly unknown[] = [];

  const asDiagnostic = (problem: RatedProblem): Diagnostic => diagnostic(problem, client().rulePages);
  const publish = async (): Promise<void> => {
    const byFile = grouped(await papertrace.problems(), ({ uri }) => uri);
    const before = sent;
    sent = new Map([...byFile].map(([uri, problems]) => {
      const known = before.get(uri);
      return [uri, { problems, text: known && alike(known.problems, problems) ? known.text : JSON.stringify(problems.map(asDiagnostic)) }];
    }));
    const changed = [...sent].filter(([uri, { text }]) => before.get(uri)?.text !== text).map(([uri]) => uri);
    const cleared = [...before.keys()].filter((uri) => !byFile.has(uri));
    await Promise.all([...changed, ...cleared].map((uri) => connection.sendDiagnostics({ uri, diagnostics: (byFile.get(uri) ?? []).map(asDiagnostic) })));
    // Trees, highlights and lenses are told from these, which stay the same objects where nothing has changed.
    const traces = await Promise.all(papertrace.workspaces.map((workspace) => workspace.trace()));
    const told = traces.flatMap(({ papers, links }) => [papers, links]);
    if (alike(told, shown)) return;
    shown = told;
    await connection.sendNotification('papertrace/changed' satisfies keyof Notifications);
    if (client().refreshesLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
    if (client().refreshesHints) await connection.sendRequest(InlayHintRefreshRequest.type);
  };

  const run = async (): Promise<void> => {
    timer = undefined;
    since = undefined;
    isRunning = true;
    await publish().catch((error: unknown) => log.error('publishing problems', error));
    isRunning = false;
    again();
  };
  const wait = (): void => {
    clearTimeout(timer);
    since ??= Date.now();
    if (!isRunning) timer = setTimeout(() => void run(), Math.max(0, Math.min(pause, since + mostPause - Date.now())));
  };
  const again = (): void => {
    if (since !== undefined) wait();
  };
  return wait;
}

function alike(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((item, index) => item === others[index]);
}
