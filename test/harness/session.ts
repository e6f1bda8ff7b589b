import { HeadlessBrowser } from './browser.ts';
import { artifact, vsix as papertrace } from './places.ts';
import type { Settings } from './profile.ts';
import { VSCodeServer } from './vscodeServer.ts';
import { Workbench } from './workbench.ts';

export interface SessionOptions {
  /** Packed extensions to be installed. */
  readonly vsix: readonly string[];
  /** What to open; nothing in it is copied. */
  readonly folder: string;
  readonly settings?: Settings;
  /** The folder is not trusted. */
  readonly restricted?: boolean;
}

/** A VS Code with the packed extension, a browser that shows it, and the hands on both. */
export class Session {
  readonly server: VSCodeServer;
  readonly browser: HeadlessBrowser;
  readonly workbench: Workbench;

  private constructor(server: VSCodeServer, browser: HeadlessBrowser) {
    this.server = server;
    this.browser = browser;
    this.workbench = new Workbench(browser.page);
  }

  static async start({ vsix, folder, settings = {}, restricted = false }: SessionOptions): Promise<Session> {
    const server = await VSCodeServer.start({ ...(vsix.length > 0 ? { vsix } : {}), settings, restricted });
    let session: Session;
    try {
      session = new Session(server, await HeadlessBrowser.launch());
    } catch (error) {
      await server.stop();
      throw error;
    }
    try {
      await session.show(folder, vsix);
      if (restricted) await session.workbench.status('Restricted Mode').waitFor();
    } catch (error) {
      await session.keepEvidence('start').finally(() => session.stop());
      throw error;
    }
    return session;
  }

  /** Goes on in another folder, where nothing is known of the one before but what the server was told. */
  async openFolder(folder: string): Promise<void> {
    await this.browser.forgetStored();
    await this.show(folder);
  }

  private async show(folder: string, installed: readonly string[] = [papertrace]): Promise<void> {
    await this.workbench.open(this.server.address(folder));
    // Before VS Code knows what extensions bring it opens a PDF as text.
    if (installed.includes(papertrace)) await this.workbench.containerIcon('Papertrace').waitFor({ timeout: 60_000 });
  }

  /** Keeps what helps to see why something failed: a screenshot, the page's console, the logs. */
  async keepEvidence(name: string): Promise<void> {
    const base = name.replaceAll(/[^\w-]+/g, '-');
    this.browser.keepConsole(artifact(`failed/${base}.console.txt`));
    this.server.profile.keepLogs(artifact(`failed/${base}.logs`));
    // last, and without a word more: where the page itself has died there is none, and what failed before must be heard
    await this.workbench.screenshot(artifact(`failed/${base}.png`)).catch((error: unknown) => { console.error(`no screenshot of "${name}": ${String(error)}`); });
  }

  async stop(): Promise<void> {
    try {
      await this.browser.close();
    } finally {
      await this.server.stop();
    }
  }
}
