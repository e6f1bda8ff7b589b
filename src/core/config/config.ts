import picomatch from 'picomatch';
import type { Citation } from '../marks/citations.ts';
import { languageTable, type LanguageTable } from '../marks/languages.ts';
import type { Severity } from '../problem.ts';
import type { Phrase } from '../suggest/phrase.ts';
import { defaultPhrases } from '../suggest/phrases.ts';

/** What a root's configuration says, ready to be asked. Paths are relative to the root, with `/`. */
export interface Config {
  /** Undefined where nothing is excluded. */
  readonly excludes: ((path: string) => boolean) | undefined;
  readonly isTest: (path: string) => boolean;
  readonly languages: LanguageTable;
  /** The citation patterns that count in a file; in a test file one that names no verb is a test. */
  readonly citationsIn: (path: string) => readonly Citation[];
  /** Whether any file has some. */
  readonly hasCitations: boolean;
  /** Equal for configurations that read the same files in the same way: they may differ in what is said of them. */
  readonly reads: string;
  /** What Suggest Ambiguities looks for: the folder's own phrases first. */
  readonly phrases: readonly Phrase[];
  /** Undefined: the rule's own. */
  readonly severities: Readonly<Record<string, Severity | 'off' | undefined>>;
}

const usualTests = ['**/{test,tests,__tests__,spec}/**', '**/*.{test,spec}.*', '**/test_*.*', '**/*_test.*'];

/** The configuration of a root that has none. */
export const defaultConfig: Config = {
  excludes: undefined,
  isTest: picomatch(usualTests, { dot: true }),
  languages: languageTable(),
  citationsIn: () => [],
  hasCitations: false,
  reads: JSON.stringify([[], {}, [], false]),
  phrases: defaultPhrases,
  severities: {},
};
