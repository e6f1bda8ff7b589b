interface CommandEntry {
  /** When the palette offers it; absent: always. */
  readonly palette?: string;
  /** Writes into the folder: not where it is not trusted. */
  readonly writes?: true;
}

const inPdf = { palette: "activeCustomEditorId == 'papertrace.pdf'" };
const never = { palette: 'false' };
const withPaper = { palette: 'papertrace.hasPaper' };
/** A PDF is enough: addresses need no record. */
const withDocument = { palette: 'papertrace.hasDocument' };
const withPaperOrPdf = { palette: "activeCustomEditorId == 'papertrace.pdf' || papertrace.hasPaper" };
const inReview = { palette: 'papertrace.hasVersionReview' };
const writes = { writes: true } as const;

/**
 * Every command, by id. The manifest is compared to this table by a test, and `registerCommands` wants a handler for
 * each: one that is undeclared or unhandled does not compile.
 */
export const commands = {
  'papertrace.startPaper': writes,
  'papertrace.openPdf': {},
  'papertrace.dontOpenPdfs': {},

  'papertrace.step': { ...withPaperOrPdf, ...writes },
  'papertrace.ambiguity': { ...withPaperOrPdf, ...writes },
  'papertrace.deviation': { ...withPaperOrPdf, ...writes },
  'papertrace.result': { ...withPaperOrPdf, ...writes },
  'papertrace.parameter': { ...withPaperOrPdf, ...writes },
  'papertrace.note': { ...withPaperOrPdf, ...writes },
  'papertrace.copyMark': inPdf,
  'papertrace.linkToCode': { ...inPdf, ...writes },

  'papertrace.correctAddress': { ...inPdf, ...writes },
  'papertrace.forgetCorrection': { ...inPdf, ...writes },
  'papertrace.updateLock': { ...withPaper, ...writes },
  'papertrace.toggleOutlineBoxes': withDocument,
  'papertrace.copyEntryMark': never,
  'papertrace.suggestSteps': { ...withPaperOrPdf, ...writes },
  'papertrace.suggestParameters': { ...withPaperOrPdf, ...writes },
  'papertrace.suggestResults': { ...withPaperOrPdf, ...writes },
  'papertrace.suggestAmbiguities': { ...withPaperOrPdf, ...writes },
  'papertrace.whatThePaperDoesNotSay': { ...withPaperOrPdf, ...writes },
  'papertrace.chaseCitation': inPdf,
  'papertrace.startSummary': { ...withPaperOrPdf, ...writes },
  'papertrace.showSummary': withPaper,

  'papertrace.find': inPdf,
  'papertrace.zoomIn': inPdf,
  'papertrace.zoomOut': inPdf,
  'papertrace.fitWidth': inPdf,
  'papertrace.nextPage': inPdf,
  'papertrace.previousPage': inPdf,
  'papertrace.goToPage': inPdf,
  'papertrace.nextHighlight': inPdf,
  'papertrace.previousHighlight': inPdf,
  'papertrace.selectArea': inPdf,

  'papertrace.undo': { ...withPaper, ...writes },
  'papertrace.redo': { ...withPaper, ...writes },
  'papertrace.revealInPaper': withDocument,
  /** What a lens runs, with its place. */
  'papertrace.revealPlace': never,
  'papertrace.goToCode': withPaper,
  'papertrace.openRecord': withPaper,
  'papertrace.renameRecord': { ...withPaper, ...writes },
  /** What a click on a row does. */
  'papertrace.openRow': never,
  'papertrace.markHere': { ...withDocument, ...writes },
  'papertrace.nextMissingStep': withPaper,
  'papertrace.explainNumber': withPaper,
  'papertrace.arrangeSteps': withPaper,
  'papertrace.editRecord': { ...withPaper, ...writes },
  'papertrace.whereToLook': { ...withPaper, ...writes },
  'papertrace.questionToAuthors': { ...withPaper, ...writes },
  'papertrace.turnIntoDeviation': { ...withPaper, ...writes },
  'papertrace.markReviewed': { ...withDocument, ...writes },
  /** Runs git, which does what a repository's own configuration says. */
  'papertrace.changesSinceReview': { ...withDocument, ...writes },
  'papertrace.reviewNewVersion': { ...withPaper, ...writes },
  'papertrace.acceptVersionRow': { ...never, ...writes },
  'papertrace.anchorVersionRow': { ...never, ...writes },
  'papertrace.markRowObsolete': { ...never, ...writes },
  'papertrace.acceptSureRows': { ...inReview, ...writes },
  'papertrace.finishVersionReview': { ...inReview, ...writes },
  'papertrace.compareVersions': withPaper,
  'papertrace.showLaggingLinks': withPaper,
  'papertrace.adoptCitations': writes,
  'papertrace.writeDeviationLog': { ...withPaper, ...writes },
  /** What a click on a problem's code does. */
  'papertrace.explainRule': never,

  'papertrace.showLog': {},
  'papertrace.restartServer': {},
} as const satisfies Record<string, CommandEntry>;

export type CommandId = keyof typeof commands;

export function writesFiles(id: CommandId): boolean {
  return 'writes' in commands[id];
}

/** One handler for each command. What it is called with comes from menus, trees, lenses and other extensions: unknown. */
export type Handlers = Readonly<Record<CommandId, (...args: readonly unknown[]) => unknown>>;
