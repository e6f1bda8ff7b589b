import type { Rule } from './rule.ts';

/** A mark in a test file claims that the code there implements a step: almost always `test` is meant. */
export const claimInTest: Rule = {
  id: 'claim-in-test',
  perFile: true,
  *check({ config, files, pathOf }) {
    for (const { uri, marks } of files) {
      if (!config.isTest(pathOf(uri))) continue;
      for (const { head, targets, verb, claims, scope } of marks) {
        if (!claims || verb !== 'implements' || scope === 'file' || scope === 'end' || targets.length === 0) continue;
        yield {
          uri, range: head, rule: 'claim-in-test',
          message: 'This is a test file, so the mark claims that a test implements the paper. Write "test" if it tests it.',
          fixes: [{ title: 'Write "test"', edits: [{ uri, range: { start: head.end, end: head.end }, newText: ' test' }] }],
        };
      }
    }
  },
};
