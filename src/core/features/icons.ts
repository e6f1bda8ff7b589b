import type { Look } from './overview.ts';

/** A codicon and a theme colour for each look: the shapes differ too, so colour is never the only sign. */
const icons: Record<Look, { icon: string; colour?: string }> = {
  missing: { icon: 'circle-outline', colour: 'descriptionForeground' },
  partial: { icon: 'color-mode', colour: 'charts.blue' },
  implemented: { icon: 'pass', colour: 'charts.green' },
  tested: { icon: 'pass-filled', colour: 'charts.green' },
  deviating: { icon: 'git-compare', colour: 'charts.purple' },
  unclear: { icon: 'question', colour: 'problemsWarningIcon.foreground' },
  suspect: { icon: 'eye', colour: 'problemsWarningIcon.foreground' },
  lost: { icon: 'debug-disconnect', colour: 'charts.red' },
  open: { icon: 'question', colour: 'problemsWarningIcon.foreground' },
  answered: { icon: 'comment', colour: 'charts.green' },
  deviation: { icon: 'git-compare', colour: 'charts.purple' },
  note: { icon: 'note' },
  skipped: { icon: 'circle-slash', colour: 'disabledForeground' },
  given: { icon: 'pinned', colour: 'descriptionForeground' },
};

export function iconOf(look: Look): { icon: string; colour?: string } {
  return icons[look];
}
