import { deepEqual, equal } from 'node:assert/strict';
import { EditHistory } from '../../../src/extension/paperFile/editHistory.ts';

const edit = (label: string, before: string, after: string) => ({ label, uri: 'file:///a.paper.yaml', before, after, group: 0 });

describe('the history of edits', () => {
  it('gives the newest first, and back again', () => {
    const history = new EditHistory();
    const next = () => [history.toUndo?.label, history.toRedo?.label];
    history.add(edit('Step “one”', '', '1'));
    history.add(edit('Step “two”', '1', '12'));
    deepEqual(next(), ['Step “two”', undefined]);
    history.undone('1');
    deepEqual(next(), ['Step “one”', 'Step “two”']);
    history.redone('12');
    deepEqual(next(), ['Step “two”', undefined]);
  });

  it('forgets what was undone when something new is done', () => {
    const history = new EditHistory();
    history.add(edit('Step “one”', '', '1'));
    history.undone('');
    history.add(edit('Note “other”', '', 'x'));
    equal(history.toRedo, undefined);
  });

  it('remembers what saving left, so that redoing starts from it', () => {
    const history = new EditHistory();
    history.add(edit('Step “one”', 'a', 'a1'));
    history.undone('a\n');
    equal(history.toRedo?.before, 'a\n');
  });
});
