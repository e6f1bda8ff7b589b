import assert from 'node:assert/strict';
import { fieldValue } from '../../../../src/core/features/formField.ts';
import { formOf } from '../../../../src/core/features/recordForm.ts';
import { parsePaper } from '../../../../src/core/paper/parse.ts';
import { attention, at } from '../../workspace.ts';

const records = parsePaper(attention, at('a.paper.yaml')).paper?.records;

/** `path type = value`, required ones with a star. */
function form(id: string): string[] {
  const record = records?.get(id);
  return record ? formOf(record).map(({ path, type, value, isRequired }) => `${path.join('.')}${isRequired ? '*' : ''} ${type}${value === undefined ? '' : ` = ${value}`}`) : [];
}

describe('the form of a record', () => {
  it('has the fields of the schema in its order, those of its parts too', () => {
    assert.deepEqual(form('causal'), ['title* text = No position sees later ones', 'role choice = hold', 'by text', 'parent text', 'priority choice', 'skip text', 'owners list', 'notes text']);
    assert.deepEqual(form('pre-ln').slice(-8), [
      'reason choice = numerics', 'intent choice = intentional', 'impact.level choice = minor', 'impact.affects list = bleu', 'impact.note text', 'status choice = accepted', 'date text = 2026-11-03', 'review-by text',
    ]);
    assert.deepEqual(form('bleu').slice(0, 8), ['title text', 'metric text = BLEU', 'setting text', 'reported* number = 27.3', 'unit text', 'better choice', 'tolerance number', 'deterministic choice']);
  });
  it('has the items of its lists, and one that is not there yet: of what it needs, else of all', () => {
    const items = (id: string, list: string): string[] => form(id).filter((line) => line.startsWith(`${list}.`));
    assert.deepEqual(items('warmup-unit', 'options'), ['options.0.text text']);
    assert.deepEqual(items('bleu', 'measured'), ['measured.0.value number', 'measured.0.seed number', 'measured.0.date text', 'measured.0.commit text', 'measured.0.from text']);
  });
  it('reads what a person writes as the paper file has it', () => {
    const field = { path: ['x'], description: '', isRequired: false };
    assert.deepEqual([
      fieldValue({ ...field, type: 'number' }, '27.3'), fieldValue({ ...field, type: 'number' }, '27.30'), fieldValue({ ...field, type: 'number' }, '2%'),
      fieldValue({ ...field, type: 'list' }, ' a, b ,'), fieldValue({ ...field, type: 'choice', choices: ['true', 'false'] }, 'true'), fieldValue({ ...field, type: 'text' }, ' '),
    ], [27.3, '27.30', '2%', ['a', 'b'], true, undefined]);
  });
});
