import { App } from './app.ts';
import { connectHost } from './host.ts';
import { buildShell } from './shell.ts';

const host = connectHost();
const app = new App(buildShell(document.body), host, document.body.dataset['pdfjs'] ?? '');

window.addEventListener('error', ({ error, message }) => { app.report(error ?? message); });
window.addEventListener('unhandledrejection', ({ reason }) => { app.report(reason); });
window.addEventListener('pagehide', () => { app.dispose(); });

host.post({ type: 'ready' });
