import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { isMap, isNode } from 'yaml';
import { fillFields } from '../paper/editMany.ts';
import { paperFile } from '../paper/schema.ts';
import { type SummaryParts, summaryPage } from '../report/summaryPage.ts';
import type { Papertrace } from '../service.ts';
import { draftSummary } from '../suggest/summary.ts';
import { readYaml } from '../yaml/yaml.ts';
import { editOf, papersOf, type Refusal } from './edits.ts';
import { readIn } from './suggestions.ts';

/** The parts of the page, in its order. */
const parts = ['contribution', 'inputs', 'outputs', 'procedure', 'assumptions', 'symbols'] as const;

/** The edit that begins the summary with sentences of the paper; what is written already stays as it is. */
export async function startSummary(papertrace: Papertrace, pdf: string): Promise<{ edit: WorkspaceEdit; uri: string; written: readonly string[]; silent: readonly string[] } | Refusal> {
  const read = await readIn(papertrace, pdf);
  if ('refused' in read) return read;
  const { summary, resources } = draftSummary(read.prose);
  return editOf(papertrace, pdf, (text) => {
    const { edits, filled } = fillFields(text, [
      ...parts.flatMap((part) => (summary[part] === undefined ? [] : [{ path: ['summary', part], value: summary[part] }])),
      ...Object.entries(resources).map(([name, value]) => ({ path: ['resources', 'paper', name], value })),
    ]);
    const has = partsOf(text).summary;
    return { edits, written: filled.map((path) => String(path.at(-1))), silent: parts.filter((part) => summary[part] === undefined && has[part] === undefined) };
  });
}

/** The paper on one page, as Markdown. */
export async function summaryPageOf(papertrace: Papertrace, pdf: string): Promise<{ text: string } | Refusal> {
  const [owner] = await papersOf(papertrace, pdf);
  if (!owner) return { refused: 'No paper file names this PDF. Run "Papertrace: Start a Paper" first.' };
  const { workspace, traced: { paper } } = owner;
  return { text: summaryPage(paper, partsOf((await workspace.text(paper.uri)) ?? '')) };
}

/** What a paper file says of both; what is wrong with it is left out here, and told as a problem there. */
function partsOf(text: string): SummaryParts {
  const { document } = readYaml(text);
  const values = isMap(document.contents) && isNode(document.contents) ? (document.toJS({ maxAliasCount: 100 }) as Record<string, unknown>) : {};
  const summary = paperFile.shape.summary.safeParse(values['summary']);
  const resources = paperFile.shape.resources.safeParse(values['resources']);
  return { summary: summary.data ?? {}, resources: resources.data?.paper ?? {} };
}
