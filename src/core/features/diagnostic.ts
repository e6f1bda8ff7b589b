import type { Diagnostic } from 'vscode-languageserver-types';
import type { RatedProblem } from '../problem.ts';

const severities = { error: 1, warning: 2, information: 3, hint: 4 } as const;

/** Where a rule's page is found: an address with `{rule}` in the place of the rule's name. Undefined: nowhere. */
export type RulePages = string | undefined;

export function diagnostic({ range, severity, rule, message }: RatedProblem, pages?: RulePages): Diagnostic {
  const page = pages === undefined ? {} : { codeDescription: { href: pages.replace('{rule}', rule) } };
  return { range, severity: severities[severity], code: rule, ...page, message, source: 'papertrace' };
}
