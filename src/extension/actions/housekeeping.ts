import { l10n } from 'vscode';
import type { Server } from '../client/server.ts';
import type { Handlers } from '../manifest/commands.ts';
import { showDone } from '../window/done.ts';
import type { Reporter } from '../window/reporter.ts';

export function housekeepingCommands(server: Server, reporter: Reporter): Pick<Handlers, 'papertrace.showLog' | 'papertrace.restartServer'> {
  return {
    'papertrace.showLog': () => reporter.log.show(),
    'papertrace.restartServer': async () => {
      await server.restart();
      showDone(l10n.t('The Papertrace language server was started again.'));
    },
  };
}
