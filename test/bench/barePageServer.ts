import { once } from 'node:events';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../harness/places.ts';

const pdfjs = path.join(root, 'dist', 'pdfjs');
const styles = path.join(root, 'node_modules', 'pdfjs-dist', 'legacy', 'web', 'pdf_viewer.css');
const types: Readonly<Record<string, string>> = { '.mjs': 'text/javascript', '.wasm': 'application/wasm', '.pdf': 'application/pdf' };

const html = `<!DOCTYPE html>
<meta charset="utf-8"><link rel="icon" href="data:,"><link rel="stylesheet" href="/viewer.css">
<style>body { margin: 0 } #container { position: absolute; inset: 0; overflow: auto }</style>
<div id="container"><div id="viewer" class="pdfViewer"></div></div>
<script type="module" src="/bare.js"></script>`;

/** Serves one PDF in pdf.js's components on loopback; the same worker and assets as ours, and the browser may keep what it got. */
export class BarePageServer {
  /** Where the page is. */
  readonly address: string;
  private readonly server: Server;

  private constructor(server: Server) {
    this.server = server;
    this.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bare`;
  }

  static async start(pdf: string): Promise<BarePageServer> {
    const script = await bundle();
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/bare') send(response, 'text/html', html);
      else if (pathname === '/bare.js') send(response, 'text/javascript', script);
      else if (pathname === '/viewer.css') send(response, 'text/css', readFileSync(styles));
      else sendFile(response, pathname === '/paper.pdf' ? pdf : path.join(pdfjs, path.normalize(pathname.replace(/^\/pdfjs/, ''))));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new BarePageServer(server);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'barePage', 'main.ts')],
    bundle: true, minify: true, write: false, format: 'esm', platform: 'browser', target: 'chrome128', logLevel: 'warning', legalComments: 'none',
  });
  return outputFiles[0]?.text ?? '';
}

function send(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' }).end(body);
}

function sendFile(response: ServerResponse, file: string): void {
  if (!existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream', 'content-length': statSync(file).size, 'cache-control': 'max-age=3600' });
  createReadStream(file).pipe(response);
}
