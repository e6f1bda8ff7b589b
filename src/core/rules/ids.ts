/** Every rule, by the name that problems and the configuration call it. */
export const ruleIds = [
  // marks
  'malformed-mark', 'unknown-verb', 'text-missing', 'begin-without-end', 'unknown-record', 'unknown-paper', 'unknown-document', 'no-paper', 'claim-in-test', 'lost-target', 'informal-citation',
  // paper files
  'paper-syntax', 'paper-schema', 'unknown-key', 'unknown-address', 'unknown-reference', 'duplicate-id', 'duplicate-key', 'outside-root', 'missing-pdf', 'lock-behind',
  // the configuration
  'config-syntax', 'config-schema',
] as const;

export type RuleId = (typeof ruleIds)[number];
