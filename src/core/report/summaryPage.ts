import { escape } from '../features/markdown.ts';
import type { Paper, Step } from '../paper/paper.ts';
import type { SummaryFields } from '../paper/schema.ts';
import { sketch } from '../suggest/sketch.ts';

/** What a summary holds beside the steps. */
export interface SummaryParts {
  readonly summary: SummaryFields;
  /** What the paper says it took. */
  readonly resources: Readonly<Record<string, unknown>>;
}

const titles: readonly (readonly [Exclude<keyof SummaryFields, 'symbols'>, string])[] = [
  ['contribution', 'Contribution'], ['inputs', 'Inputs'], ['outputs', 'Outputs'], ['procedure', 'Procedure'], ['assumptions', 'Assumptions'],
];

/** A paper on one page, as Markdown: what the summary says, what it took, the notation, and the steps as a Mermaid sketch. */
export function summaryPage(paper: Paper, { summary, resources }: SummaryParts): string {
  const { title, authors = [], year } = paper.fields;
  const steps = [...paper.records.values()].filter((record): record is Step => record.kind === 'step');
  const by = [authors.join(', '), year].filter(Boolean).join(', ');
  return [
    `# ${escape(title)}`,
    ...(by === '' ? [] : [escape(by)]),
    // The fields are Markdown already.
    ...titles.map(([field, heading]) => section(heading, summary[field])),
    section('Resources stated', Object.entries(resources).map(([name, value]) => `- ${escape(name)}: ${String(value)}`).join('\n')),
    section('Symbols', (summary.symbols ?? []).length === 0 ? '' : table((summary.symbols ?? []).map(({ symbol, meaning, page }) => [symbol, meaning, page === undefined ? '' : String(page)]))),
    section('Steps', steps.length === 0 ? '' : `\`\`\`mermaid\n${sketch(steps)}\n\`\`\``),
  ].join('\n\n') + '\n';
}

function section(title: string, text: string | undefined): string {
  return `## ${title}\n\n${text === undefined || text.trim() === '' ? '_Not written yet._' : text.trim()}`;
}

function table(rows: readonly (readonly string[])[]): string {
  return ['| symbol | meaning as stated | page |', '|---|---|---|', ...rows.map((row) => `| ${row.map(escape).join(' | ')} |`)].join('\n');
}
