import { eachStep } from '../trace/steps.ts';
import type { Rule } from './rule.ts';

/** A step that counts and that no mark claims yet. */
export const stepWithoutCode: Rule = {
  id: 'step-without-code',
  *check({ papers }) {
    for (const { paper, steps, stale } of papers) {
      if (stale) continue;
      for (const { step, counts, progress } of eachStep(steps)) {
        if (!counts || progress !== 'missing') continue;
        const wanted = step.fields.role === 'hold' ? 'No test says yet that this holds: claim it with' : 'No code claims this yet: mark it with';
        yield {
          uri: paper.uri, range: step.idRange, rule: 'step-without-code',
          message: `${wanted} "@paper:${step.id}${step.fields.role === 'hold' ? ' test' : ''}".`,
        };
      }
    }
  },
};
