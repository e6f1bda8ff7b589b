import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { commands, writesFiles } from '../../../src/extension/manifest/commands.ts';
import type { CommandId } from '../../../src/extension/manifest/commands.ts';
import { contextKeys } from '../../../src/extension/manifest/contextKeys.ts';
import { settings } from '../../../src/extension/manifest/settings.ts';
import { pdfViewType, viewIds } from '../../../src/extension/manifest/views.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string; readonly enablement?: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly keybindings: readonly { readonly command: string; readonly when?: string }[];
    readonly viewsWelcome: readonly { readonly contents: string }[];
    readonly views: { readonly papertrace: readonly { readonly id: string }[] };
    readonly customEditors: readonly { readonly viewType: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

const manifestText = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
const { contributes } = JSON.parse(manifestText) as Manifest;
const words = JSON.parse(readFileSync(new URL('../../../package.nls.json', import.meta.url), 'utf8')) as Record<string, string>;
const ids = Object.keys(commands);

describe('the manifest', () => {
  it('declares the commands of the table and no others', () => {
    deepEqual(contributes.commands.map(({ command }) => command), ids);
  });

  it('offers each in the palette where the table says', () => {
    const wanted = Object.entries<{ palette?: string; writes?: true }>(commands).flatMap(([command, { palette }]) => palette === undefined ? [] : [{ command, when: palette }]);
    deepEqual(contributes.menus.commandPalette, wanted);
  });

  it('offers no command that writes in a folder that is not trusted', () => {
    const held = contributes.commands.filter(({ enablement }) => enablement === 'isWorkspaceTrusted').map(({ command }) => command);
    deepEqual(held, (Object.keys(commands) as CommandId[]).filter(writesFiles));
  });

  it('files every command under Papertrace, in Title Case', () => {
    const small = /^(?:a|an|and|as|for|from|here|in|into|of|or|the|to|with)$/;
    const wrong = contributes.commands.filter(({ category, title }) => {
      const text = word(title);
      return word(category) !== 'Papertrace' || text.split(' ').some((part) => /^[a-z]/.test(part) && !small.test(part));
    });
    deepEqual(wrong, []);
  });

  it('has words for every key and no words without one', () => {
    const used = [...manifestText.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    deepEqual([...new Set(used)].sort(), Object.keys(words).sort());
  });

  it('names only declared commands in menus, keys and welcome texts', () => {
    const named = [
      ...Object.values(contributes.menus).flat().map(({ command }) => command),
      ...contributes.keybindings.map(({ command }) => command),
      ...contributes.viewsWelcome.flatMap(({ contents }) => [...word(contents).matchAll(/\(command:(papertrace\.[^)]+)\)/g)].map(([, command]) => command ?? '')),
    ];
    deepEqual(named.filter((command) => !ids.includes(command)), []);
  });

  it('asks only for context keys that the extension sets', () => {
    const clauses = JSON.stringify([contributes.menus, contributes.keybindings, contributes.viewsWelcome]);
    const asked = [...clauses.matchAll(/papertrace\.(?:has\w+|loaded)/g)].map(([key]) => key);
    deepEqual([...new Set(asked)].sort(), [...contextKeys].sort());
  });

  it('has the views, the editor and the settings that the code names', () => {
    deepEqual(contributes.views.papertrace.map(({ id }) => id), viewIds);
    deepEqual(contributes.customEditors.map(({ viewType }) => viewType), [pdfViewType]);
    const declared = Object.entries(contributes.configuration.properties).map(([id, { default: value }]) => [id, value]);
    deepEqual(Object.fromEntries(declared), settings);
  });
});

function word(key: string): string {
  return words[key.slice(1, -1)] ?? key;
}
