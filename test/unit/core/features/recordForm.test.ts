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
    assert.deepEqual(form('causal'), ['title* text = No position sees later ones', 'at.0.page number = 5', 'at.0.quote text = prevent positions from attending', 'at.0.in text = sec.3.2', 'at.0.doc text', 'at.1 text', 'role choice = hold', 'by text', 'parent text', 'priority choice', 'skip text', 'owners list', 'notes text']);
    assert.deepEqual(form('pre-ln').slice(-8), [
      'reason choice = numerics', 'intent choice = intentional', 'impact.level choice = minor', 'impact.affects list = bleu', 'impact.note text', 'status choice = accepted', 'date text = 2026-11-03', 'review-by text',
    ]);
    assert.deepEqual(form('bleu').filter((line) => !line.startsWith('at.')).slice(0, 8), ['title text', 'metric text = BLEU', 'setting text', 'reported* number = 27.3', 'unit text', 'better choice', 'tolerance number', 'deterministic choice']);
  });
  it('has the items of its lists, and one that is not there yet: of what it needs, else of all', () => {
    const items = (id: string, list: string): string[] => form(id).filter((line) => line.startsWith(`${list}.`));
    assert.deepEqual(items('warmup-unit', 'options'), ['options.0.text text']);
    assert.deepEqual(items('bleu', 'measured'), ['measured.0.value number', 'measured.0.seed number', 'measured.0.date text', 'measured.0.commit text', 'measured.0.from text']);
  });
  it('has its places, an address as one field and a passage with its parts, and an address that is not there yet', () => {
    const at = (written: string): string[] => {
      const record = parsePaper(`papertrace: 1\npaper: { title: A }\nnotes:\n  n: { at: ${written} }\n`, 'file:///a.paper.yaml').paper?.records.get('n');
      return record ? formOf(record).filter(({ path: [name] }) => name === 'at').map(({ path, value, isNew }) => `${path.join('.')}${value === undefined ? '' : ` = ${value}`}${isNew ? ' (new)' : ''}`) : [];
    };
    assert.deepEqual([at(''), at('eq.1'), at('[{ page: 3, quote: x }, tab.2]')], [
      ['at.0 (new)'],
      ['at.0 = eq.1', 'at.1 (new)'],
      ['at.0.page = 3', 'at.0.quote = x', 'at.0.in', 'at.0.doc', 'at.1 = tab.2', 'at.2 (new)'],
    ]);
  });
  it('reads what a person writes as the paper file has it', () => {
    const field = { path: ['x'], description: '', isRequired: false };
    assert.deepEqual([
      fieldValue({ ...field, type: 'number' }, '27.3'), fieldValue({ ...field, type: 'number' }, '27.30'), fieldValue({ ...field, type: 'number' }, '2%'),
      fieldValue({ ...field, type: 'list' }, ' a, b ,'), fieldValue({ ...field, type: 'choice', choices: ['true', 'false'] }, 'true'), fieldValue({ ...field, type: 'text' }, ' '),
    ], [27.3, '27.30', '2%', ['a', 'b'], true, undefined]);
  });
});
