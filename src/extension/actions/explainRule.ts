import { commands, Uri } from 'vscode';
import type { Handlers } from '../manifest/commands.ts';

/** Opens the page of a rule, as the link on a problem's code asks. */
export function explainRuleCommands(extensionUri: Uri): Pick<Handlers, 'papertrace.explainRule'> {
  return {
    'papertrace.explainRule': async (rule) => {
      const page = typeof rule === 'string' && /^[a-z-]+$/.test(rule) ? rule : 'README';
      const uri = Uri.joinPath(extensionUri, 'docs', 'rules', `${page}.md`);
      try {
        await commands.executeCommand('markdown.showPreview', uri);
      } catch {
        // VS Code's own Markdown extension can be disabled; its text is readable too.
        await commands.executeCommand('vscode.open', uri);
      }
    },
  };
}
