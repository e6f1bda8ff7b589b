import type { Range } from 'vscode-languageserver-types';
import type { Mark } from '../marks/mark.ts';
import type { Paper, Parameter } from '../paper/paper.ts';
import { compare, type Prescribed, prescribed } from '../parameters/compare.ts';
import { boundLiteral, type Literal, literalsIn } from '../parameters/literals.ts';
import type { Fix } from '../problem.ts';
import type { Link } from '../trace/link.ts';
import { MarkedText } from '../trace/markedText.ts';
import { aboutIds } from '../trace/steps.ts';
import { newRecordFix } from './new-record.ts';
import type { Rule } from './rule.ts';

/** A literal with the mark of a parameter is not what the paper prescribes, and no deviation says so. */
export const parameterDiffers: Rule = {
  id: 'parameter-differs',
  perFile: true,
  *check({ links, files, config }) {
    const bound = links.filter(({ record, mark }) => record?.kind === 'parameter' && mark.claims && mark.verb === 'implements' && mark.scope === undefined);
    const byUri = new Map(bound.length === 0 ? [] : files.map((file) => [file.uri, file]));
    const deviating = new Map(bound.map(({ paper }) => [paper, deviatingIds(paper)]));
    for (const link of bound) {
      const { uri, mark, record, paper } = link;
      const file = byUri.get(uri);
      if (!file || record?.kind !== 'parameter') continue;
      if (deviating.get(paper)?.has(record.id)) continue;
      const text = MarkedText.of(file, mark, config);
      if (!text) continue;
      const { line, code } = codeOf(text, mark);
      const ours = boundLiteral(code);
      const theirs = prescribed(record.fields.paper);
      if (!ours || compare(theirs, ours.value, mark.text) !== 'differs') continue;
      // Beside the one that differs another may be the one that is meant.
      if (literalsIn(code).some(({ value }) => compare(theirs, value, mark.text) === 'same')) continue;
      const range = text.inFile({ start: { line, character: ours.start }, end: { line, character: ours.end } });
      const written = code.slice(ours.start, ours.end);
      yield {
        uri, range, rule: 'parameter-differs',
        message: `The paper prescribes ${theirs.map(shown).join(' or ')} for "${record.id}"; this is ${written}.`,
        fixes: fixes(link, record, theirs, ours, range, written),
      };
    }
  },
};

/** What a deviation that stands is about. */
function deviatingIds(paper: Paper): ReadonlySet<string> {
  const standing = [...paper.records.values()].filter((record) => record.kind === 'deviation' && record.fields.status !== 'reverted');
  return new Set(standing.flatMap((record) => aboutIds(paper, record)));
}

/** The code that a mark on a literal stands beside, or else above. */
function codeOf(text: MarkedText, mark: Mark): { line: number; code: string } {
  const { lines } = text;
  const { line, character } = text.own(mark.head).start;
  const first = text.own(mark.extent).start.line;
  const before = lines[line]?.slice(0, character) ?? '';
  // What is left after the signs that open the comment; an apostrophe or a bracket may close the code.
  const code = before.replace(/\s[^\w\s)\]}"]+\s*$/, '');
  if (/\w/.test(code)) return { line, code };
  return first > line ? { line: first, code: lines[first] ?? '' } : { line, code: '' };
}

function shown({ variant, written }: Prescribed): string {
  return variant === undefined ? written : `${written} (${variant})`;
}

function fixes({ uri, paper }: Link, { id, fields }: Parameter, theirs: readonly Prescribed[], { value }: Literal, range: Range, written: string): Fix[] {
  const values = [...new Set(theirs.map((one) => one.written))];
  const changes = value.kind === 'word' ? [] : values.map((newText) => ({ title: `Change to ${newText}`, edits: [{ uri, range, newText }] }));
  let free = `${id}-differs`;
  while (paper.records.has(free)) free += '-2';
  const record = newRecordFix(paper, 'deviation', free);
  if (!record?.adds) return changes;
  const about = { about: [id], paper: theirs.map(shown).join(', '), code: `${fields.title ?? id} is ${written}.`, kind: 'changed', status: 'proposed' };
  return [...changes, { ...record, title: `Record a deviation`, adds: { ...record.adds, fields: about } }];
}
