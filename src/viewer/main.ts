// First of all: pdf.js's viewer components take pdf.js itself from the global that it sets.
import 'pdfjs-dist/legacy/build/pdf.mjs';
import { App } from './app.ts';
import { connectHost } from './host.ts';
import { buildShell } from './shell.ts';

const host = connectHost();
const app = new App(buildShell(document.body), host, document.body.dataset['pdfjs'] ?? '');

window.addEventListener('error', ({ error, message }) => { app.report(error ?? message); });
window.addEventListener('unhandledrejection', ({ reason }) => { app.report(reason); });
window.addEventListener('pagehide', () => { app.dispose(); });

host.post({ type: 'ready' });
