import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Config } from '../config/config.ts';
import type { Mark } from '../marks/mark.ts';
import type { MarkedFile } from '../trace/link.ts';
import { MarkedText } from '../trace/markedText.ts';
import { codeWords } from './codeWords.ts';

/** So many hexadecimal digits tell the states of one stretch of code apart. */
const digits = 16;

/** A file is the same object until it is read again. */
const known = new WeakMap<MarkedFile, Map<Mark, string | undefined>>();

/**
 * A fingerprint of the code that a mark speaks for, the same whatever its comments and its formatting. Undefined where the
 * language is not known.
 */
export function fingerprintOf(file: MarkedFile, mark: Mark, config: Config): string | undefined {
  const ofFile = known.get(file) ?? new Map<Mark, string | undefined>();
  known.set(file, ofFile);
  if (!ofFile.has(mark)) ofFile.set(mark, fingerprint(file, mark, config));
  return ofFile.get(mark);
}

function fingerprint(file: MarkedFile, mark: Mark, config: Config): string | undefined {
  const text = MarkedText.of(file, mark, config);
  if (!text) return undefined;
  const { start, end } = mark.extent();
  const words = codeWords(text.source, text.offsetAt(start), text.offsetAt(end));
  return bytesToHex(sha256(utf8ToBytes(words.join('\n')))).slice(0, digits);
}
