import { extensions, Uri, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import type { Overview } from '../../src/core/features/overview.ts';
import type { PapertraceApi } from '../../src/extension/papertrace.ts';

/** The folder that is open: a copy of the example, ours to change. */
export function folder(): Uri {
  const [first] = workspace.workspaceFolders ?? [];
  if (!first) throw new Error('no folder is open');
  return first.uri;
}

export async function write(path: string, content: string | Uint8Array): Promise<Uri> {
  const uri = Uri.joinPath(folder(), path);
  await workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return uri;
}

export async function read(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** Writes a file and shows it. */
export async function shown(path: string, content: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(await write(path, content));
  await window.showTextDocument(document);
  return document;
}

/** What the extension tells others; throws where it is not there. */
export async function overview(): Promise<Overview> {
  const extension = extensions.getExtension<PapertraceApi>('papertrace.papertrace');
  if (!extension) throw new Error('the extension is not there');
  return (await extension.activate()).overview();
}

/** What `ask` gives as soon as it `fits`; the editor and the server work in their own time. */
export async function eventually<T>(ask: () => T | PromiseLike<T>, fits: (value: T) => boolean, within = 40_000): Promise<T> {
  const deadline = Date.now() + within;
  for (;;) {
    const value = await ask();
    if (fits(value)) return value;
    if (Date.now() > deadline) throw new Error(`it stayed ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** One page of 200 × 200 points with one line of text. */
export const smallPdf = makePdf('BT /F1 12 Tf 20 100 Td (A quoted passage is found again) Tj ET');

function makePdf(content: string): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}
