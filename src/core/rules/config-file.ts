import type { Rule } from './rule.ts';

/** What `papertrace.config.yaml` shows by itself, under `config-syntax`, `config-schema` and `unknown-key`. */
export const configFile: Rule = {
  id: 'config-schema',
  *check({ configProblems }) {
    yield* configProblems;
  },
};
