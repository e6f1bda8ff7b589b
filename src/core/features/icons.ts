import type { Look } from './overview.ts';

/** A codicon and a theme colour for each look: the shapes differ too, so colour is never the only sign. */
const icons: Record<Look, { icon: string; colour?: string }> = {
  missing: { icon: 'circle-outline', colour: 'descriptionForeground' },
  partial: { icon: 'color-mode', colour: 'charts.yellow' },
  implemented: { icon: 'pass', colour: 'charts.green' },
  tested: { icon: 'pass-filled', colour: 'charts.green' },
  deviating: { icon: 'git-compare', colour: 'charts.purple' },
  unclear: { icon: 'question', colour: 'charts.orange' },
  suspect: { icon: 'eye', colour: 'charts.orange' },
  lost: { icon: 'debug-disconnect', colour: 'charts.red' },
  open: { icon: 'question', colour: 'charts.orange' },
  answered: { icon: 'comment', colour: 'charts.green' },
  deviation: { icon: 'git-compare', colour: 'charts.purple' },
  note: { icon: 'note' },
  skipped: { icon: 'circle-slash', colour: 'disabledForeground' },
  given: { icon: 'pinned', colour: 'descriptionForeground' },
};

export function iconOf(look: Look): { icon: string; colour?: string } {
  return icons[look];
}
