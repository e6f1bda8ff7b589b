import { openWorkbench } from '../harness/suite.ts';
import { addBadPdfs, badPdfs } from './bad-pdfs.ts';
import { addNewCode, flows } from './flows.ts';
import { reading } from './reading.ts';
import { addVersions, versions } from './versions.ts';
import { views } from './views.ts';

/* Another folder in the window costs three seconds of two cores, and its first PDF three: suites that others can go on after share one. */

describe('in one window', () => {
  const context = openWorkbench({ prepare: addNewCode });
  views(context);
  flows(context);
});

describe('in one window', () => {
  const context = openWorkbench({
    prepare: (copy) => {
      addBadPdfs(copy);
      addVersions(copy);
    },
  });
  badPdfs(context);
  versions(context);
  reading(context);
});
