import { l10n } from 'vscode';
import type { Disposable, Webview } from 'vscode';
import type { FromViewer, ToViewer } from '../../protocol/viewer.ts';
import type { Reporter } from '../window/reporter.ts';

type Handlers = { readonly [Type in FromViewer['type']]: (message: Extract<FromViewer, { type: Type }>) => unknown };

/** The messages of one webview, each to its handler; one that fails says so to the person and in the log. */
export class ViewerChannel implements Disposable {
  readonly #webview: Webview;
  readonly #listener: Disposable;

  constructor(webview: Webview, reporter: Reporter, handlers: Handlers) {
    this.#webview = webview;
    this.#listener = webview.onDidReceiveMessage(async (message: unknown) => {
      if (!isFromViewer(message, handlers)) {
        reporter.note('read a message of the viewer', new Error(l10n.t('Unknown message: {0}', JSON.stringify(message).slice(0, 200))));
        return;
      }
      await reporter.guard(`viewer: ${message.type}`, () => dispatch(handlers, message));
    });
  }

  post(message: ToViewer): void {
    void this.#webview.postMessage(message);
  }

  dispose(): void {
    this.#listener.dispose();
  }
}

function isFromViewer(message: unknown, handlers: Handlers): message is FromViewer {
  return typeof message === 'object' && message !== null && 'type' in message && typeof message.type === 'string' && Object.hasOwn(handlers, message.type);
}

/** The type of the table holds each handler to its message; TypeScript does not follow that through a union. */
function dispatch(handlers: Handlers, message: FromViewer): unknown {
  const handler = handlers[message.type] as (message: FromViewer) => unknown;
  return handler(message);
}
