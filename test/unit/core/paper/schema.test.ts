import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { example } from './example.ts';
import { head } from './shown.ts';

describe('the JSON Schema for YAML editors', () => {
  const validate = new Ajv({ allowUnionTypes: true, strict: true, strictTypes: false }).compile(JSON.parse(readFileSync(new URL('../../../../schemas/paper.schema.json', import.meta.url), 'utf8')) as object);
  const errors = (text: string) => (validate(parse(text)) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`));

  it('is built from the source as it is now', () => {
    const script = fileURLToPath(new URL('../../../../scripts/build-schema.mjs', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });

  it('accepts every field of the format', () => assert.deepEqual(errors(example), []));

  it('accepts bare identifiers and empty sections', () => {
    assert.deepEqual(errors(`${head}  arxiv: 2106.09680\n  documents: { main: { version: 1.10, sha256: 12345 } }\nsteps:\nnotes:\n`), []);
  });

  it('refuses what the parser refuses', () => {
    assert.deepEqual(errors(`${head}  year: x\n`), ['/paper/year must be integer']);
    assert.deepEqual(errors(`${head}steps: { a: { titel: x } }\n`), ["/steps/a must have required property 'title'"]);
    assert.deepEqual(errors(`${head}colour: x\n`), [' must NOT have additional properties']);
  });
});
