import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './places.ts';
import { ScratchFolder } from './scratchFolder.ts';

/** The project's own example, as far as tests and demo name it. */
export const example = {
  folder: 'examples/quote-anchoring',
  paper: 'quote-anchoring.pdf',
  paperFile: 'quote-anchoring.paper.yaml',
  /** The Python port beside the paper. */
  code: 'quote_anchoring.py',
  /** A line of it above which a mark can go. */
  codeLine: 'SOFT_HYPHEN = ',
  /** A sentence of the introduction, over two lines, on which no record stands. */
  sentence: 'Offsets into the text survive nothing that happens before them.',
} as const;

/** What a copy of the repository must hold for the example to mean in it what it means here. */
const parts = ['examples', 'src', 'papertrace.config.yaml', '.gitignore'];

/** A copy of the example with the code that it is about, to be changed at will. */
export class ExampleCopy extends ScratchFolder {
  constructor() {
    super();
    for (const part of parts) {
      const source = path.join(root, part);
      if (existsSync(source)) cpSync(source, path.join(this.path, part), { recursive: true });
    }
  }

  /** The text of a file of the example's folder. */
  read(name: string): string {
    return readFileSync(this.file(name), 'utf8');
  }

  /** The number of the first line of a file that begins so, from 1. */
  lineOf(name: string, beginning: string): number {
    return this.read(name).split('\n').findIndex((line) => line.startsWith(beginning)) + 1;
  }

  /** The full path of a file of the example's folder. */
  file(name: string): string {
    return path.join(this.path, example.folder, name);
  }
}
