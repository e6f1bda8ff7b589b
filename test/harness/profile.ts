import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Settings by their full names. */
export type Settings = Readonly<Record<string, unknown>>;

/** A quiet editor: nothing asks, greets, updates or phones home. */
export const quiet: Settings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
};

/** A fresh VS Code profile in a temporary folder: data, settings, extensions, logs. Removed at the latest when we exit. */
export class Profile {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'papertrace-profile-'));
  readonly data = path.join(this.folder, 'data');
  readonly extensions = path.join(this.folder, 'extensions');
  readonly logs = path.join(this.folder, 'logs');

  constructor(settings: Settings = {}) {
    // settings of the machine: in a browser, a remote server's settings live there
    const settingsFile = path.join(this.data, 'Machine', 'settings.json');
    for (const folder of [this.extensions, path.dirname(settingsFile)]) mkdirSync(folder, { recursive: true });
    writeFileSync(settingsFile, JSON.stringify({ ...quiet, ...settings }, undefined, 2));
    process.on('exit', this.remove);
  }

  /** Copies the logs of server and extension host. */
  keepLogs(target: string): void {
    if (existsSync(this.logs)) cpSync(this.logs, target, { recursive: true });
  }

  readonly remove = (): void => {
    process.off('exit', this.remove);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  };
}
