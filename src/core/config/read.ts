import type { Files } from '../ports.ts';
import type { Problem } from '../problem.ts';
import { startOfFile } from '../ranges.ts';
import { type Config, defaultConfig } from './config.ts';

/** Without `config` the one before it holds. */
export interface ReadConfig {
  readonly config?: Config;
  readonly problems: readonly Problem[];
}

/** Reads the configuration at `uri`, whose text is `text`. What reads YAML is loaded where there is one: most roots have none. */
export async function readConfig(uri: string, text: string | undefined, files: Pick<Files, 'exists'>): Promise<ReadConfig> {
  if (text !== undefined) return (await import('./parse.ts')).parseConfig(text, uri);
  return await files.exists(uri) ? { problems: [unreadable(uri)] } : { config: defaultConfig, problems: [] };
}

function unreadable(uri: string): Problem {
  return { uri, range: startOfFile, rule: 'config-syntax', message: 'The configuration cannot be read: it is too large, is no text, or may not be opened. What it said before counts; nothing is written to it.' };
}
