import type { FromViewer, ToViewer } from '../protocol/viewer.ts';
import type { Disposable } from './disposable.ts';

/** What the viewer itself remembers while its tab lives; where the reader was is the extension's to keep. */
export interface Preferences {
  readonly darkPages?: boolean;
}

/** The extension, as the viewer sees it. */
export interface Host {
  post(message: FromViewer): void;
  onMessage(listener: (message: ToViewer) => void): Disposable;
  preferences: Preferences;
}

interface WebviewApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): WebviewApi;

/** The one connection of this webview; VS Code hands it out once. */
export function connectHost(): Host {
  const api = acquireVsCodeApi();
  return {
    post: (message) => { api.postMessage(message); },
    onMessage: (listener) => {
      const handler = (event: MessageEvent<ToViewer>) => { listener(event.data); };
      window.addEventListener('message', handler);
      return { dispose: () => { window.removeEventListener('message', handler); } };
    },
    get preferences() {
      return (api.getState() ?? {}) as Preferences;
    },
    set preferences(preferences) {
      api.setState(preferences);
    },
  };
}
