import { lex } from '../lexer.ts';
import { languageNamed } from './named.ts';
import type { Splitter } from './regions.ts';

/**
 * HTML and what is written like it (Vue, Svelte, Astro, templates): its language tells comments from scripts, styles and
 * their like, which are embedded.
 */
export const splitHtml: Splitter = (text, host, languages) => {
  const spans = lex(text, host);
  const embedded = spans.flatMap(({ kind, open, inner }) => {
    const language = kind === 'string' ? languageNamed(contentOf(open), languages) : undefined;
    return language ? [{ ...inner, language }] : [];
  });
  return { spans, embedded };
};

/** The language of what an opening opens, by what people call it: `ts` of `<script lang="ts">`; nothing for any other tag. */
function contentOf(open: string): string {
  if (open.startsWith('---')) return 'ts';
  const element = /^<(script|style|template)(?=[\s>])/i.exec(open)?.[1]?.toLowerCase();
  if (element === undefined) return '';
  const value = (name: string): string | undefined => new RegExp(String.raw`\s${name}\s*=\s*["']?([^"'\s>]*)`, 'i').exec(open)?.[1];
  const lang = value('lang');
  if (lang !== undefined || element !== 'script') return lang ?? (element === 'style' ? 'css' : '');
  // `python` of `text/x-python`, `json` of `application/ld+json`, `vertex` of `x-shader/x-vertex`
  const type = value('type')?.replace(/^[\w-]+\/(?:x-|[\w.-]+\+)?/, '') ?? '';
  return type === '' ? 'javascript' : type.replace(/^(?:template|handlebars)$/, 'html');
}
