import { l10n, Uri, window } from 'vscode';
import type { PaperPlace } from '../../core/features/overview.ts';
import type { Server } from '../client/server.ts';
import type { Handlers } from '../manifest/commands.ts';
import { exists } from '../window/files.ts';
import type { PdfViewers } from '../pdfEditor/pdfViewers.ts';
import type { OverviewModel } from '../views/overviewModel.ts';
import { columnForPdf } from '../window/columns.ts';
import { withServerProgress } from '../window/slow.ts';
import { cursorPlace, placesArgument, rowArgument, textPlaceArgument } from './arguments.ts';
import { offerPdf } from './fetchPdf.ts';

/** From a row, a lens or the cursor in code or in a paper file to the passage in the PDF beside. */
export function revealCommands(server: Server, viewers: PdfViewers, overview: OverviewModel): Pick<Handlers, 'papertrace.revealInPaper' | 'papertrace.revealPlace'> {
  return {
    'papertrace.revealPlace': async (place) => {
      const [first] = placesArgument(place) ?? [];
      if (first) await reveal(first, viewers, overview);
    },
    'papertrace.revealInPaper': async (...args) => {
      const places = await placesFor(args, server);
      const place = places.length > 1 ? await pickPlace(places) : places[0];
      if (place) await reveal(place, viewers, overview);
      else if (places.length === 0) await window.showInformationMessage(l10n.t('Nothing to reveal here: at the cursor there is no mark or record, or it has no page and no quote yet.'));
    },
  };
}

async function placesFor(args: readonly unknown[], server: Server): Promise<readonly PaperPlace[]> {
  const row = rowArgument(args[0]);
  if (row?.paper) return [row.paper];
  const given = row ? undefined : placesArgument(args[0]);
  if (given) return given;
  const place = (row?.source && textPlaceArgument([row.source])) ?? textPlaceArgument(args) ?? cursorPlace();
  return place ? withServerProgress((token) => server.request('papertrace/reveal', place, token)) : [];
}

async function pickPlace(places: readonly PaperPlace[]): Promise<PaperPlace | undefined> {
  const items = places.map((place) => ({
    label: place.record?.id ?? place.quote ?? l10n.t('Page {0}', place.page ?? 1),
    description: [place.record?.paper, place.page === undefined ? undefined : l10n.t('p. {0}', place.page)].filter(Boolean).join(' · '),
    ...(place.quote === undefined ? {} : { detail: place.quote }),
    place,
  }));
  const picked = await window.showQuickPick(items, { title: l10n.t('Reveal in Paper'), placeHolder: l10n.t('Several places in the paper'), matchOnDetail: true });
  return picked?.place;
}

async function reveal({ pdf, page, quote, rects, record }: PaperPlace, viewers: PdfViewers, overview: OverviewModel): Promise<void> {
  const uri = Uri.parse(pdf);
  if (!await exists(uri) && !await offerPdf(uri, overview)) return;
  await viewers.reveal(uri, {
    ...(record ? { record } : {}), ...(page === undefined ? {} : { page }), ...(quote === undefined ? {} : { quote }), ...(rects ? { rects } : {}),
  }, columnForPdf());
}
