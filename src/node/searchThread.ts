import { parentPort } from 'node:worker_threads';
import { foldersIn, type Found, type Wanted } from './search.ts';
import { readFolder, textReader } from './textReader.ts';

/* A thread of a search: reads what it is given and answers with what it found. */

const textOf = textReader();
parentPort?.on('message', ({ files, containing }: Wanted) => {
  const found: [uri: string, text: string][] = [];
  for (const folder of foldersIn(files)) readFolder(textOf, folder, containing, (uri, text) => found.push([uri, text]));
  parentPort?.postMessage(found satisfies Found);
});
