import { Uri } from 'vscode';
import type { Webview } from 'vscode';
import { distFolder } from '../pdfEditor/viewerHtml.ts';

/** The page of a record: no inline script or style, nothing from outside the extension, no connections. The script makes its elements. */
export function recordPageHtml(webview: Webview, extensionUri: Uri, language: string): string {
  const nonce = crypto.randomUUID();
  const at = (file: string): string => webview.asWebviewUri(Uri.joinPath(distFolder(extensionUri), file)).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="${language.replace(/[^\w-]/g, '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${at('record-style.css')}">
<title>Papertrace</title>
</head>
<body>
<script type="module" nonce="${nonce}" src="${at('recordPage.js')}"></script>
</body>
</html>`;
}
