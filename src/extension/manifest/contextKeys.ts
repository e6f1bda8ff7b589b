import { commands } from 'vscode';

/** What `when` clauses of the manifest may ask, and its type. */
interface ContextKeys {
  /** Views show their own empty state only once this is known. */
  readonly 'papertrace.loaded': boolean;
  readonly 'papertrace.hasPaper': boolean;
  readonly 'papertrace.hasSteps': boolean;
  readonly 'papertrace.hasAmbiguities': boolean;
  readonly 'papertrace.hasDeviations': boolean;
}

export const contextKeys = [
  'papertrace.loaded', 'papertrace.hasPaper', 'papertrace.hasSteps', 'papertrace.hasAmbiguities', 'papertrace.hasDeviations',
] as const satisfies readonly (keyof ContextKeys)[];

export function setContext<Key extends keyof ContextKeys>(key: Key, value: ContextKeys[Key]): void {
  void commands.executeCommand('setContext', key, value);
}
