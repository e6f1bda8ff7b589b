import { Hover, languages, MarkdownString } from 'vscode';
import type { Disposable } from 'vscode';
import type { Server } from '../client/server.ts';
import type { PdfViewers } from '../pdfEditor/pdfViewers.ts';
import { fileSchemes } from '../window/fileSchemes.ts';

/** VS Code cuts what a hover shows after 100,000 characters; a picture that comes near it is left out. */
const mostCharacters = 90_000;
/** A picture that takes longer than this comes too late for a hover; in milliseconds. */
const patience = 1500;

/** On a mark, beside what the server says of it: a picture of the passage, drawn by the viewer that has the PDF open. */
export function registerPassageHover(server: Server, viewers: PdfViewers): Disposable {
  return languages.registerHoverProvider(fileSchemes().map((scheme) => ({ scheme })), {
    async provideHover(document, { line, character }, token) {
      if (!document.lineAt(line).text.includes('@paper:')) return undefined;
      const [place] = await server.request('papertrace/reveal', { uri: document.uri.toString(), position: { line, character } }, token);
      if (!place?.rects || place.page === undefined) return undefined;
      const picture = await viewers.picture(place.pdf, place.page, place.rects, patience);
      if (picture === undefined || picture.length > mostCharacters) return undefined;
      return new Hover(new MarkdownString(`![](${picture})`));
    },
  });
}
