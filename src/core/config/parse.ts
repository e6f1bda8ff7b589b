import picomatch from 'picomatch';
import { isMap, isSeq } from 'yaml';
import { wrongMeaning } from '../marks/citations.ts';
import { languageTable } from '../marks/languages.ts';
import { LinearPattern } from '../marks/linearPattern.ts';
import type { Problem } from '../problem.ts';
import type { Phrase } from '../suggest/phrase.ts';
import { defaultPhrases } from '../suggest/phrases.ts';
import { widePhrases } from '../suggest/widePhrases.ts';
import { SchemaReader } from '../yaml/schemaReader.ts';
import { syntaxMessage } from '../yaml/syntax.ts';
import { entry, firstError, locate, rangeAt, rangeOf, readYaml, resolve } from '../yaml/yaml.ts';
import { type Config, defaultConfig } from './config.ts';
import { ownLanguage } from './ownLanguage.ts';
import type { ReadConfig } from './read.ts';
import { type ConfigFile, configFile } from './schema.ts';

const knownPhrases = { default: defaultPhrases, wide: [...defaultPhrases, ...widePhrases], none: [] };

/** Never throws; without `config` the text is no YAML or no map. An empty file is a configuration: it marks the root. */
export function parseConfig(text: string, uri: string): ReadConfig {
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

function makeConfig({ exclude = [], tests, languages = {}, citations = [], ambiguities = {}, severities = {} }: ConfigFile): Config {
  const isTest = tests ? picomatch(tests, { dot: true }) : defaultConfig.isTest;
  const patterns = citations.map(({ match, means, in: globs, comments = true }) => ({
    holds: globs === undefined ? () => true : picomatch(globs, { dot: true }), match: new LinearPattern(match), means, comments,
  }));
  return {
    citationsIn: (path) => patterns.filter(({ holds }) => holds(path)).map(({ match, means, comments }) => ({ match, means, comments, verb: isTest(path) ? 'test' : 'implements' })),
    excludes: exclude.length === 0 ? undefined : picomatch(exclude, { dot: true }),
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
