import { commands, ConfigurationTarget, l10n, TabInputCustom, TabInputText, window, workspace } from 'vscode';
import type { Uri } from 'vscode';
import type { Handlers } from '../manifest/commands.ts';
import { pdfViewType } from '../manifest/views.ts';
import type { OverviewModel } from '../views/overviewModel.ts';
import { uriArgument } from './arguments.ts';
import { pickPdf } from './pickPdf.ts';

const setting = 'workbench.editorAssociations';
const pattern = '*.pdf';

/** Which editor PDFs open in. */
export function pdfAssociationCommands(overview: OverviewModel): Pick<Handlers, 'papertrace.openPdf' | 'papertrace.dontOpenPdfs'> {
  return {
    'papertrace.openPdf': async (argument) => {
      const pdf = uriArgument(argument) ?? activePdf() ?? await pickPdf(overview, l10n.t('Open PDF with Papertrace'));
      if (!pdf) return;
      await commands.executeCommand('vscode.openWith', pdf, pdfViewType);
      const associated = associations()[pattern];
      if (associated === undefined || associated === pdfViewType) return;
      const always = l10n.t('Always');
      if (await window.showInformationMessage(l10n.t('PDFs open in another editor by your settings.'), always) === always) await associate(undefined);
    },
    'papertrace.dontOpenPdfs': async () => {
      await associate('default');
      const goBack = l10n.t('Go Back');
      const pressed = await window.showInformationMessage(
        l10n.t('PDFs no longer open with Papertrace. To go back, run “Papertrace: Open PDF with Papertrace” and choose Always, or remove "*.pdf" from the setting workbench.editorAssociations.'),
        goBack,
      );
      if (pressed === goBack) await associate(undefined);
    },
  };
}

function associations(): Record<string, string> {
  return { ...workspace.getConfiguration().inspect<Record<string, string>>(setting)?.globalValue };
}

/** At user level; undefined takes the entry away. */
async function associate(editor: string | undefined): Promise<void> {
  const others = Object.entries(associations()).filter(([glob]) => glob !== pattern);
  const all = Object.fromEntries(editor === undefined ? others : [...others, [pattern, editor]]);
  await workspace.getConfiguration().update(setting, Object.keys(all).length === 0 ? undefined : all, ConfigurationTarget.Global);
}

function activePdf(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const uri = input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
  return uri?.path.toLowerCase().endsWith('.pdf') ? uri : undefined;
}
