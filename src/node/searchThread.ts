import { parentPort } from 'node:worker_threads';
import type { Found, Wanted } from './search.ts';
import { textReader } from './textReader.ts';

/* A thread of a search: reads what it is given and answers with what it found. */

const textOf = textReader();
parentPort?.on('message', ({ paths, containing }: Wanted) => {
  const found: Found = paths.flatMap((path, index) => {
    const text = textOf(path, containing);
    return text === undefined ? [] : [{ index, text }];
  });
  parentPort?.postMessage(found);
});
