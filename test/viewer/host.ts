import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { themes } from './themes.ts';
import type { ThemeName } from './themes.ts';

/** The bundles; another folder when several builds are under way. */
const dist = process.env.PAPERTRACE_DIST ?? join(import.meta.dirname, '../../dist');
const types: Record<string, string> = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' };
const nonce = 'dGVzdA';

/** The page the extension makes for the viewer, with the same policy. */
function webview(theme: ThemeName): string {
  const { kind, variables } = themes[theme];
  const css = Object.entries(variables).map(([name, value]) => `--vscode-${name}: ${value};`).join('');
  return `<!DOCTYPE html>
<html lang="en" class="vscode-host">
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<style nonce="${nonce}">html { ${css} } body { padding: 0 20px; background: var(--vscode-editor-background) }</style>
<link rel="stylesheet" href="dist/viewer-style.css">
<script nonce="${nonce}">
  const messages = [];
  let state;
  window.received = messages;
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => messages.push(structuredClone(message)), getState: () => state, setState: (next) => { state = next; },
  });
</script>
</head>
<body class="${kind}" data-pdfjs="dist/pdfjs/"><script type="module" nonce="${nonce}" src="dist/viewer.js"></script></body>
</html>`;
}

export interface WebviewServer {
  /** Without a slash at its end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves the built viewer as VS Code would: the page with its policy, dist/, and the PDFs of one folder a request names. */
export async function serveWebview(): Promise<WebviewServer> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const self = `http://${request.headers.host ?? ''}`;
    if (url.pathname === '/webview') {
      response.writeHead(200, {
        'content-type': 'text/html',
        'content-security-policy': `default-src 'none'; script-src 'nonce-${nonce}' 'wasm-unsafe-eval' ${self}; worker-src blob:; `
          + `style-src 'nonce-${nonce}' ${self}; img-src ${self} blob: data:; font-src ${self} blob: data:; connect-src ${self} blob:`,
      });
      response.end(webview((url.searchParams.get('theme') ?? 'light') as ThemeName));
      return;
    }
    const file = join(dist, normalize(url.pathname.replace(/^\/dist\//, '/')));
    readFile(file).then((bytes) => {
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
      response.end(bytes);
    }, () => {
      response.writeHead(404);
      response.end();
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => { resolve(); });
    }),
  };
}
