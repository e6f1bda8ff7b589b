/*
 * node scripts/build-schema.mjs [--check]     writes schemas/paper.schema.json; with --check fails when it is stale
 *
 * Needs a Node that strips types (22.18 or newer): the schema comes straight from the source.
 */
import { readFile, mkdir, writeFile } from 'node:fs/promises';
import { identifiers, paperFile } from '../src/core/paper/schema.ts';
import { z } from 'zod';

const file = new URL('../schemas/paper.schema.json', import.meta.url);

const schema = z.toJSONSchema(paperFile, {
  target: 'draft-7',
  override({ zodSchema, jsonSchema, path }) {
    // Read from the scalar's own text, so a bare 2106.09680 is as good as a quoted one.
    if (identifiers.get(zodSchema)?.bare && jsonSchema.type === 'string') jsonSchema.type = ['string', 'number'];
    // The bounds of safe integers say nothing to a person.
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    // `steps:` with nothing below it yet.
    if (path.length === 2 && path[0] === 'properties' && path[1] !== 'paper' && jsonSchema.type === 'object') jsonSchema.type = ['object', 'null'];
  },
});
const { $schema, ...rest } = schema;
const text = `${JSON.stringify({ $schema, title: 'Papertrace paper file', description: 'One publication and what the code makes of it.', ...rest }, null, 2)}\n`;

if (process.argv.includes('--check')) {
  const now = await readFile(file, 'utf8').catch(() => '');
  if (now !== text) {
    console.error('schemas/paper.schema.json is stale: run node scripts/build-schema.mjs');
    process.exitCode = 1;
  }
} else {
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, text);
}
