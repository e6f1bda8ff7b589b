import { Uri } from 'vscode';
import type { Webview } from 'vscode';

/** All that the page may load lies here. */
export function distFolder(extensionUri: Uri): Uri {
  return Uri.joinPath(extensionUri, 'dist');
}

/** The viewer's page: no inline script or style, nothing from outside the extension. `body[data-pdfjs]` is the folder of pdf.js's assets, ending in a slash. */
export function viewerHtml(webview: Webview, extensionUri: Uri, language: string): string {
  const nonce = crypto.randomUUID();
  const own = webview.cspSource;
  const at = (...path: string[]): string => webview.asWebviewUri(Uri.joinPath(distFolder(extensionUri), ...path)).toString();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'wasm-unsafe-eval' ${own}`,
    'worker-src blob:',
    `style-src ${own}`,
    `img-src ${own} blob: data:`,
    `font-src ${own} blob: data:`,
    `connect-src ${own} blob:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="preload" as="fetch" crossorigin="anonymous" href="${attribute(at('pdfjs', 'pdf.worker.min.mjs'))}">
<link rel="stylesheet" href="${attribute(at('viewer-style.css'))}">
<title>Papertrace</title>
</head>
<body data-pdfjs="${attribute(at('pdfjs'))}/">
<script type="module" nonce="${nonce}" src="${attribute(at('viewer.js'))}"></script>
</body>
</html>`;
}

function attribute(text: string): string {
  return text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
