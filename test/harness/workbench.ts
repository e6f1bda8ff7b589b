import type { Locator, Page } from 'playwright-core';
import { PdfViewer } from './pdfViewer.ts';
import { QuickInput } from './quickInput.ts';
import { TextEditor } from './textEditor.ts';
import { until } from './until.ts';

/** The workbench as a person sees it. */
export class Workbench {
  readonly page: Page;
  readonly quickInput: QuickInput;
  readonly editor: TextEditor;
  readonly pdf: PdfViewer;
  readonly toasts: Locator;
  readonly tabs: Locator;
  readonly statusBar: Locator;

  constructor(page: Page) {
    this.page = page;
    this.quickInput = new QuickInput(page);
    this.editor = new TextEditor(page, this.quickInput);
    this.pdf = new PdfViewer(page);
    this.toasts = page.locator('.notification-toast');
    this.tabs = page.locator('.tabs-container .tab');
    this.statusBar = page.locator('.statusbar-item');
  }

  /** Opens the workbench; resolves once it shows the folder's files. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.filesShown();
  }

  /** As after a restart of the window: all is closed in order, then opened again. */
  async reload(): Promise<void> {
    await Promise.all([this.page.waitForEvent('domcontentloaded'), this.quickInput.runLastCommand('Developer: Reload Window')]);
    await this.filesShown();
  }

  /** The side bar may have been left at another container, or closed. */
  private async filesShown(): Promise<void> {
    await this.statusBar.first().waitFor({ timeout: 60_000 });
    const files = this.page.locator('.explorer-folders-view .monaco-list-row').first();
    // a window that starts may bring back the container it was left at after we went to another
    await until('the files are shown', async () => {
      await this.showContainer('Explorer');
      return files.isVisible();
    }, Boolean);
  }

  async runCommand(title: string): Promise<void> {
    await this.quickInput.runCommand(title);
  }

  /** `beside`: in the next editor group, which is made where there is none. */
  async openFile(name: string, where: { beside?: boolean } = {}): Promise<void> {
    const inFront = this.page.locator('.editor-group-container.active .tab.active', { hasText: lastPart(name) });
    // what is still drawing may take the focus, which closes the box in the moment of the click: then a person opens it again
    await until(`${name} is in front`, async () => {
      await this.quickInput.openFile(name, where);
      return inFront.waitFor({ timeout: 15_000 }).then(() => true, () => false);
    });
    if (name.endsWith('.pdf')) await this.notAsText(name, where);
    if (!name.endsWith('.pdf')) await this.editor.showing(name).waitFor();
  }

  /** Before a fresh window knows what extensions bring, it opens a PDF as text: then a person closes that and opens it again. */
  private async notAsText(name: string, where: { beside?: boolean }): Promise<void> {
    const text = this.page.locator(`.editor-group-container.active .monaco-editor[data-uri$="/${lastPart(name)}"]`);
    await text.or(this.pdf.webview).first().waitFor();
    if (!await text.isVisible()) return;
    await this.runCommand('View: Close Editor');
    await text.waitFor({ state: 'hidden' });
    await this.openFile(name, where);
  }

  tab(name: string): Locator {
    return this.tabs.filter({ hasText: lastPart(name) }).first();
  }

  toast(text: string | RegExp): Locator {
    return this.toasts.filter({ hasText: text }).first();
  }

  async dismissToasts(): Promise<void> {
    await this.runCommand('Notifications: Clear All Notifications');
  }

  status(text: string | RegExp): Locator {
    return this.statusBar.filter({ hasText: text }).first();
  }

  /** A view container's icon in the activity bar. */
  containerIcon(name: string): Locator {
    return this.page.locator(`.activitybar .action-item:has(a[aria-label^="${name}"])`);
  }

  /** Shows a view container by the name its activity-bar icon has. */
  async showContainer(name: string): Promise<void> {
    const icon = this.containerIcon(name);
    await icon.waitFor();
    if (!(await icon.getAttribute('class') ?? '').includes('checked')) await icon.click();
  }

  /** One view of the side bar by its title. */
  view(title: string): Locator {
    return this.page.locator('.sidebar .split-view-view').filter({ has: this.page.locator('.pane-header .title', { hasText: title }) });
  }

  /** The rows of a tree view. */
  rows(title: string): Locator {
    return this.view(title).locator('.monaco-list-row');
  }

  /** What the problems panel lists, one entry a row. */
  async problems(): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    if (!await panel.isVisible()) await this.runCommand('Problems: Focus on Problems View');
    await panel.waitFor();
    return panel.locator('.monaco-list-row');
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file });
  }
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
