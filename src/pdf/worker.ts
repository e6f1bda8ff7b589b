/**
 * Starts pdf.js's worker from `base` (the URI of the folder of pdf.js's files, with a slash at its end).
 * A webview's worker must come from a blob, and pdf.js's own wrapping of `workerSrc` imports inside that
 * blob, which hangs in VS Code (microsoft/vscode#315494); so the whole file becomes the blob.
 */
export async function startWorker(base: string): Promise<Worker> {
  const response = await fetch(`${base}pdf.worker.min.mjs`);
  if (!response.ok) throw new Error(`pdf.js's worker cannot be read: ${response.status} ${response.statusText}`);
  const url = URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
  try {
    return new Worker(url, { type: 'module', name: 'pdf' });
  } finally {
    // The worker has resolved its URL by then; revoking frees the copy of 1.3 MB.
    setTimeout(() => { URL.revokeObjectURL(url); }, 10_000);
  }
}
