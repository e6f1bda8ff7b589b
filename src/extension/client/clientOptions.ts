import { l10n, window, workspace } from 'vscode';
import { CloseAction, ErrorAction, RevealOutputChannelOn } from 'vscode-languageclient';
import type { ErrorHandler, LanguageClientOptions } from 'vscode-languageclient';
import type { ServerOptions } from '../../protocol/requests.ts';
import type { CommandId } from '../manifest/commands.ts';
import type { Reporter } from '../window/reporter.ts';

/** Version control and installed packages hold no marks, and change thousands of files at once. */
const notOurs = /\/(?:\.git|node_modules)\//;

const maxRestarts = 4;
const withinMs = 3 * 60 * 1000;

/** What the client needs in any host, beside the schemes of its documents. Which files are watched, the server registers. */
export function clientOptions(reporter: Reporter): LanguageClientOptions {
  return {
    outputChannel: reporter.log,
    traceOutputChannel: reporter.log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: restartingErrorHandler(reporter),
    initializationOptions: (): ServerOptions => ({
      trusted: workspace.isTrusted,
      rulePages: `command:${'papertrace.explainRule' satisfies CommandId}?%5B%22{rule}%22%5D`,
    }),
    markdown: { isTrusted: { enabledCommands: ['papertrace.revealInPaper', 'papertrace.goToCode'] }, supportHtml: false },
    middleware: {
      // A fix writes; in a folder that is not trusted Papertrace only reads.
      provideCodeActions: (document, range, context, token, next) => workspace.isTrusted ? next(document, range, context, token) : [],
      prepareRename: (document, position, token, next) => workspace.isTrusted ? next(document, position, token) : undefined,
      provideRenameEdits: (document, position, name, token, next) => workspace.isTrusted ? next(document, position, name, token) : undefined,
      provideInlayHints: (document, range, token, next) => workspace.getConfiguration('papertrace', document).get('inlayHints.enabled') === false ? [] : next(document, range, token),
      workspace: {
        didChangeWatchedFile: async (event, next) => {
          if (!notOurs.test(event.uri)) await next(event);
        },
      },
    },
  };
}

/** Starts a crashed server again, and says so; gives up when it keeps crashing. */
function restartingErrorHandler(reporter: Reporter): ErrorHandler {
  const crashes: number[] = [];
  return {
    error: (error, _message, count) => {
      reporter.note('talk to the language server', error);
      return { action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
    },
    closed: () => {
      const now = Date.now();
      crashes.push(now);
      while (crashes.length > 0 && now - (crashes[0] ?? now) > withinMs) crashes.shift();
      const givesUp = crashes.length > maxRestarts;
      const message = givesUp
        ? l10n.t('The Papertrace language server stopped {0} times in three minutes and stays off. The log says why.', crashes.length)
        : l10n.t('The Papertrace language server stopped unexpectedly and was started again.');
      const showLog = l10n.t('Show Log');
      void window.showWarningMessage(message, showLog).then((pressed) => {
        if (pressed === showLog) reporter.log.show();
      });
      return { action: givesUp ? CloseAction.DoNotRestart : CloseAction.Restart, handled: true };
    },
  };
}
