import type { RootContent, TableCell, TableRow } from 'mdast';
import { prescribed, shownPrescribed } from '../parameters/compare.ts';
import { deviatingIds, usesOf } from '../parameters/uses.ts';
import { measuredWords, standingWords } from '../results/words.ts';
import { verdictOf } from '../results/verdict.ts';
import type { Trace, TracedPaper } from '../trace/trace.ts';
import { code, heading, joined, text } from './tree.ts';

/** The results and the parameters of a paper, a table each; nothing of what it has none of. */
export function resultTables(trace: Trace, traced: TracedPaper): RootContent[] {
  const records = [...traced.paper.records.values()];
  const results = records.filter((record) => record.kind === 'result').map((record) => {
    const verdict = verdictOf(record, traced.values);
    const { setting, role = 'result', off = [], 'explained-by': explained = [] } = record.fields;
    const what = [record.title, setting, ...(role === 'result' ? [] : [role]), ...(off.length === 0 ? [] : [`without ${off.join(', ')}`])];
    return row([text(what.filter((word) => word !== undefined).join(', ')), text(' ('), code(record.id), text(')')], [text(measuredWords(record, verdict))], [text(standingWords(verdict))], joined(explained.map(code)));
  });
  const deviating = deviatingIds(traced.paper);
  const parameters = records.filter((record) => record.kind === 'parameter').map((record) => {
    const uses = usesOf(trace, traced, record);
    const differs = uses.some(({ verdict }) => verdict === 'differs');
    const here = uses.map(({ uri, range, written }) => `${written} (${trace.pathOf(uri)}${range ? `:${range.start.line + 1}` : ''})`).join(', ');
    const word = differs ? deviating.has(record.id) ? 'deviating' : 'differs' : uses.length > 0 && uses.every(({ verdict }) => verdict === 'same') ? 'same' : 'not compared';
    return row([text(record.title), text(' ('), code(record.id), text(')')], [text(shownPrescribed(prescribed(record.fields.paper), ', '))], [text(here)], [text(uses.length === 0 ? 'not bound' : word)]);
  });
  return [
    ...table('Results', ['Result', 'Measured', 'Verdict', 'Explained by'], results),
    ...table('Parameters', ['Parameter', 'Paper', 'Here', 'Verdict'], parameters),
  ];
}

function table(title: string, names: readonly string[], rows: readonly TableRow[]): RootContent[] {
  return rows.length === 0 ? [] : [heading(3, text(title)), { type: 'table', children: [row(...names.map((name) => [text(name)])), ...rows] }];
}

function row(...cells: TableCell['children'][]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) };
}
