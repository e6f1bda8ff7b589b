/*
 * npm run build:schema [-- --check]     writes schemas/*.schema.json; with --check fails when one is stale
 */
import { readFile, mkdir, writeFile } from 'node:fs/promises';
import { bootstrap } from './bootstrap.mjs';

await bootstrap();
// Straight from the source, which the Node that is sure to run now can read.
const { configFile } = await import('../src/core/config/schema.ts');
const { identifiers, paperFile } = await import('../src/core/paper/schema.ts');
const { z } = await import('zod');

const schemas = [
  { name: 'paper', schema: paperFile, title: 'Papertrace paper file', description: 'One publication and what the code makes of it.' },
  { name: 'config', schema: configFile, title: 'Papertrace configuration', description: 'Marks the root, and holds all that decides a verdict.' },
];

function toJson({ schema, title, description }) {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
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
  return `${JSON.stringify({ $schema, title, description, ...rest }, null, 2)}\n`;
}

for (const each of schemas) {
  const path = `schemas/${each.name}.schema.json`;
  const file = new URL(`../${path}`, import.meta.url);
  const text = toJson(each);
  if (!process.argv.includes('--check')) {
    await mkdir(new URL('.', file), { recursive: true });
    await writeFile(file, text);
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    console.error(`${path} is stale: run npm run build:schema`);
    process.exitCode = 1;
  }
}
