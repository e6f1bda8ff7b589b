import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import type { IGrammar } from 'vscode-textmate';
import { hostFolders, root } from '../harness/places.ts';

interface Grammar {
  readonly language?: string;
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
  readonly file: string;
}

const ours = path.join(root, 'package.json');

/** The grammars that a manifest contributes. */
function grammarsOf(manifest: string): Grammar[] {
  const { contributes } = JSON.parse(readFileSync(manifest, 'utf8')) as { contributes?: { grammars?: Omit<Grammar, 'file'>[] } };
  return (contributes?.grammars ?? []).map((grammar) => ({ ...grammar, file: path.join(path.dirname(manifest), grammar.path) }));
}

/** VS Code's own grammars with ours injected as its manifest says, by language. */
export async function loadGrammars(): Promise<{ readonly languages: readonly string[]; grammarOf(language: string): Promise<IGrammar> }> {
  const wasm = readFileSync(path.join(root, 'node_modules', 'vscode-oniguruma', 'release', 'onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const builtins = globSync('lib/vscode/extensions/*/package.json', { cwd: path.join(hostFolders.current, 'node_modules', 'code-server') });
  const all = [...builtins.flatMap((file) => grammarsOf(path.join(hostFolders.current, 'node_modules', 'code-server', file))), ...grammarsOf(ours)];
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner: (sources) => new oniguruma.OnigScanner(sources), createOnigString: (text) => new oniguruma.OnigString(text) }),
    loadGrammar: (scope) => {
      const found = all.find(({ scopeName }) => scopeName === scope);
      return Promise.resolve(found ? textmate.parseRawGrammar(readFileSync(found.file, 'utf8'), found.file) : null);
    },
    // As VS Code does: a grammar that is injected into `source` is injected into every `source.…`.
    getInjections: (scope) => all.filter(({ injectTo = [] }) => injectTo.some((into) => scope === into || scope.startsWith(`${into}.`))).map(({ scopeName }) => scopeName),
  });
  return {
    languages: [...new Set(all.flatMap(({ language }) => language ?? []))].sort(),
    async grammarOf(language) {
      const scope = all.find((grammar) => grammar.language === language)?.scopeName;
      const grammar = scope === undefined ? null : await registry.loadGrammar(scope);
      if (!grammar) throw new Error(`no grammar for ${language}`);
      return grammar;
    },
  };
}

/** For each piece of a text that our grammar colours: the piece and its scope. */
export function coloured(grammar: IGrammar, text: string): string[] {
  const found: string[] = [];
  let state = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const scope = scopes.find((each) => each.endsWith('.papertrace'));
      if (scope !== undefined) found.push(`${line.slice(startIndex, endIndex).trim()} ${scope.replace(/\.papertrace$/, '')}`);
    }
  }
  return found;
}
