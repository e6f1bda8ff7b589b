import type { Location, Position, WorkspaceEdit } from 'vscode-languageserver-types';
import type { RecordKind } from '../core/paper/paper.ts';
import type { Highlight, Overview, PaperPlace } from '../core/features/overview.ts';

/** What stands in the way, in words for a person. */
export interface Refusal {
  readonly refused: string;
}

/** A passage of a PDF. */
export interface Passage {
  /** From 1. */
  readonly page: number;
  readonly quote: string;
  /** An address: `sec.3.2`. */
  readonly section?: string;
}

/** Requests of the extension to the server, beside LSP's own. */
export interface Requests {
  'papertrace/overview': { params: null; result: Overview };
  /** The highlights of one PDF. */
  'papertrace/highlights': { params: { pdf: string }; result: readonly Highlight[] };
  /** The edit that makes a paper file beside the PDF. */
  'papertrace/startPaper': {
    params: { pdf: string; sha256: string; title: string; authors: readonly string[] };
    result: { edit: WorkspaceEdit; uri: string } | Refusal;
  };
  /** The edit that adds a record for a passage to the paper of that PDF. `paper` picks where several use the PDF. */
  'papertrace/addRecord': {
    params: { pdf: string; kind: RecordKind; title: string; passage: Passage };
    result: { edit: WorkspaceEdit; uri: string; paper: string; id: string } | Refusal;
  };
  /** The mark that names a record, or a passage that has none, as text without comment signs. */
  'papertrace/mark': {
    params: { pdf: string; id?: string; passage: Passage };
    result: { text: string } | Refusal;
  };
  /** The edit that writes a mark's text as a comment above `position`'s line, and where the cursor then belongs. */
  'papertrace/insertMark': {
    params: { text: string; uri: string; languageId: string; position: Position };
    result: { edit: WorkspaceEdit; mark: Location } | Refusal;
  };
  /** Where the mark, or the record of a paper file, at `position` stands in PDFs. */
  'papertrace/reveal': { params: { uri: string; position: Position }; result: readonly PaperPlace[] };
  /** `DEVIATIONS.md` of each root that has papers. */
  'papertrace/deviationLog': { params: { today: string }; result: readonly { uri: string; text: string }[] };
}

/** Notifications of the server to the extension. */
export interface Notifications {
  /** Something that `overview` or `highlights` tell has changed. */
  'papertrace/changed': null;
}
