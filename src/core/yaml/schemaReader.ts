import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import * as z from 'zod';
import type { Fix, Problem } from '../problem.ts';
import { nearest } from '../nearest.ts';
import type { RuleId } from '../rules/ids.ts';
import { elsewhere, groupedNumber, meantScalars } from './otherTools.ts';
import { entries, rangeOf, resolve, scalarText, type YamlMap, type YamlPair, type YamlSource } from './yaml.ts';

/**
 * Reads nodes by a zod schema. What is wrong becomes a problem at its own node and is left out; the rest stands.
 * Where the schema wants text, the scalar's own text is taken, so that a bare `2106.09680` is no number.
 */
export class SchemaReader {
  readonly problems: Problem[] = [];
  readonly #source: YamlSource;
  readonly #uri: string;
  readonly #rule: RuleId;

  /** `rule` is that of whatever does not fit the schema; keys that it does not know are "unknown-key". */
  constructor(source: YamlSource, uri: string, rule: RuleId) {
    this.#source = source;
    this.#uri = uri;
    this.#rule = rule;
  }

  /** The value at `node`, or undefined when it is empty or wrong. `label` says for people where it stands: `impact.level`. */
  read(node: unknown, schema: z.ZodType, label: string): unknown {
    const wanted = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
    const resolved = resolve(node, this.#source.document);
    if (!resolved) return undefined;
    if (wanted instanceof z.ZodUnion) return this.#readUnion(resolved, options(wanted), label);
    if (wanted instanceof z.ZodArray) return this.#readArray(resolved, wanted, label);
    if (wanted instanceof z.ZodObject && isMap(resolved)) return this.readObject(resolved, wanted, resolved, label);
    if (wanted instanceof z.ZodRecord && isMap(resolved)) return this.#readRecord(resolved, wanted, label);
    return this.#readLeaf(resolved, [wanted], label);
  }

  /**
   * A map with known keys, or one that is empty; `fill` stands in for required ones that are missing or wrong.
   * Undefined when one is missing all the same. `owner` is where to say so: the map's own key.
   */
  readObject<Fields extends z.ZodObject>(map: YamlMap | undefined, schema: Fields, owner: ParsedNode, label: string, fill: Readonly<Record<string, unknown>> = {}): z.output<Fields> | undefined {
    const shape: Record<string, z.ZodType> = schema.shape;
    const value: Record<string, unknown> = {};
    const written = map ? entries(map) : [];
    const used = new Set(written.map(({ name }) => name));
    const seen = new Map<string, YamlPair>();
    for (const { name, pair } of written) {
      const first = seen.get(name);
      if (first) this.report(pair.key, this.#rule, `"${name}" is written twice here; the first is in line ${this.line(first)}.`);
      else seen.set(name, pair);
      const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
      if (!field) this.#unknownKey(pair, name, Object.keys(shape), used);
      if (!field || first) continue;
      const read = this.read(pair.value, field, dotted(label, name));
      if (read !== undefined) value[name] = read;
    }
    for (const [name, field] of Object.entries(shape)) {
      if (name in value || field instanceof z.ZodOptional) continue;
      const pair = seen.get(name);
      if (!resolve(pair?.value, this.#source.document)) this.report(pair?.key ?? owner, this.#rule, `"${name}" is missing: ${wantedText(field)} is wanted.`);
      if (!(name in fill)) return undefined;
      value[name] = fill[name];
    }
    // Field by field by its own schema.
    return value as z.output<Fields>;
  }

  report(node: ParsedNode, rule: RuleId, message: string, fixes: readonly Fix[] = []): void {
    this.problems.push({ uri: this.#uri, range: rangeOf(this.#source, node), rule, message, ...(fixes.length > 0 ? { fixes } : {}) });
  }

  /** A fix that writes `newText` in place of a node. */
  replace(node: ParsedNode, newText: string, title = `Change to "${newText}"`): Fix {
    return { title, edits: [{ uri: this.#uri, range: rangeOf(this.#source, node), newText }] };
  }

  /** The line of a pair's key, from 1, for messages. */
  line(pair: YamlPair): number {
    return rangeOf(this.#source, pair.key).start.line + 1;
  }

  #readUnion(node: ParsedNode, schemas: readonly z.ZodType[], label: string): unknown {
    const composite = schemas.find((schema) => (isMap(node) ? schema instanceof z.ZodObject || schema instanceof z.ZodRecord : isSeq(node) && schema instanceof z.ZodArray));
    if (composite) return this.read(node, composite, label);
    return this.#readLeaf(node, schemas.filter((schema) => !isComposite(schema)), label);
  }

  #readRecord(map: YamlMap, schema: z.ZodRecord, label: string): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    for (const { name, pair } of entries(map)) {
      const wrong = (schema.keyType as z.ZodType).safeParse(name).error?.issues[0];
      if (wrong) this.report(pair.key, this.#rule, `"${name}": ${wrong.message} is wanted here.`);
      if (Object.hasOwn(value, name)) {
        this.report(pair.key, this.#rule, `"${name}" is written twice here; the first one counts.`);
        continue;
      }
      const read = this.read(pair.value, schema.valueType as z.ZodType, dotted(label, name));
      if (read !== undefined) value[name] = read;
    }
    return value;
  }

  #readArray(node: ParsedNode, schema: z.ZodArray, label: string): unknown[] {
    const element = schema.element as z.ZodType;
    if (isSeq(node)) return node.items.map((item) => this.read(item, element, label)).filter((value) => value !== undefined);
    this.#refuse(node, label, 'a list');
    // The one thing is taken for a list of one, so that views lose nothing while the file is mended.
    return isScalar(node) && !isComposite(element) ? [this.read(node, element, label)].filter((value) => value !== undefined) : [];
  }

  #readLeaf(node: ParsedNode, schemas: readonly z.ZodType[], label: string): unknown {
    const written = scalarText(node);
    const bare = isScalar(node) && node.type === 'PLAIN' ? written : undefined;
    const natural: unknown = isScalar(node) ? groupedNumber(bare ?? '') ?? node.value : undefined;
    let reason: string | undefined;
    for (const schema of schemas) {
      const { success, data, error } = schema.safeParse(wantsText(schema) ? written : natural);
      if (success && bare !== undefined) this.#doubt(node, label, bare, natural, schemas);
      if (success) return data;
      reason = error.issues.find(({ code }) => code === 'custom')?.message;
    }
    const [only] = schemas;
    const word = written !== undefined && only instanceof z.ZodEnum ? nearest(written, only.options.map(String)) : undefined;
    const meant = word === undefined ? meantScalars(written ?? '').filter((value) => schemas.some((schema) => schema.safeParse(value).success)).map(String) : [word];
    this.#refuse(node, label, schemas.map(wantedText).join(' or '), meant.map((text) => this.replace(node, text)), reason);
    return undefined;
  }

  /** A bare scalar that is another value to other YAML tools, or no number that can be compared. */
  #doubt(node: ParsedNode, label: string, bare: string, natural: unknown, schemas: readonly z.ZodType[]): void {
    const other = elsewhere(bare);
    if (other !== undefined && other !== natural && schemas.some((schema) => !wantsText(schema) && schema.safeParse(other).success)) {
      const own = typeof natural === 'number' ? String(natural) : `"${bare}"`;
      this.report(node, this.#rule, `${label}: ${bare} is ${typeof natural === 'number' ? own : 'a text'} here, but ${other} to other YAML tools. Write what is meant.`, [this.replace(node, own), this.replace(node, String(other))]);
    }
    if (typeof natural === 'number' && !Number.isFinite(natural) && schemas.some((schema) => schema instanceof z.ZodNumber)) {
      this.#refuse(node, label, 'a number that can be compared, or a text in "quotes",', [this.replace(node, `"${bare}"`)]);
    }
  }

  #refuse(node: ParsedNode, label: string, wanted: string, fixes: readonly Fix[] = [], reason?: string): void {
    const written = scalarText(node);
    const shown = written === undefined ? (isMap(node) ? 'a map' : 'a list') : `"${written.length > 60 ? `${written.slice(0, 60)}…` : written}"`;
    this.report(node, this.#rule, `${label}: ${wanted} is wanted here, not ${shown}${reason === undefined ? '' : `: ${reason}`}.`, fixes);
  }

  #unknownKey({ key }: YamlPair, name: string, known: readonly string[], used: ReadonlySet<string>): void {
    const meant = nearest(name, known.filter((word) => !used.has(word)));
    const hint = meant === undefined ? ` Known here: ${known.join(', ')}.` : ` Did you mean "${meant}"?`;
    this.report(key, 'unknown-key', `"${name}" is no key that belongs here.${hint}`, meant === undefined ? [] : [this.replace(key, meant)]);
  }
}

function dotted(label: string, name: string): string {
  return label === '' ? name : `${label}.${name}`;
}

function options(union: z.ZodUnion): z.ZodType[] {
  return (union.options as z.ZodType[]).flatMap((option) => (option instanceof z.ZodUnion ? options(option) : [option]));
}

function isComposite(schema: z.ZodType): boolean {
  return schema instanceof z.ZodObject || schema instanceof z.ZodRecord || schema instanceof z.ZodArray || (schema instanceof z.ZodUnion && options(schema).some(isComposite));
}

function wantsText(schema: z.ZodType): boolean {
  return schema instanceof z.ZodString || schema instanceof z.ZodEnum;
}

/** What a schema wants, as its error texts say it. */
function wantedText(schema: z.ZodType): string {
  if (schema instanceof z.ZodUnion) return [...new Set(options(schema).map(wantedText))].join(' or ');
  if (schema instanceof z.ZodArray) return 'a list';
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return 'a map (key: value)';
  return schema.safeParse(undefined).error?.issues[0]?.message ?? 'something else';
}
