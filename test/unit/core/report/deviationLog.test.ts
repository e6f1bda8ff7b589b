import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { attention, world } from '../../workspace.ts';

describe('the deviation log', () => {
  it('tells for each deviation what the paper says, what the code does, why; then what is open, and the results', async () => {
    const code = '# @paper:pre-ln\ndef layer(x):\n    return x\n\n# @paper:sec.5.4 unclear: dropout before the sum?\ny = 1\n';
    const { papertrace } = await world({ 'attention.paper.yaml': attention, 'src/my model.py': code });
    const [log] = await papertrace.deviationLogs('2026-11-23');
    assert.equal(log?.text, `<!-- Written by Papertrace. Edit the paper file and the marks, then write it again. -->

# Deviations and ambiguities

## Attention Is All You Need (\`attention\`)

0 of 4 steps implemented, 1 deviation, 2 open questions. 2026-11-23.

### Deviations

#### The norm comes first. (\`pre-ln\`)

accepted · 2026-11-03 · §3.1

- **The paper says:** The norm follows the sum.
- **The code does:** The norm comes first.
- **Because:** Post-LN diverged at depth 24.
- **Kind:** changed, intentional, numerics
- **Impact:** minor; on bleu
- **About:** \`dot-product\`
- **In code:** [\`src/my model.py:1\`](src/my%20model.py#L1-L3)

### Ambiguities

#### Is warm-up counted in updates or in epochs? (\`warmup-unit\`)

open · §5.3, p. 7

> warmup_steps = 4000

- **About:** \`schedule\`

#### dropout before the sum?

unclear · §5.4

- **In code:** [\`src/my model.py:5\`](src/my%20model.py#L5-L6)

### Results

| Result        | Measured      | Verdict | Explained by |
| ------------- | ------------- | ------- | ------------ |
| BLEU (\`bleu\`) | 27.3 reported | not run |              |
`);
  });
  it('lets no sign of the paper become Markdown', async () => {
    const said = 'a *b* _c_ <i>d</i> [e](f) `g` | h $i$ # j';
    const paper = attention.replace('The norm follows the sum.', JSON.stringify(said)).replace('warmup_steps = 4000', said);
    const { papertrace } = await world({ 'attention.paper.yaml': paper });
    const [log] = await papertrace.deviationLogs('2026-11-23');
    const tree = unified().use(remarkParse).use(remarkGfm).parse(log?.text ?? '');
    const texts: string[] = [];
    const walk = (node: Nodes): void => {
      if (node.type === 'text') texts.push(node.value.trim());
      if ('children' in node) node.children.forEach(walk);
    };
    walk(tree);
    assert.equal(texts.filter((text) => text === said).length, 2);
    assert.deepEqual(tree.children.filter(({ type }) => type === 'html').length, 1);
  });
  it('is not written where there is no paper', async () => {
    const { papertrace } = await world({ 'src/a.py': 'x = 1\n' });
    assert.deepEqual(await papertrace.deviationLogs('2026-11-23'), []);
  });
});
