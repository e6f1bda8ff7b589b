import { deepEqual, equal } from 'node:assert/strict';
import { FileSet } from '../../../../src/core/files/fileSet.ts';

describe('a set of files', () => {
  const uris = ['file:///r/a.py', 'file:///r/src/b.py', 'file:///r/src/deep/c.py', 'file:///r/src2/d.py'];

  it('holds what was added, each once', () => {
    const set = new FileSet([...uris, ...uris]);
    deepEqual([...set].sort(), uris);
    equal(set.add('file:///r/a.py'), false);
    equal(set.add('file:///r/new.py'), true);
    deepEqual(set.addIn('file:///r/', ['a.py', 'z.py']), ['z.py']);
    equal(set.has('file:///r/z.py'), true);
    equal(set.has('file:///r/src'), false);
  });

  it('lets go of what is deleted, and of its folder after the last', () => {
    const set = new FileSet(uris);
    set.delete('file:///r/src/b.py');
    set.delete('file:///r/src/none.py');
    equal(set.has('file:///r/src/b.py'), false);
    deepEqual([...set.folders()].map(([folder, names]) => [folder, [...names]]), [['file:///r/', ['a.py']], ['file:///r/src/deep/', ['c.py']], ['file:///r/src2/', ['d.py']]]);
  });

  it('tells what stands at or below a place, which may be a file', () => {
    const set = new FileSet(uris);
    deepEqual(set.within(new Set(['file:///r/src', 'file:///r/a.py', 'file:///r/gone'])), ['file:///r/a.py', 'file:///r/src/b.py', 'file:///r/src/deep/c.py']);
    deepEqual(set.within(new Set(['file:///r'])), uris);
    deepEqual(set.within(new Set()), []);
  });
});
