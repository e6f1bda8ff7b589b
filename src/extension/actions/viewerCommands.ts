import type { ViewerCommand } from '../../protocol/viewer.ts';
import type { Handlers } from '../manifest/commands.ts';
import type { PdfViewers } from '../pdfEditor/pdfViewers.ts';

type ViewerHandlers = Pick<Handlers, `papertrace.${ViewerCommand}`>;

/** Find, zoom, pages and areas, for the PDF that is active. */
export function viewerCommands(viewers: PdfViewers): ViewerHandlers {
  const ask = (command: ViewerCommand) => () => viewers.current?.command(command);
  return {
    'papertrace.find': ask('find'),
    'papertrace.zoomIn': ask('zoomIn'),
    'papertrace.zoomOut': ask('zoomOut'),
    'papertrace.fitWidth': ask('fitWidth'),
    'papertrace.nextPage': ask('nextPage'),
    'papertrace.previousPage': ask('previousPage'),
    'papertrace.goToPage': ask('goToPage'),
    'papertrace.nextHighlight': ask('nextHighlight'),
    'papertrace.previousHighlight': ask('previousHighlight'),
    'papertrace.selectArea': ask('selectArea'),
  };
}
