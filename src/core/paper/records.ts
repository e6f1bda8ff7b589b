import { isMap, isSeq, type ParsedNode } from 'yaml';
import type { Fix } from '../problem.ts';
import type { PaperRecord, RecordKind } from './paper.ts';
import { sections } from './paper.ts';
import { freeId } from './ids.ts';
import { foldSpace, readPlaces } from './places.ts';
import type { SchemaReader } from '../yaml/schemaReader.ts';
import { id as idSchema, sectionFields } from './schema.ts';
import { entries, entry, pairRange, rangeOf, resolve, scalarText, type YamlMap, type YamlPair, type YamlSource } from '../yaml/yaml.ts';

/** Every record of the file, one by one: what is wrong with one leaves the others as they are. */
export function readRecords(source: YamlSource, root: YamlMap, reader: SchemaReader): Map<string, PaperRecord> {
  const records = new Map<string, PaperRecord>();
  const all = sectionEntries(source, root, reader);
  const taken = new Set(all.map(({ name }) => name));
  const first = new Map<string, YamlPair>();
  for (const { kind, name, pair } of all) {
    const wrong = idSchema.safeParse(name).error?.issues[0];
    if (wrong) reader.report(pair.key, 'paper-schema', `"${name}": ${wrong.message} is wanted here.`);
    const earlier = first.get(name);
    if (earlier) {
      const free = freeId(name, taken);
      taken.add(free);
      reader.report(pair.key, 'duplicate-id', `The id "${name}" is used twice: it is already in line ${reader.line(earlier)}. Each id is wanted once in a paper.`, [rename(reader, pair.key, free)]);
    } else first.set(name, pair);
    const record = readRecord(source, kind, name, pair, reader);
    if (record && !records.has(name)) records.set(name, record);
  }
  return records;
}

interface SectionEntry {
  readonly kind: RecordKind;
  readonly name: string;
  readonly pair: YamlPair;
}

function sectionEntries(source: YamlSource, root: YamlMap, reader: SchemaReader): SectionEntry[] {
  return (Object.keys(sections) as RecordKind[]).flatMap((kind) => {
    const pair = entry(root, sections[kind]);
    const section = resolve(pair?.value, source.document);
    if (!section) return [];
    if (!isMap(section)) {
      reader.report(section, 'paper-schema', `${sections[kind]}: a map of ids is wanted here (id: { … }), no list and no text.`);
      return [];
    }
    for (const { key } of section.items) {
      if (scalarText(key) === undefined) reader.report(key, 'paper-schema', 'An id is wanted here, a word: what stands under a list, a map or an alias is no record.');
    }
    return entries(section).map((item) => ({ kind, ...item }));
  });
}

function readRecord(source: YamlSource, kind: RecordKind, id: string, pair: YamlPair, reader: SchemaReader): PaperRecord | undefined {
  const node = resolve(pair.value, source.document);
  const map = node && isMap(node) ? node : undefined;
  if (node && !map) reader.report(node, 'paper-schema', `${id}: a map (key: value) is wanted here, not ${isSeq(node) ? 'a list' : 'a text'}.`);
  // A step without a title is still the step that marks name; a result without its number is nothing.
  const fill = kind === 'step' ? { title: id } : kind === 'ambiguity' ? { question: id } : {};
  if (node && !map) return undefined;
  const fields = reader.readObject(map, sectionFields[sections[kind]], pair.key, '', fill);
  if (!fields) return undefined;
  const at = readPlaces(source, map && entry(map, 'at')?.value, reader);
  // The fields were read by the schema of this very kind, which the type of a table does not tell.
  return { kind, id, title: titleOf(kind, fields) ?? id, at, fields, range: pairRange(source, pair), idRange: rangeOf(source, pair.key) } as PaperRecord;
}

/** In one line, as lists show it. */
function titleOf(kind: RecordKind, fields: Readonly<Record<string, unknown>>): string | undefined {
  const names = { step: ['title'], ambiguity: ['question'], deviation: ['title', 'code'], result: ['title', 'metric'], parameter: ['title'], note: ['text'] }[kind];
  const written = names.map((name) => fields[name]).find((value) => typeof value === 'string');
  return foldSpace(written);
}

function rename(reader: SchemaReader, key: ParsedNode, id: string): Fix {
  return reader.replace(key, id, `Rename this one to "${id}"`);
}
