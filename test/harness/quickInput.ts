import { errors } from 'playwright-core';
import type { Locator, Page } from 'playwright-core';
import { until } from './until.ts';

/** In milliseconds: after it one looks whether the box is still open. */
const patience = 5000;

/** The box at the top: command palette, file finder, input boxes and picks. */
export class QuickInput {
  private readonly page: Page;
  readonly widget: Locator;
  readonly input: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.widget = page.locator('.quick-input-widget:not([inert])');
    this.input = this.widget.locator('input[type="text"]');
    this.rows = this.widget.locator('.quick-input-list .monaco-list-row');
  }

  async runCommand(title: string): Promise<void> {
    await this.choose('F1', title, `>${title}`);
  }

  /** For a command that takes the page away. */
  async runLastCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.input.waitFor();
    await this.input.fill(`>${title}`);
    await this.rows.filter({ hasText: title }).first().click({ noWaitAfter: true });
  }

  /** `beside`: in the next editor group, which is made where there is none. */
  async openFile(name: string, { beside = false } = {}): Promise<void> {
    await this.choose('Control+p', startingWith(lastPart(name)), name, beside ? 'Control+Enter' : undefined);
  }

  /** Puts the cursor there; line and column from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.choose('Control+g', `line ${line} at column ${column}`, `:${line}:${column}`);
  }

  /** Fills an open input box and confirms it. */
  async answer(text: string): Promise<void> {
    await this.input.waitFor();
    await this.input.fill(text);
    await this.page.keyboard.press('Enter');
    await this.widget.waitFor({ state: 'hidden' });
  }

  /** The line above an open input box that says what is asked. */
  async prompt(): Promise<string> {
    await this.widget.waitFor();
    return (await this.widget.locator('.quick-input-message, .quick-input-title').allTextContents()).join(' ').trim();
  }

  /** Picks the row of an open list that holds a text. */
  async pick(text: string): Promise<void> {
    await this.rows.filter({ hasText: text }).first().click();
    await this.widget.waitFor({ state: 'hidden' });
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.widget.waitFor({ state: 'hidden' });
  }

  /** Opens the box with a key and takes the row that is found for what is typed, with a click or with `key`. */
  private async choose(open: string, row: string | RegExp, typed: string, key?: string): Promise<void> {
    const found = this.rows.filter({ hasText: row }).first();
    let isOpened = false;
    await until(`"${typed}" is found`, async () => {
      // what is still drawing may take the focus, which closes the box: then a person opens it again
      if (!isOpened || !await this.widget.isVisible()) await this.page.keyboard.press(open);
      isOpened = true;
      try {
        if (await this.input.inputValue({ timeout: patience }) !== typed) await this.input.fill(typed, { timeout: patience });
        if (key === undefined) await found.click({ timeout: patience });
        else await found.waitFor({ timeout: patience });
        return true;
      } catch (error) {
        if (!(error instanceof errors.TimeoutError)) throw error;
        // a list has what was possible when it opened: what became so since is in the next
        if (await this.widget.isVisible()) await this.page.keyboard.press('Escape');
        return false;
      }
    });
    if (key !== undefined) {
      // a key takes the row that the list stands on, and what was used before may come first
      for (let rows = await this.rows.count(); rows > 0 && !await isFocused(found); rows--) await this.page.keyboard.press('ArrowDown');
      await this.page.keyboard.press(key);
    }
    // what was chosen may ask something itself, so the box need not go away: our text in it must
    await this.page.waitForFunction((text) => {
      const input = document.querySelector('.quick-input-widget:not([inert]) input[type="text"]');
      return !(input instanceof HTMLInputElement && input.checkVisibility() && input.value === text);
    }, typed);
  }
}

async function isFocused(row: Locator): Promise<boolean> {
  return await row.evaluate((element) => element.classList.contains('focused'));
}

/** Rows of the file finder show the last part of a path first; that of another file may end as this one does. */
function startingWith(text: string): RegExp {
  return new RegExp(`^\\s*${text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`);
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
