import tseslint from 'typescript-eslint';

/** What each layer may import; DESIGN: core ← pdf ← {server, cli, viewer}, core ← protocol ← {server, viewer, extension}. */
const layers = {
  core: { from: [], packages: ['node:*', 'vscode', 'pdfjs-dist', 'pdfjs-dist/**', 'vscode-languageserver', 'vscode-languageserver/**', 'vscode-languageclient', 'vscode-languageclient/**'] },
  node: { from: ['core', 'pdf'], packages: ['vscode', 'pdfjs-dist', 'pdfjs-dist/**'] },
  pdf: { from: ['core'], packages: ['node:*', 'vscode'] },
  protocol: { from: ['core'], packages: ['node:*', 'vscode', 'pdfjs-dist', 'pdfjs-dist/**'] },
  server: { from: ['core', 'node', 'pdf', 'protocol'], packages: ['vscode', 'pdfjs-dist', 'pdfjs-dist/**'] },
  cli: { from: ['core', 'node', 'pdf'], packages: ['vscode', 'pdfjs-dist', 'pdfjs-dist/**'] },
  viewer: { from: ['core', 'pdf', 'protocol'], packages: ['node:*', 'vscode'] },
  extension: { from: ['core', 'protocol'], packages: ['node:*', 'pdfjs-dist', 'pdfjs-dist/**'] },
};

const names = Object.keys(layers);

export default tseslint.config(
  { ignores: ['dist/', '.cache/', 'artifacts/', 'node_modules/', 'test/host/', 'test/fixtures/'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'No default exports.' }],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  ...names.map((layer) => ({
    files: [`src/${layer}/**/*.ts`],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', {
        patterns: [
          { group: layers[layer].packages, message: `Not in the layer "${layer}".` },
          {
            group: names.filter((name) => name !== layer && !layers[layer].from.includes(name)).map((name) => `**/${name}/**`),
            message: `The layer "${layer}" may import ${layers[layer].from.join(', ') || 'no other layer'} only.`,
          },
        ],
      }],
    },
  })),
);
