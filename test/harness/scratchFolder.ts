import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folders = new Set<ScratchFolder>();
process.on('exit', () => { for (const folder of folders) folder.remove(); });

/** An empty folder in a temporary place, removed at the latest when we exit. */
export class ScratchFolder {
  readonly path: string;

  /** `name` shows in the editor's title and in screenshots. */
  constructor(name = 'papertrace') {
    this.path = path.join(mkdtempSync(path.join(tmpdir(), 'papertrace-scratch-')), name);
    mkdirSync(this.path);
    folders.add(this);
  }

  write(name: string, content: string | Uint8Array): void {
    const file = path.join(this.path, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  /** The path of a `.code-workspace` file beside the folder, made with it as its only folder. */
  workspaceFile(content: object = {}): string {
    const file = `${this.path}.code-workspace`;
    writeFileSync(file, JSON.stringify({ folders: [{ path: path.basename(this.path) }], ...content }));
    return file;
  }

  remove(): void {
    folders.delete(this);
    rmSync(path.dirname(this.path), { recursive: true, force: true, maxRetries: 3 });
  }
}
