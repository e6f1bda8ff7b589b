import { TabInputCustom, TabInputNotebook, TabInputText, ViewColumn, window } from 'vscode';
import type { TabGroup } from 'vscode';
import { pdfViewType } from '../manifest/views.ts';

function showsPdf(group: TabGroup): boolean {
  const input = group.activeTab?.input;
  return input instanceof TabInputCustom && input.viewType === pdfViewType;
}

function showsText(group: TabGroup): boolean {
  const input = group.activeTab?.input;
  return input instanceof TabInputText || input instanceof TabInputNotebook;
}

/** Where text belongs so that it covers no visible PDF: the active group, else one with text, else a new one beside. */
export function columnForText(): ViewColumn {
  const free = window.tabGroups.all.filter((group) => !showsPdf(group));
  const group = free.find(({ isActive }) => isActive) ?? free.find(showsText) ?? free[0];
  return group?.viewColumn ?? ViewColumn.Beside;
}

/** Where a PDF belongs so that it does not cover the active editor: a group with a PDF, else any other, else a new one beside. */
export function columnForPdf(): ViewColumn {
  const active = window.tabGroups.activeTabGroup;
  if (!active.activeTab) return active.viewColumn;
  const others = window.tabGroups.all.filter((group) => group !== active);
  const group = others.find(showsPdf) ?? others[0];
  return group?.viewColumn ?? ViewColumn.Beside;
}
