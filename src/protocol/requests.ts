import type { Location, Position, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Adopted, Adoption } from '../core/adopt/adopt.ts';
import type { CitationGroup } from '../core/adopt/groups.ts';
import type { LookedAt } from '../core/features/ambiguityWork.ts';
import type { FormField } from '../core/features/formField.ts';
import type { RecordEdit } from '../core/features/editRecord.ts';
import type { RecordChange } from '../core/paper/editMany.ts';
import type { ChangesSinceReview } from '../core/features/changesSinceReview.ts';
import type { NewPaper, Refusal, NewRecordRequest } from '../core/features/edits.ts';
import type { LockText } from '../core/features/locks.ts';
import type { MarkedReviewed } from '../core/features/markReviewed.ts';
import type { Passage } from '../core/features/newRecord.ts';
import type { OutlineBox, OutlineView } from '../core/features/outlineView.ts';
import type { ReviewSubject } from '../core/features/reviewSubject.ts';
import type { MarkScope } from '../core/features/scopes.ts';
import type { VersionComparison } from '../core/features/versions/comparison.ts';
import type { AcceptedNumber, VersionEdit } from '../core/features/versions/edits.ts';
import type { Lagging } from '../core/features/versions/lagging.ts';
import type { VersionPair } from '../core/features/versions/pair.ts';
import type { PaperVersions } from '../core/features/versions/paperVersions.ts';
import type { VersionReview } from '../core/features/versions/review.ts';
import type { SuggestionKind } from '../core/features/suggestions.ts';
import type { NeedAnswer } from '../core/suggest/absences.ts';
import type { Cited } from '../core/suggest/citations.ts';
import type { Suggestion } from '../core/suggest/suggestion.ts';
import type { CodePlace, Highlight, Overview, PaperPlace, RecordRef } from '../core/features/overview.ts';

/** Requests of the extension to the server, beside LSP's own. */
export interface Requests {
  'papertrace/overview': { params: null; result: Overview };
  /** The highlights of one PDF. */
  'papertrace/highlights': { params: { pdf: string }; result: readonly Highlight[] };
  /** The edit that makes a paper file beside the PDF. */
  'papertrace/startPaper': {
    params: NewPaper;
    result: { edit: WorkspaceEdit; uri: string } | Refusal;
  };
  /** The edit that adds a record to a paper, for a passage or for none. */
  'papertrace/addRecord': {
    params: NewRecordRequest;
    result: { edit: WorkspaceEdit; uri: string; paper: string; id: string } | Refusal;
  };
  /**
   * The mark that names a record, or a passage that has none, as text without comment signs. It is qualified with
   * the paper's key where the file `into` (any file, when absent) would not find the paper by itself.
   */
  'papertrace/mark': {
    params: { pdf: string; id?: string; passage: Passage; into?: string };
    result: { text: string } | Refusal;
  };
  /** The edit that writes a mark's text as a comment above `position`'s line, and where the cursor then belongs. */
  'papertrace/insertMark': {
    params: { text: string; uri: string; languageId: string; position: Position };
    result: { edit: WorkspaceEdit; mark: Location } | Refusal;
  };
  /** What each mark of a file, or of a notebook's cell, speaks for. */
  'papertrace/scopes': { params: { uri: string }; result: readonly MarkScope[] };
  /** Where the mark, or the record of a paper file, at `position` stands in PDFs. */
  'papertrace/reveal': { params: { uri: string; position: Position }; result: readonly PaperPlace[] };
  /** `DEVIATIONS.md` of each root that has papers. */
  'papertrace/deviationLog': { params: { today: string }; result: readonly { uri: string; text: string }[] };
  /** Citations in people's own words below all roots, by form; null when it was cancelled. */
  'papertrace/citations': { params: null; result: readonly CitationGroup[] | null };
  /** The edit that makes citations of one group count. */
  'papertrace/adopt': { params: Adoption & { root: string }; result: Adopted | Refusal };
  /** What a PDF numbers, as far as it was read; the reading begins at `page`. */
  'papertrace/outline': { params: { pdf: string; page?: number }; result: OutlineView };
  /** The boxes of all that a PDF numbers, once it was read. */
  'papertrace/outlineBoxes': { params: { pdf: string }; result: readonly OutlineBox[] };
  /** The lock in which an address stands at a passage, or, without one, where the outline has it. */
  'papertrace/correctAddress': { params: { pdf: string; address: string; passage?: Passage }; result: { locks: readonly LockText[]; address: string } | Refusal };
  /** The locks that are not as they should be. */
  'papertrace/staleLocks': { params: null; result: { locks: readonly LockText[] } };
  /** The locks that say that code and paper agree as they are now. */
  'papertrace/markReviewed': { params: { subject: ReviewSubject; today: string }; result: MarkedReviewed | Refusal };
  /** What has changed since. Runs git, so only where the folder is trusted. */
  'papertrace/changesSinceReview': { params: { subject: ReviewSubject }; result: readonly ChangesSinceReview[] };
  /** What the paper suggests and does not have yet. */
  'papertrace/suggestions': { params: { pdf: string; kind: SuggestionKind }; result: { suggestions: readonly Suggestion[] } | Refusal };
  /** The edit that writes suggestions as records, in the order of the paper. */
  'papertrace/addSuggestions': {
    params: { pdf: string; picked: readonly Suggestion[] };
    result: { edit: WorkspaceEdit; uri: string; paper: string; ids: readonly string[] } | Refusal;
  };
  /** What whoever implements the paper has to know, with where it is said. */
  'papertrace/whatThePaperSays': { params: { pdf: string }; result: { answers: readonly NeedAnswer[] } | Refusal };
  /** The entries of the bibliography that a passage cites; all of them without a passage. */
  'papertrace/cited': { params: { pdf: string; passage?: { page: number; quote: string } }; result: { cited: readonly Cited[] } | Refusal };
  /** The edit that begins the summary with sentences of the paper: what it writes, and of what the paper says nothing. */
  'papertrace/startSummary': {
    params: { pdf: string };
    result: { edit: WorkspaceEdit; uri: string; written: readonly string[]; silent: readonly string[] } | Refusal;
  };
  /** The paper on one page, as Markdown. */
  'papertrace/summaryPage': { params: { pdf: string }; result: { text: string } | Refusal };
  /** A reader turned to this page of a PDF: what stands on it is offered first. */
  'papertrace/viewing': { params: { pdf: string; page: number }; result: null };
  /** The records that a mark names, or whose entry in a paper file the cursor is on: where their ids stand there. */
  'papertrace/recordsAt': { params: { uri: string; position: Position }; result: readonly (Location & RecordRef)[] };
  /** The edit that gives fields of a record other values. */
  'papertrace/editRecord': { params: { record: RecordRef; changes: readonly RecordChange[] }; result: RecordEdit | Refusal };
  /** The edit by which a record stands at one more passage. */
  'papertrace/addPlace': { params: { record: RecordRef; pdf: string; passage: Passage }; result: RecordEdit | Refusal };
  /** The fields of a record that can be filled in one by one. */
  'papertrace/recordForm': { params: RecordRef; result: readonly FormField[] };
  /** Where an ambiguity's answer may be found, ticked where that was looked at. */
  'papertrace/checklist': { params: RecordRef; result: readonly LookedAt[] };
  /** The edit that ticks one of these places. */
  'papertrace/tickPlace': { params: { record: RecordRef; looked: LookedAt }; result: RecordEdit | Refusal };
  /** The edit that records as a deviation how a question was settled, and the deviation's id. */
  'papertrace/turnIntoDeviation': { params: RecordRef; result: (RecordEdit & { id: string }) | Refusal };
  /** The question to the authors, and the edit that keeps it in the record. */
  'papertrace/questionToAuthors': { params: RecordRef; result: (RecordEdit & { text: string }) | Refusal };
  /** The papers with their documents as versions. */
  'papertrace/versions': { params: null; result: readonly PaperVersions[] };
  /** Everything that an old version is named for, found again in a new one; null when it was cancelled. */
  'papertrace/versionReview': { params: VersionPair; result: VersionReview | Refusal | null };
  /** The edit that lets rows of a review stand where they were found. */
  'papertrace/acceptRows': { params: { pair: VersionPair; rows: readonly string[] }; result: VersionEdit | Refusal };
  /** The edit that lets a row stand at a selected passage. */
  'papertrace/anchorAnew': { params: { pair: VersionPair; row: string; pdf: string; passage: Passage }; result: VersionEdit | Refusal };
  /** The edit that says of a row's records that the paper, in this version, no longer has them. */
  'papertrace/markObsolete': { params: { pair: VersionPair; row: string; version: string }; result: VersionEdit | Refusal };
  /** The edit by which the paper file names the PDF that is there now, with the numbers that were accepted. */
  'papertrace/finishVersion': { params: { pair: VersionPair; numbers: readonly AcceptedNumber[] }; result: VersionEdit | Refusal };
  /** What changed from one document to another, and the places in code that rest on it. */
  'papertrace/compareVersions': { params: VersionPair; result: VersionComparison | Refusal };
  /** Records and marks that are about a version that is not the newest one. */
  'papertrace/laggingLinks': { params: null; result: readonly Lagging[] };
  /** Where a record's marks stand in code. */
  'papertrace/codePlaces': { params: RecordRef; result: readonly CodePlace[] };
}

/** Notifications of the server to the extension. */
export interface Notifications {
  /** Something that `overview` or `highlights` tell has changed. */
  'papertrace/changed': null;
}

/** Notifications of the extension to the server. */
export interface ClientNotifications {
  /** The folders, which were open in Restricted Mode, are trusted now. */
  'papertrace/trusted': null;
}

/** What the extension starts the server with. Other editors may, in their `initializationOptions`. */
export interface ServerOptions {
  /** Whether the folders are trusted. Absent: they are. */
  readonly trusted?: boolean;
  /** Where the rules' pages are, with `{rule}` in the place of a rule's name. */
  readonly rulePages?: string;
}
