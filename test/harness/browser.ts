import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const flags = [
  // containers run as root and have a small /dev/shm
  '--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu',
  '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic',
];

/** A headless Chromium with one page, and what that page said. */
export class HeadlessBrowser {
  readonly page: Page;
  readonly context: BrowserContext;
  private readonly browser: Browser;
  private readonly lines: string[] = [];

  private constructor(browser: Browser, context: BrowserContext, page: Page) {
    this.browser = browser;
    this.context = context;
    this.page = page;
    page.on('console', (message) => this.lines.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => this.lines.push(`error: ${error.stack ?? error.message}`));
    page.on('requestfailed', (request) => this.lines.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`));
  }

  /** The Chromium that CHROME_PATH names; the bootstrap of the scripts sets it. */
  static async launch(viewport = { width: 1400, height: 900 }): Promise<HeadlessBrowser> {
    const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium';
    const browser = await chromium.launch({ executablePath, headless: true, args: flags });
    const context = await browser.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
    // beyond it something is wrong; no test waits for as long when all is well
    context.setDefaultTimeout(40_000);
    return new HeadlessBrowser(browser, context, await context.newPage());
  }

  /** What the page wrote to its console, its uncaught errors and requests that failed. */
  get console(): readonly string[] {
    return this.lines;
  }

  /** Makes the browser give up what it keeps only because memory is plenty, so that what is left is in use. */
  async forgetGarbage(): Promise<void> {
    const session = await this.context.newCDPSession(this.page);
    await session.send('HeapProfiler.collectGarbage');
    await session.send('Memory.simulatePressureNotification', { level: 'critical' });
    await session.detach();
  }

  keepConsole(file: string): void {
    writeFileSync(file, this.lines.join('\n') + '\n');
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
