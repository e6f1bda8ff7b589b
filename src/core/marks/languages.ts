import type { Language } from './language.ts';
import { cLanguages } from './languages/c.ts';
import { dataLanguages } from './languages/data.ts';
import { functionalLanguages } from './languages/functional.ts';
import { hardwareLanguages } from './languages/hardware.ts';
import { jvmLanguages } from './languages/jvm.ts';
import { markupLanguages } from './languages/markup.ts';
import { pythonLanguages } from './languages/python.ts';
import { rustLanguages } from './languages/rust.ts';
import { scientificLanguages } from './languages/scientific.ts';
import { scriptLanguages } from './languages/script.ts';
import { shellLanguages } from './languages/shell.ts';
import { specificationLanguages } from './languages/specification.ts';
import { wirthianLanguages } from './languages/wirthian.ts';

/** Adding a language is adding an entry to a family. */
export const languages: readonly Language[] = [
  ...pythonLanguages, ...scriptLanguages, ...rustLanguages, ...cLanguages, ...jvmLanguages, ...functionalLanguages, ...scientificLanguages,
  ...shellLanguages, ...hardwareLanguages, ...wirthianLanguages, ...specificationLanguages, ...dataLanguages, ...markupLanguages,
];

/** Finds the language of a file. */
export interface LanguageTable {
  /**
   * By the editor's language id where the table knows it, else by the file's name. Where several languages share an
   * extension (`.m`, `.v`, `.pl`) the text tells, also against the editor, which goes by the name alone.
   */
  of(uri: string, languageId?: string, text?: string): Language | undefined;
  /** Whether a file's path tells of a language; asked of every file of a root, most of which are never read. */
  knows(path: string): boolean;
  /** The names that it knows, in lower case: `*.py`, `makefile`. */
  readonly globs: readonly string[];
}

/** So much of a text tells its language; UTF-16 units. */
const told = 5000;

/** The languages above, and `own` before them. */
export function languageTable(own: readonly Language[] = []): LanguageTable {
  // Of two entries for one thing a map keeps the later.
  const all = [...languages, ...own];
  const byId = new Map(all.flatMap((language) => [language.id, ...(language.aliases ?? [])].map((id) => [id, language] as const)));
  const byName = new Map(all.flatMap((language) => (language.names ?? []).map((name) => [name, language] as const)));
  const byExtension = new Map<string, Language[]>();
  for (const language of all) {
    for (const extension of language.extensions) {
      if (own.includes(language)) byExtension.set(extension, [language]);
      else byExtension.set(extension, [...(byExtension.get(extension) ?? []), language]);
    }
  }
  return {
    globs: [...[...byExtension.keys()].map((extension) => `*.${extension}`), ...byName.keys()],
    knows(path) {
      // nearly every source file is known by this
      const last = path.lastIndexOf('.');
      if (last >= 0 && byExtension.has(path.slice(last + 1))) return true;
      const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
      for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) if (byExtension.has(name.slice(dot + 1))) return true;
      return byName.has(name);
    },
    of(uri, languageId, text) {
      const name = nameOf(uri);
      const named = byName.get(name);
      const sharing = extensionsOf(name).map((extension) => byExtension.get(extension)).find((found) => found !== undefined) ?? [];
      // Without an extension for it an editor takes a notebook for JSON and a Vue file for HTML.
      if (sharing[0]?.embeds) return sharing[0];
      const known = languageId === undefined ? undefined : byId.get(languageId);
      if (known && (named || sharing.length < 2 || !sharing.includes(known))) return known;
      if (named) return named;
      const start = text?.slice(0, told) ?? '';
      const signed = sharing.find(({ signs }) => signs !== undefined && new RegExp(signs, 'm').test(start));
      return signed ?? (known?.signs === undefined || text === undefined ? known : undefined) ?? sharing.find(({ signs }) => signs === undefined) ?? sharing[0];
    },
  };
}

function nameOf(uri: string): string {
  const path = uri.replace(/[?#].*$/s, '');
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}

/** The longest first: `b.c`, then `c` for `a.b.c`. */
function extensionsOf(name: string): string[] {
  const [, ...parts] = name.split('.');
  return parts.map((_, index) => parts.slice(index).join('.'));
}

/** What every mark begins with, in any language. */
export const prefix = '@paper:';

/** Whether there can be any mark: one search, so that most files cost no more. */
export function hasMarks(text: string): boolean {
  return text.includes(prefix);
}
