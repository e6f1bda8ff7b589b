import picomatch from 'picomatch';
import { isMap, isSeq } from 'yaml';
import { type Citation, wrongMeaning } from '../marks/citations.ts';
import { languageTable, type LanguageTable } from '../marks/languages.ts';
import { LinearPattern } from '../marks/linearPattern.ts';
import type { Problem, Severity } from '../problem.ts';
import { startOfFile } from '../ranges.ts';
import type { Phrase } from '../suggest/phrase.ts';
import { defaultPhrases } from '../suggest/phrases.ts';
import { widePhrases } from '../suggest/widePhrases.ts';
import { SchemaReader } from '../yaml/schemaReader.ts';
import { syntaxMessage } from '../yaml/syntax.ts';
import { entry, firstError, locate, rangeAt, rangeOf, readYaml, resolve } from '../yaml/yaml.ts';
import { ownLanguage } from './ownLanguage.ts';
import { type ConfigFile, configFile } from './schema.ts';

/** What a root's configuration says, ready to be asked. Paths are relative to the root, with `/`. */
export interface Config {
  readonly excludes: (path: string) => boolean;
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

const knownPhrases = { default: defaultPhrases, wide: [...defaultPhrases, ...widePhrases], none: [] };
const usualTests = ['**/{test,tests,__tests__,spec}/**', '**/*.{test,spec}.*', '**/test_*.*', '**/*_test.*'];

/** The configuration of a root that has none. */
export const defaultConfig: Config = makeConfig({});

/** What is said of a configuration that is there, but whose text nobody gets to see. */
export function unreadableConfig(uri: string): Problem {
  return { uri, range: startOfFile, rule: 'config-syntax', message: 'The configuration cannot be read: it is too large, is no text, or may not be opened. What it said before counts; nothing is written to it.' };
}

/** Never throws; without `config` the text is no YAML or no map. An empty file is a configuration: it marks the root. */
export function parseConfig(text: string, uri: string): { config?: Config; problems: readonly Problem[] } {
  const source = readYaml(text);
  const errors = firstError(source).map((error): Problem => ({
    uri, range: rangeAt(source, error.pos[0], error.pos[1]), rule: 'config-syntax', message: syntaxMessage(error),
  }));
  if (errors.length > 0) return { problems: errors };
  const root = resolve(source.document.contents, source.document);
  if (!root) return { config: defaultConfig, problems: [] };
  if (!isMap(root)) {
    return { problems: [{ uri, range: rangeOf(source, root), rule: 'config-schema', message: 'A map (exclude:, tests:, languages:, citations:, ambiguities:, severities:) is wanted here.' }] };
  }
  const reader = new SchemaReader(source, uri, 'config-schema');
  const fields = reader.readObject(root, configFile, root, '');
  const written = fields?.citations ?? [];
  const wrong = written.map(({ match, means }) => means === undefined ? undefined : wrongMeaning(means, new LinearPattern(match).groups));
  const citations = written.filter((_, index) => wrong[index] === undefined);
  // Those that do not fit the schema are not among them, so an index may be another's.
  const list = entry(root, 'citations')?.value;
  const place = (index: number) => isSeq(list) && list.items.length === written.length ? ['citations', index, 'means'] : ['citations'];
  const problems = wrong.flatMap((message, index): Problem[] => message === undefined ? [] : [{
    uri, range: locate(source, place(index)), rule: 'config-schema', message: `citations.means: ${message}`,
  }]);
  return { config: makeConfig({ ...fields, citations }), problems: [...reader.problems, ...problems] };
}

function makeConfig({ exclude = [], tests = usualTests, languages = {}, citations = [], ambiguities = {}, severities = {} }: ConfigFile): Config {
  const isTest = picomatch(tests, { dot: true });
  const patterns = citations.map(({ match, means, in: globs, comments = true }) => ({
    holds: globs === undefined ? () => true : picomatch(globs, { dot: true }), match: new LinearPattern(match), means, comments,
  }));
  return {
    citationsIn: (path) => patterns.filter(({ holds }) => holds(path)).map(({ match, means, comments }) => ({ match, means, comments, verb: isTest(path) ? 'test' : 'implements' })),
    excludes: exclude.length === 0 ? () => false : picomatch(exclude, { dot: true }),
    isTest,
    languages: languageTable(Object.entries(languages).map(([id, fields]) => ownLanguage(id, fields))),
    hasCitations: patterns.length > 0,
    reads: JSON.stringify([exclude, languages, citations, citations.length > 0 && tests]),
    phrases: [...(ambiguities.patterns ?? []).map(ownPhrase), ...knownPhrases[ambiguities.phrases ?? 'default']],
    severities,
  };
}

function ownPhrase({ match, question, kind = 'vague', severity = 'medium', unless }: NonNullable<NonNullable<ConfigFile['ambiguities']>['patterns']>[number], index: number): Phrase {
  return {
    id: `own-${index + 1}`, kind, severity, match: new LinearPattern(match), question: question.replace(/\$(\d{1,2})/g, '{$1}'),
    ...(unless === undefined ? {} : { unless: new LinearPattern(unless) }),
  };
}
