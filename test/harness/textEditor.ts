import type { Locator, Page } from 'playwright-core';
import type { QuickInput } from './quickInput.ts';
import { until } from './until.ts';

/** What an editor shows in a line and is no text of the file: inlay hints. */
const injected = '[class*="dyn-rule-"]';

/** The text editors of the workbench; where none is named, the active one. */
export class TextEditor {
  private readonly page: Page;
  private readonly quickInput: QuickInput;
  /** The editor that has, or last had, the focus. */
  readonly active: Locator;
  readonly codeLenses: Locator;
  readonly hoverBox: Locator;
  readonly suggestions: Locator;
  readonly inlayHints: Locator;

  constructor(page: Page, quickInput: QuickInput) {
    this.page = page;
    this.quickInput = quickInput;
    this.active = page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
    this.codeLenses = page.locator('.codelens-decoration');
    this.hoverBox = page.locator('.monaco-hover:not(.hidden)');
    this.inlayHints = page.locator(`.view-line ${injected}`);
    this.suggestions = page.locator('.suggest-widget.visible .monaco-list-row');
  }

  /** The active editor once it shows a file and has the keyboard. */
  showing(file: string): Locator {
    return this.page.locator(`.editor-group-container.active .monaco-editor.focused[data-uri$="/${file}"]`);
  }

  /**
   * Waits until the lines in view, from the top, fit, and resolves to them, trailing blanks and all. The editor draws an edit
   * in steps, in which lines may stand in each other's place: reading them once tells nothing.
   */
  async linesThat(what: string, fit: (lines: readonly string[]) => boolean): Promise<readonly string[]> {
    return await until(what, () => this.lines(), fit);
  }

  private async lines(): Promise<readonly string[]> {
    return await this.active.locator('.view-lines > .view-line').evaluateAll((lines, hints) => lines
      .map((line) => {
        const own = line.cloneNode(true) as Element;
        for (const hint of own.querySelectorAll(hints)) hint.remove();
        return { top: line.getBoundingClientRect().top, text: own.textContent.replaceAll('\u00a0', ' ') };
      })
      .sort((a, b) => a.top - b.top)
      .map((line) => line.text), injected);
  }

  /** The line in view that holds a text. */
  line(text: string): Locator {
    return this.active.locator('.view-lines > .view-line', { hasText: text }).first();
  }

  /** The coloured piece of a line in view that holds a text; marks are coloured in several. */
  words(text: string): Locator {
    return this.active.locator(`.view-line span:not(:has(span)):not(${injected})`, { hasText: text }).first();
  }

  /** Puts the keyboard into the active editor. */
  async focus(): Promise<void> {
    await this.quickInput.runCommand('View: Focus Active Editor Group');
  }

  async goTo(line: number, column = 1): Promise<void> {
    await this.quickInput.goTo(line, column);
  }

  /** Hovers over words in view until what the hover says fits: it comes part by part. */
  async hoverThat(text: string, fit: (said: string) => boolean): Promise<void> {
    await until(`the hover over "${text}"`, async () => {
      await this.words(text).hover();
      return (await this.hoverBox.allTextContents()).join('\n').replaceAll('\u00a0', ' ');
    }, fit);
  }

  async codeLens(text: string | RegExp): Promise<Locator> {
    const lens = this.active.locator('.codelens-decoration a, .codelens-decoration span').filter({ hasText: text }).first();
    await lens.waitFor();
    return lens;
  }

  /** Takes the quick fix at the cursor whose title holds a text. A press that comes before the editor knows of any is in vain, so it is pressed again, as a person would. */
  async fix(title: string): Promise<void> {
    const row = this.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
    await until('the fix is offered', async () => {
      await this.page.keyboard.press('Control+.');
      return row.waitFor({ timeout: 3000 }).then(() => true, () => false);
    });
    await row.click();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s');
  }
}
