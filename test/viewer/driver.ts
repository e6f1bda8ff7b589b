import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { FromViewer, ToViewer, ViewState } from '../../src/protocol/viewer.ts';
import { HeadlessBrowser } from '../harness/browser.ts';
import { serveWebview } from './host.ts';
import type { WebviewServer } from './host.ts';
import type { ThemeName } from './themes.ts';

declare global {
  interface Window {
    received: FromViewer[];
  }
}

export interface OpenOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  readonly state?: ViewState;
}

/** A browser with the viewer in it; one for a suite. All viewers share its context: one each would start a process and compile the scripts again. */
export class ViewerDriver {
  readonly #browser: HeadlessBrowser;
  readonly #server: WebviewServer;

  private constructor(browser: HeadlessBrowser, server: WebviewServer) {
    this.#browser = browser;
    this.#server = server;
  }

  static async start(): Promise<ViewerDriver> {
    return new ViewerDriver(await HeadlessBrowser.launch(), await serveWebview());
  }

  /** A fresh viewer that has said it is ready. */
  async viewer({ theme = 'light', width = 900, height = 900 }: OpenOptions = {}): Promise<Viewer> {
    const page = await this.#browser.context.newPage();
    await page.setViewportSize({ width, height });
    const viewer = new Viewer(page);
    await page.goto(`${this.#server.origin}/webview?theme=${theme}`);
    await viewer.message('ready');
    return viewer;
  }

  /** A fresh viewer with a PDF open and its first page's text there. */
  async open(pdf: string, options: OpenOptions = {}): Promise<Viewer> {
    const viewer = await this.viewer(options);
    await viewer.load(pdf, options.state);
    await viewer.message('opened');
    await viewer.page.waitForSelector('.page[data-loaded] .textLayer .endOfContent', { state: 'attached' });
    return viewer;
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }
}

/** One viewer, as its extension sees it. */
export class Viewer {
  readonly page: Page;
  /** Everything the browser complained about: console errors, refused by the policy, uncaught. */
  readonly complaints: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(20_000);
    page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text()); });
    page.on('pageerror', (error) => { this.complaints.push(String(error)); });
  }

  /** Hands over a file's bytes, as the extension does. */
  async load(pdf: string, state?: ViewState): Promise<void> {
    await this.loadBytes(await readFile(pdf), state);
  }

  async loadBytes(bytes: Uint8Array, state?: ViewState): Promise<void> {
    await this.page.evaluate(({ base64, state }) => {
      const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      window.postMessage({ type: 'open', data, name: 'paper.pdf', ...(state ? { state } : {}) });
    }, { base64: Buffer.from(bytes).toString('base64'), state });
  }

  async post(message: ToViewer): Promise<void> {
    await this.page.evaluate((message) => { window.postMessage(message); }, message);
  }

  /** The first message of a type that was or will be received and that none has asked for before. */
  async message<Type extends FromViewer['type']>(type: Type): Promise<Extract<FromViewer, { type: Type }>> {
    const handle = await this.page.waitForFunction((type) => {
      const at = window.received.findIndex((message) => message.type === type);
      return at < 0 ? undefined : window.received.splice(at, 1)[0];
    }, type);
    return await handle.jsonValue() as Extract<FromViewer, { type: Type }>;
  }

  received(): Promise<FromViewer[]> {
    return this.page.evaluate(() => window.received);
  }

  /** Where words stand on the drawn page: one rectangle a line, in CSS pixels of the window. */
  async wordRects(words: string, pageNumber = 1): Promise<{ x: number; y: number; width: number; height: number }[]> {
    return this.page.evaluate(({ words, pageNumber }) => {
      const spans = [...document.querySelectorAll(`.page[data-page-number="${pageNumber}"] .textLayer span:not(.markedContent)`)];
      for (const span of spans) {
        const node = document.createTreeWalker(span, NodeFilter.SHOW_TEXT).nextNode();
        const at = node?.nodeValue?.indexOf(words) ?? -1;
        if (!node || at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        return [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
      }
      return [];
    }, { words, pageNumber });
  }

  /** Drags from the first to the last of the words, which stand on one line. */
  async drag(words: string, pageNumber = 1): Promise<void> {
    const [rect] = await this.wordRects(words, pageNumber);
    if (!rect) throw new Error(`“${words}” is not on page ${pageNumber}.`);
    const middle = rect.y + rect.height / 2;
    await this.page.mouse.move(rect.x + 0.5, middle);
    await this.page.mouse.down();
    await this.page.mouse.move(rect.x + rect.width / 2, middle, { steps: 4 });
    await this.page.mouse.move(rect.x + rect.width - 0.5, middle, { steps: 4 });
    await this.page.mouse.up();
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
