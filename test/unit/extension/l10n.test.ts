import { deepEqual } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const root = new URL('../../../', import.meta.url);

describe('the words of the extension', () => {
  it('stand in the bundle that translations start from, all of them and no others', () => {
    const used = new Set<string>();
    for (const file of globSync('src/extension/**/*.ts', { cwd: root })) {
      const visit = (node: ts.Node): void => {
        if (ts.isCallExpression(node) && node.expression.getText() === 'l10n.t') {
          const [text] = node.arguments;
          if (text && ts.isStringLiteralLike(text)) used.add(text.text);
        }
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(file, readFileSync(new URL(file, root), 'utf8'), ts.ScriptTarget.ESNext, true));
    }
    const bundle = JSON.parse(readFileSync(new URL('l10n/bundle.l10n.json', root), 'utf8')) as Record<string, string>;
    deepEqual(Object.keys(bundle).sort(), [...used].sort());
  });
});
