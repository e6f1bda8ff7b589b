import type { Blocks, Language, StringForm } from '../marks/language.ts';
import { languages } from '../marks/languages.ts';
import { indented } from '../marks/languages/layouts.ts';
import { literal } from '../marks/literal.ts';
import type { LanguageFields } from './languageSchema.ts';

/** A language of the configuration, as the tables have it. What it does not say is as in the one it is like. */
export function ownLanguage(id: string, { like, extensions, names, line, block, innerDoc, strings, definitions, blocks }: LanguageFields): Language {
  const model = languages.find((language) => language.id === like || language.aliases?.includes(like ?? '') === true);
  const base = model ?? { line: [], block: [], strings: [stringForm('"')], blocks: { by: 'braces' } as const };
  return {
    ...base,
    id,
    aliases: [],
    extensions: (extensions ?? []).map((extension) => extension.replace(/^\./, '').toLowerCase()),
    names: (names ?? []).map((name) => name.toLowerCase()),
    ...(line ? { line } : {}),
    ...(block ? { block: block.map(({ open, close, nests }) => ({ open, close, ...(nests === undefined ? {} : { nests }) })) } : {}),
    ...(innerDoc ? { innerDoc } : {}),
    ...(strings ? { strings: strings.map(stringForm), literals: [] } : {}),
    ...(definitions ? { definitions: words(definitions) } : {}),
    ...(strings?.some((form) => typeof form === 'object' && form.documents === 'next') ? { docs: '' } : {}),
    ...(blocks ? { blocks: blocksOf(blocks) } : {}),
  };
}

function stringForm(form: NonNullable<LanguageFields['strings']>[number]): StringForm {
  if (typeof form === 'string') return { open: literal(form), close: literal(form), escapes: true };
  const { open, close = open, escape = '\\', raw = false, multiline, holes, documents } = form;
  return {
    open: literal(open),
    close: literal(close),
    ...(raw ? {} : { escapes: `${literal(escape)}[^]` }),
    ...(multiline === undefined ? {} : { multiline }),
    ...(holes ? { holes: holes.map((hole) => ({ ...hole, comments: true })) } : {}),
    ...(documents ? { documents } : {}),
  };
}

function blocksOf(blocks: NonNullable<LanguageFields['blocks']>): Blocks {
  if (typeof blocks === 'object') return { ...indented, words: { open: words(blocks.open), close: words(blocks.close) } };
  if (blocks === 'indentation') return indented;
  return blocks === 'lines' ? { by: 'braces', lineEnds: true } : { by: blocks };
}

function words(all: readonly string[]): string {
  return String.raw`(?<![\w.:])(?:${all.map(literal).join('|')})(?!\w)`;
}
