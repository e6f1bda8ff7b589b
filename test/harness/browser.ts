import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';

const flags = [
  // containers run as root and have a small /dev/shm
  '--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu',
  '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic',
];

/** One Chromium for all that this process tests: its start costs two seconds. Playwright ends it with us. */
let chromiumOfProcess: ReturnType<typeof chromium.launch> | undefined;

/** A profile of its own in a headless Chromium, with one page, and what that page said. */
export class HeadlessBrowser {
  readonly page: Page;
  readonly context: BrowserContext;
  private readonly lines: string[] = [];

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    page.on('console', (message) => this.lines.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => this.lines.push(`error: ${error.stack ?? error.message}`));
    page.on('requestfailed', (request) => this.lines.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`));
  }

  /** The Chromium that CHROME_PATH names; the bootstrap of the scripts sets it. */
  static async launch(viewport = { width: 1400, height: 900 }): Promise<HeadlessBrowser> {
    const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium';
    chromiumOfProcess ??= chromium.launch({ executablePath, headless: true, args: flags });
    const context = await (await chromiumOfProcess).newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
    // beyond it something is wrong; no test waits for as long when all is well
    context.setDefaultTimeout(40_000);
    return new HeadlessBrowser(context, await context.newPage());
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

  /** Forgets what pages keep in the browser; what runs already goes on. */
  async forgetStored(): Promise<void> {
    const session = await this.context.newCDPSession(this.page);
    await session.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'cookies,indexeddb,local_storage,service_workers,cache_storage' });
    await session.detach();
  }

  keepConsole(file: string): void {
    writeFileSync(file, this.lines.join('\n') + '\n');
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
