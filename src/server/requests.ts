import type { CancellationToken, Connection } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { adopt } from '../core/adopt/adopt.ts';
import { type CitationGroup, citationGroups } from '../core/adopt/groups.ts';
import { survey } from '../core/adopt/survey.ts';
import { checklist, questionToAuthors, tickPlace, turnIntoDeviation } from '../core/features/ambiguityWork.ts';
import { changesSinceReview } from '../core/features/changesSinceReview.ts';
import { codePlacesOf } from '../core/features/codePlaces.ts';
import { correctAddress } from '../core/features/correct.ts';
import { addPlace } from '../core/features/addPlace.ts';
import { editRecord } from '../core/features/editRecord.ts';
import { addRecord, markFor, startPaper } from '../core/features/edits.ts';
import { insertMark } from '../core/features/insertMark.ts';
import { staleLocks } from '../core/features/locks.ts';
import { markReviewed } from '../core/features/markReviewed.ts';
import { outlineBoxes, outlineView } from '../core/features/outlineView.ts';
import { addSuggestions, citedBy, suggestionsFor, whatThePaperSays } from '../core/features/suggestions.ts';
import { recordForm } from '../core/features/recordForm.ts';
import { startSummary, summaryPageOf } from '../core/features/summary.ts';
import { compareDocuments } from '../core/features/versions/comparison.ts';
import { acceptRows, anchorAnew, finishVersion, markObsolete } from '../core/features/versions/edits.ts';
import { laggingLinks } from '../core/features/versions/lagging.ts';
import { paperVersions } from '../core/features/versions/paperVersions.ts';
import { versionReview } from '../core/features/versions/review.ts';
import type { History } from '../core/ports.ts';
import { logName } from '../core/report/deviationLog.ts';
import type { Papertrace } from '../core/service.ts';
import type { Requests } from '../protocol/requests.ts';
import { withProgress } from './progress.ts';

/** Till requests that have come meanwhile were seen, a cancellation among them. */
const pause = (): Promise<void> => new Promise((resolve) => {
  setTimeout(resolve, 0);
});

type Handlers = { [Name in keyof Requests]: (params: Requests[Name]['params'], token: CancellationToken) => Promise<Requests[Name]['result']> };

/** Papertrace's own requests: one handler each, or it does not compile. Answers wait for `ready`: till then no root is known, which is not to have none. */
export function registerRequests(connection: Connection, papertrace: Papertrace, ready: Promise<void>, history: History | undefined): void {
  const handlers: Handlers = {
    'papertrace/overview': () => papertrace.overview(),
    'papertrace/highlights': ({ pdf }) => papertrace.highlights(pdf),
    'papertrace/startPaper': (paper) => startPaper(papertrace, paper),
    'papertrace/addRecord': (request) => addRecord(papertrace, request),
    'papertrace/mark': ({ pdf, passage, id, into }) => markFor(papertrace, pdf, passage, id, into),
    'papertrace/insertMark': ({ text, ...place }) => insertMark(papertrace, place, text),
    'papertrace/scopes': ({ uri }) => papertrace.scopes(uri),
    'papertrace/suggestions': ({ pdf, kind }) => suggestionsFor(papertrace, pdf, kind),
    'papertrace/addSuggestions': ({ pdf, picked }) => addSuggestions(papertrace, pdf, picked),
    'papertrace/whatThePaperSays': ({ pdf }) => whatThePaperSays(papertrace, pdf),
    'papertrace/cited': ({ pdf, passage }) => citedBy(papertrace, pdf, passage),
    'papertrace/startSummary': ({ pdf }) => startSummary(papertrace, pdf),
    'papertrace/summaryPage': ({ pdf }) => summaryPageOf(papertrace, pdf),
    'papertrace/reveal': ({ uri, position }) => papertrace.reveal(uri, position),
    'papertrace/viewing': (page) => {
      papertrace.viewing(page);
      return Promise.resolve(null);
    },
    'papertrace/recordsAt': ({ uri, position }) => papertrace.recordsAt(uri, position),
    'papertrace/addPlace': ({ record, pdf, passage }) => addPlace(papertrace, record, pdf, passage),
    'papertrace/editRecord': ({ record, changes }) => editRecord(papertrace, record, changes),
    'papertrace/recordForm': (record) => recordForm(papertrace, record),
    'papertrace/checklist': (record) => checklist(papertrace, record),
    'papertrace/tickPlace': ({ record, looked }) => tickPlace(papertrace, record, looked),
    'papertrace/turnIntoDeviation': (record) => turnIntoDeviation(papertrace, record),
    'papertrace/questionToAuthors': (record) => questionToAuthors(papertrace, record),
    'papertrace/versions': () => paperVersions(papertrace),
    'papertrace/versionReview': (pair, token) => withProgress(connection, 'Papertrace: finding passages again', (options) => versionReview(papertrace, pair, { ...options, pause }), token, 'passages'),
    'papertrace/acceptRows': ({ pair, rows }) => acceptRows(papertrace, pair, rows),
    'papertrace/anchorAnew': ({ pair, row, pdf, passage }) => anchorAnew(papertrace, pair, row, pdf, passage),
    'papertrace/markObsolete': ({ pair, row, version }) => markObsolete(papertrace, pair, row, version),
    'papertrace/finishVersion': ({ pair, numbers }) => finishVersion(papertrace, pair, numbers),
    'papertrace/compareVersions': (pair) => compareDocuments(papertrace, pair),
    'papertrace/laggingLinks': () => laggingLinks(papertrace),
    'papertrace/codePlaces': (record) => codePlacesOf(papertrace, record),
    'papertrace/citations': (_, token) => withProgress(connection, 'Papertrace: looking for citations', async (options) => {
      const groups: CitationGroup[] = [];
      for (const workspace of papertrace.workspaces) groups.push(...citationGroups(await workspace.trace(), await survey(workspace, options)));
      return options.signal.aborted ? null : groups;
    }, token),
    'papertrace/adopt': async ({ root, ...adoption }) => {
      const workspace = papertrace.workspaces.find((each) => each.root === root);
      return workspace ? adopt(workspace, adoption) : { refused: 'The folder is no longer open.' };
    },
    'papertrace/outline': ({ pdf, page }) => outlineView(papertrace, pdf, page),
    'papertrace/outlineBoxes': ({ pdf }) => outlineBoxes(papertrace, pdf),
    'papertrace/correctAddress': ({ pdf, address, passage }) => correctAddress(papertrace, pdf, address, passage),
    'papertrace/markReviewed': ({ subject, today }) => markReviewed(papertrace, subject, today),
    'papertrace/changesSinceReview': ({ subject }) => changesSinceReview(papertrace, subject, history),
    'papertrace/staleLocks': () => staleLocks(papertrace),
    'papertrace/deviationLog': async ({ today }) => (await papertrace.deviationLogs(today)).map(({ root, text }) => ({ uri: Utils.joinPath(URI.parse(root), logName).toString(), text })),
  };
  for (const [name, handler] of Object.entries(handlers) as [string, (params: never, token: CancellationToken) => Promise<unknown>][]) {
    connection.onRequest(name, async (params: never, token: CancellationToken) => {
      await ready;
      return handler(params, token);
    });
  }
}
