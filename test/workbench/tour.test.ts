import { openWorkbench } from '../harness/suite.ts';
import { tour } from '../harness/tour.ts';

describe('the whole way once', () => {
  const context = openWorkbench();

  for (const step of tour) {
    it(step.title, () => step.run(context.workbench, context.copy));
  }
});
