import { isMap } from 'yaml';
import * as z from 'zod';
import type { Problem } from '../problem.ts';
import { startOfFile } from '../ranges.ts';
import { readDocuments } from './documents.ts';
import { keyFromUri } from './key.ts';
import { mergeMessage, unfinishedMerge } from './mergeMarkers.ts';
import { type Paper, type ParsedPaper, sections } from './paper.ts';
import { SchemaReader } from '../yaml/schemaReader.ts';
import { readRecords } from './records.ts';
import { id, type PaperFields, paperFields, paperFile } from './schema.ts';
import { syntaxMessage } from '../yaml/syntax.ts';
import { entry, firstError, locate, rangeAt, rangeOf, readYaml, resolve, type YamlMap, type YamlSource } from '../yaml/yaml.ts';

/** The file around the publication and the records; these are read one by one. */
const frame = z.strictObject({
  ...paperFile.shape,
  paper: z.unknown().optional(),
  ...Object.fromEntries(Object.values(sections).map((section) => [section, z.unknown().optional()])),
});

/** In UTF-16 units; some 20,000 records, which take two seconds to read. What is longer was not written by people. */
export const longestPaper = 2_000_000;

/**
 * Reads a paper file. Never throws: what is wrong is in `problems`, and as much of the paper as is right stands.
 * There is no paper where the text is no YAML or no map. Positions are LSP's (UTF-16), for any line ending.
 */
export function parsePaper(text: string, uri: string): ParsedPaper {
  const merge = unfinishedMerge(text);
  if (merge) return { problems: [{ uri, range: merge, rule: 'paper-syntax', message: mergeMessage }] };
  if (text.length > longestPaper) return { problems: [unreadable(uri)] };
  const source = readYaml(text);
  const errors = firstError(source).map((error): Problem => ({
    uri, range: rangeAt(source, error.pos[0], error.pos[1]), rule: 'paper-syntax', message: syntaxMessage(error),
  }));
  if (errors.length > 0) return { problems: errors };
  const root = resolve(source.document.contents, source.document);
  if (!root || !isMap(root)) {
    const message = 'This is no paper file yet: "papertrace: 1" and "paper:" with a title are wanted.';
    return { problems: [{ uri, range: root ? rangeOf(source, root) : startOfFile, rule: 'paper-schema', message }] };
  }
  const paper = readPaper(source, root, uri);
  return { paper, problems: paper.problems };
}

/** What is said of a paper file whose text nobody gets to see. */
export function unreadable(uri: string): Problem {
  return { uri, range: startOfFile, rule: 'paper-syntax', message: 'This paper file cannot be read: it has more than two million characters, is no text, or may not be opened. Nothing is written to it.' };
}

function readPaper(source: YamlSource, root: YamlMap, uri: string): Paper {
  const reader = new SchemaReader(source, uri, 'paper-schema');
  reader.readObject(root, frame, root.items[0]?.key ?? root, '');
  const nameKey = keyFromUri(uri);
  const fields = readFields(source, root, reader, nameKey);
  if (fields.key === undefined && !id.safeParse(nameKey).success) {
    reader.report(entry(root, 'paper')?.key ?? root, 'unusable-key', `Marks cannot name this paper: the file's name gives it the key "${nameKey}". Give it one of its own here (key: …) of letters, digits, "-" and "_".`);
  }
  return {
    uri,
    key: fields.key ?? nameKey,
    keyRange: fields.key === undefined ? startOfFile : locate(source, ['paper', 'key']),
    fields,
    documents: readDocuments(source, fields.documents ?? {}, uri),
    code: fields.code ?? [],
    records: readRecords(source, root, reader),
    problems: reader.problems,
    locate: (path) => locate(source, path),
  };
}

function readFields(source: YamlSource, root: YamlMap, reader: SchemaReader, title: string): PaperFields {
  const pair = entry(root, 'paper');
  const node = resolve(pair?.value, source.document);
  const owner = pair?.key ?? root.items[0]?.key ?? root;
  if (!pair) reader.report(owner, 'paper-schema', '"paper" is missing: a map with the title of the publication is wanted.');
  if (!node || !isMap(node)) {
    if (pair) reader.report(owner, 'paper-schema', 'paper: a map with the title of the publication is wanted here.');
    return { title };
  }
  return reader.readObject(node, paperFields, owner, '', { title }) ?? { title };
}
