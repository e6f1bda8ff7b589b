import type { ExtensionContext } from 'vscode';
import { startNodeServer } from './client/nodeClient.ts';
import { activatePapertrace } from './papertrace.ts';
import type { PapertraceApi } from './papertrace.ts';

/** The entry for the Node extension host. Disposing of the subscriptions is all there is to deactivation. */
export function activate(context: ExtensionContext): PapertraceApi {
  return activatePapertrace(context, startNodeServer);
}
