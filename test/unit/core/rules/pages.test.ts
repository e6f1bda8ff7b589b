import { deepEqual, equal, match } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { ruleIds, ruleTable } from '../../../../src/core/rules/ids.ts';

const folder = new URL('../../../../docs/rules/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

describe('the pages of the rules', () => {
  it('are one a rule, and a list', () => {
    deepEqual(readdirSync(folder).sort(), [...ruleIds.map((id) => `${id}.md`), 'README.md'].sort());
    const rows = [...read('README.md').matchAll(/^\| \[([a-z-]+)\]\(([a-z-]+)\.md\) \| (.+) \| (\w+) \|$/gm)].map(([, id, page, finds, severity]) => ({ id, page, finds, severity }));
    deepEqual(rows, ruleIds.map((id) => ({ id, page: id, finds: ruleTable[id].finds, severity: ruleTable[id].severity })));
  });

  it('are what the schema of the configuration knows', () => {
    const schema = JSON.parse(readFileSync(new URL('../../../../schemas/config.schema.json', import.meta.url), 'utf8')) as { properties: { severities: { properties: Record<string, unknown> } } };
    deepEqual(Object.keys(schema.properties.severities.properties), ruleIds);
  });

  for (const id of ruleIds) {
    it(`say of ${id} why, show it, mend it, and tell how to set its severity`, () => {
      const page = read(`${id}.md`);
      const { severity, finds } = ruleTable[id];
      equal(page.split('\n')[0], `# ${id}`);
      match(page, new RegExp(`\\nFinds ${finds.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}\\. An? \\*\\*${severity}\\*\\* unless configured\\.\\n`));
      deepEqual([...page.matchAll(/^## (.+)$/gm)].map(([, title]) => title), ['Why', 'Example', 'Fix', 'Severity']);
      match(page, new RegExp(`severities:\\n  ${id}: `));
    });
  }
});
