import { parentPort } from 'node:worker_threads';
import { pathOf } from './pathOf.ts';
import type { Found, Wanted } from './search.ts';
import { textReader } from './textReader.ts';

/* A thread of a search: reads what it is given and answers with what it found. */

const textOf = textReader();
parentPort?.on('message', ({ uris, containing }: Wanted) => {
  const found: Found = uris.split('\n').flatMap((uri, index) => {
    const text = textOf(pathOf(uri), containing);
    return text === undefined ? [] : [{ index, text }];
  });
  parentPort?.postMessage(found);
});
