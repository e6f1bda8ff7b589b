import type { Severity } from '../problem.ts';

/**
 * Every rule by the name that problems and the configuration call it: how bad it is unless the configuration says
 * otherwise, and what it finds. Each has a page in `docs/rules/`. What says that work is still to be done, and not that
 * something is wrong, is a hint: an honest young project has many of these.
 */
export const ruleTable = {
  // marks
  'malformed-mark': { severity: 'error', finds: 'a mark that cannot be read' },
  'unknown-verb': { severity: 'warning', finds: 'a word in the place of a verb that is none' },
  'text-missing': { severity: 'warning', finds: 'a verb that wants a text and has none' },
  'begin-without-end': { severity: 'warning', finds: 'a range that is begun or ended only' },
  'overlapping-ranges': { severity: 'information', finds: 'two ranges that cross, or that claim the same lines for one thing' },
  'duplicate-mark': { severity: 'warning', finds: 'two marks that say the same of the same lines' },
  'lost-target': { severity: 'warning', finds: 'a second target after a comma and a blank, which is prose' },
  'unknown-paper': { severity: 'error', finds: 'a key that no paper here has' },
  'no-paper': { severity: 'error', finds: 'a mark where there is no paper' },
  'ambiguous-paper': { severity: 'error', finds: 'a target without a key that could be of several papers' },
  'unknown-document': { severity: 'error', finds: 'a document that the paper does not list' },
  'unknown-record': { severity: 'error', finds: 'an id that the paper does not have' },
  'unknown-address': { severity: 'error', finds: 'an address that the paper does not have' },
  'ambiguous-join': { severity: 'information', finds: 'an address at which several records stand, so that the mark counts for none' },
  'claim-in-test': { severity: 'warning', finds: 'a mark in a test file that claims to implement' },
  'informal-citation': { severity: 'hint', finds: 'a citation of the paper in words of its own, in an open file' },
  'circular-parent': { severity: 'warning', finds: 'steps whose parents lead back to them' },
  'suspect-link': { severity: 'warning', finds: 'code or a passage that has changed since it was reviewed' },
  'parameter-differs': { severity: 'warning', finds: 'a literal, or a value in a file, that is not what the paper prescribes' },
  // paper files
  'paper-syntax': { severity: 'error', finds: 'a paper file that is not YAML' },
  'paper-schema': { severity: 'error', finds: 'a value in a paper file that does not belong there' },
  'unknown-key': { severity: 'warning', finds: 'a key that does not belong there' },
  'unusable-key': { severity: 'warning', finds: 'a paper whose key marks cannot write' },
  'malformed-address': { severity: 'warning', finds: 'a place that is no address of a paper' },
  'unknown-reference': { severity: 'warning', finds: 'a record that names another that is not there' },
  'duplicate-id': { severity: 'error', finds: 'an id that is used twice in one paper' },
  'duplicate-key': { severity: 'error', finds: 'two papers with one key' },
  'outside-root': { severity: 'error', finds: 'a path that leads out of the root' },
  'missing-pdf': { severity: 'information', finds: 'a PDF that is not there' },
  'new-version': { severity: 'information', finds: 'a PDF that is another than the paper file says' },
  'lock-behind': { severity: 'warning', finds: 'a lock that does not hold all that is used, or does not parse' },
  'quote-not-found': { severity: 'warning', finds: 'a passage that is not in the PDF' },
  'step-without-code': { severity: 'hint', finds: 'a step that no code claims yet' },
  'deviation-without-mark': { severity: 'hint', finds: 'a deviation that no mark in code names' },
  'unused-record': { severity: 'hint', finds: 'a record that nothing refers to' },
  'unread-value': { severity: 'warning', finds: 'a key of a file at which no value can be read, or another than was written down' },
  'result-differs': { severity: 'information', finds: 'a result that is not as reported, and that nothing explains' },
  'single-run': { severity: 'hint', finds: 'a result of one run that is not said to be deterministic' },
  'incomplete-ambiguity': { severity: 'warning', finds: 'an ambiguity that says less than its kind and status need' },
  'incomplete-deviation': { severity: 'warning', finds: 'a deviation without its reason' },
  'review-due': { severity: 'warning', finds: 'a deviation whose day of review is past' },
  // the configuration
  'config-syntax': { severity: 'error', finds: 'a configuration that is not YAML' },
  'config-schema': { severity: 'error', finds: 'a value in the configuration that does not belong there' },
} as const satisfies Readonly<Record<string, { readonly severity: Severity; readonly finds: string }>>;

export type RuleId = keyof typeof ruleTable;
export const ruleIds = Object.keys(ruleTable) as RuleId[];
