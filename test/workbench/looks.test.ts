import { example } from '../harness/example.ts';
import { artifact } from '../harness/places.ts';
import { openWorkbench } from '../harness/suite.ts';
import { until } from '../harness/until.ts';

/** The themes that every look is checked in, with the classes that VS Code gives to the workbench and to webviews. */
const themes = [
  ['light', 'Light Modern', 'vs', 'vscode-light'],
  ['dark', 'Dark Modern', 'vs-dark', 'vscode-dark'],
  ['high-contrast', 'High Contrast', 'hc-black', 'vscode-high-contrast'],
  ['high-contrast-light', 'High Contrast Light', 'hc-light', 'vscode-high-contrast-light'],
] as const;

/** Screenshots to be looked at; the README shows some of them. */
describe('the looks', () => {
  const context = openWorkbench();

  it('the paper stands beside its code, with the steps in the side bar', async () => {
    const { workbench } = context;
    await workbench.openFile(`${example.folder}/${example.code}`);
    await workbench.editor.codeLens('§6.3');
    await workbench.openFile(`${example.folder}/${example.paper}`, { beside: true });
    await workbench.pdf.ready();
    await workbench.showContainer('Papertrace');
    await workbench.rows('Steps').filter({ hasText: /implemented/ }).first().waitFor();
    await workbench.pdf.frame.locator('.pt-bar').first().waitFor();
    // beside the lines that the mark at the cursor speaks for stands a bar
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.editor.goTo(context.copy.lineOf(example.code, 'def normalise') + 1, 12);
  });

  for (const [name, title, workbenchClass, webviewClass] of themes) {
    it(`in ${name}`, async () => {
      const { workbench, copy } = context;
      copy.write('.vscode/settings.json', JSON.stringify({ 'workbench.colorTheme': `Default ${title}` }));
      await workbench.page.locator(`.monaco-workbench.${workbenchClass}`).waitFor();
      await workbench.pdf.frame.locator(`body.${webviewClass}`).waitFor();
      await until('the page is painted', () => workbench.pdf.darkPixels(), (pixels) => pixels > 1000);
      await workbench.pdf.frame.locator('.pt-highlight[data-record$="#take-quote"]:not([data-look="lost"]) .pt-bar').first().waitFor();
      await workbench.screenshot(artifact(`looks-${name}.png`));
    });
  }
});
