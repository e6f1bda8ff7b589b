/*
 * npm run screenshots     what the workbench tests saw last, into the README (run `npm test -- build package workbench` first)
 */
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { artifacts, root } from './setup/folders.mjs';

const pictures = {
  'looks-light.png': 'side-by-side.png',
  'looks-dark.png': 'dark.png',
  '5-from-code-to-paper.png': 'reveal.png',
};

const to = path.join(root, 'media', 'screenshots');
mkdirSync(to, { recursive: true });
for (const [seen, name] of Object.entries(pictures)) cpSync(path.join(artifacts, 'workbench', seen), path.join(to, name));
