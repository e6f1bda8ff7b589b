/*
 * A few lines of extension for `npm run demo`: neither VS Code's command line nor its address can put
 * two files side by side. It lives in the demo's own profile only.
 */
const vscode = require('vscode');

/** The first file that a glob finds, undefined when there is none. */
async function first(glob) {
  const [found] = await vscode.workspace.findFiles(glob, '**/node_modules/**', 1);
  return found;
}

exports.activate = async () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  // a window that was restored has its editors already
  if (folder === undefined || vscode.window.tabGroups.all.some((group) => group.tabs.length > 0)) return;
  const wanted = vscode.workspace.getConfiguration('papertrace.demo');
  const code = wanted.get('code') === '' ? undefined : await first(wanted.get('code'));
  const paper = await first(wanted.get('paper'));
  if (code !== undefined) await vscode.commands.executeCommand('vscode.open', code, { viewColumn: vscode.ViewColumn.One });
  if (paper !== undefined) await vscode.commands.executeCommand('vscode.open', paper, { viewColumn: code === undefined ? vscode.ViewColumn.One : vscode.ViewColumn.Two, preserveFocus: true });
  await vscode.commands.executeCommand('papertrace.steps.focus');
};
