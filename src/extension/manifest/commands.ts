interface CommandEntry {
  /** When the palette offers it; absent: always. */
  readonly palette?: string;
}

const inPdf = { palette: "activeCustomEditorId == 'papertrace.pdf'" };
const never = { palette: 'false' };
const withPaper = { palette: 'papertrace.hasPaper' };

/**
 * Every command, by id. The manifest is compared to this table by a test, and `registerCommands` wants a handler for
 * each: one that is undeclared or unhandled does not compile.
 */
export const commands = {
  'papertrace.startPaper': {},
  'papertrace.openPdf': {},
  'papertrace.dontOpenPdfs': {},

  'papertrace.step': inPdf,
  'papertrace.ambiguity': inPdf,
  'papertrace.deviation': inPdf,
  'papertrace.note': inPdf,
  'papertrace.copyMark': inPdf,
  'papertrace.linkToCode': inPdf,

  'papertrace.find': inPdf,
  'papertrace.zoomIn': inPdf,
  'papertrace.zoomOut': inPdf,
  'papertrace.fitWidth': inPdf,
  'papertrace.nextPage': inPdf,
  'papertrace.previousPage': inPdf,
  'papertrace.goToPage': inPdf,
  'papertrace.nextHighlight': inPdf,
  'papertrace.previousHighlight': inPdf,

  'papertrace.undo': withPaper,
  'papertrace.redo': withPaper,
  'papertrace.revealInPaper': withPaper,
  /** What a lens runs, with its place. */
  'papertrace.revealPlace': never,
  'papertrace.goToCode': withPaper,
  'papertrace.openRecord': withPaper,
  /** What a click on a row does. */
  'papertrace.openRow': never,
  'papertrace.writeDeviationLog': withPaper,

  'papertrace.showLog': {},
  'papertrace.restartServer': {},
} as const satisfies Record<string, CommandEntry>;

export type CommandId = keyof typeof commands;

/** One handler for each command. What it is called with comes from menus, trees, lenses and other extensions: unknown. */
export type Handlers = Readonly<Record<CommandId, (...args: readonly unknown[]) => unknown>>;
