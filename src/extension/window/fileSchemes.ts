import { workspace } from 'vscode';

/** The schemes whose documents are files of a person: of this machine, and of the workspace's folders, which may be virtual. */
export function fileSchemes(): readonly string[] {
  return [...new Set(['file', ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)])];
}
