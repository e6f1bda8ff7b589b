import type { ExtensionContext } from 'vscode';
import { startWorkerServer } from './client/browserClient.ts';
import { activatePapertrace } from './papertrace.ts';
import type { PapertraceApi } from './papertrace.ts';

/** The entry for the web worker host, as on vscode.dev. */
export function activate(context: ExtensionContext): PapertraceApi {
  return activatePapertrace(context, startWorkerServer);
}
