import { URI, Utils } from 'vscode-uri';
import { addCitations, type CitationEntry } from '../config/edit.ts';
import { wrongMeaning } from '../marks/citations.ts';
import { LinearPattern } from '../marks/linearPattern.ts';
import { EditError } from '../paper/editError.ts';
import type { Paper } from '../paper/paper.ts';
import { configName } from '../root.ts';
import type { Workspace } from '../workspace.ts';
import type { Adopted, Meant } from './adopt.ts';
import { type FormPattern, forms } from './forms.ts';
import { isQualified, saysOf } from './meaning.ts';
import type { Found } from './survey.ts';

/** The edit of the configuration with which the citations of a form count as marks where they stand. */
export async function patternsEdit(workspace: Workspace, { form }: Found, members: readonly Meant[], others: readonly string[]): Promise<Adopted> {
  const trace = await workspace.trace();
  const used = new Set(members.map(({ informal }) => informal.pattern.match));
  const papers = [...new Set(members.map(({ paper }) => paper))];
  const entries = forms.find(({ id }) => id === form.id)?.patterns.filter(({ match }) => used.has(match)).flatMap((pattern) => [
    ...exclusions(pattern, others),
    ...meanings(pattern, papers, papers.length === 1 && members.some(({ uri, paper }) => isQualified(trace, uri, paper))),
  ]) ?? [];

  function meanings({ match, means }: FormPattern, of: readonly Paper[], qualified: boolean): CitationEntry[] {
    const unqualified = !means.includes('{paper}') && form.document === undefined;
    if (unqualified && !qualified) return [{ match, means }];
    return of.flatMap((paper) => {
      const says = saysOf(means, form, paper, qualified);
      if (says === undefined) return [];
      return [{ match, means: says, ...(of.length > 1 && paper.code.length > 0 ? { in: [...paper.code] } : {}) }];
    });
  }

  // What the configuration would not take must not get into it.
  const wrong = entries.map(({ match, means }) => means === undefined ? undefined : wrongMeaning(means, new LinearPattern(match).groups)).find((message) => message !== undefined);
  if (wrong !== undefined) throw new EditError(wrong);
  const uri = Utils.joinPath(URI.parse(workspace.root), configName).toString();
  const text = await workspace.text(uri);
  const [problem] = trace.configProblems;
  if (text === undefined && problem) throw new EditError(problem.message);
  const edits = addCitations(text ?? '', entries);
  const change = { textDocument: { uri, version: null }, edits };
  return {
    edit: { documentChanges: text === undefined ? [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change] : [change] },
    done: members.length,
    left: 0,
  };
}

/** So many names in one pattern; longer ones are costly to search for. */
const atOnce = 10;
const afterName = String.raw`[^\w\n]{0,4}(?:@cite\w?)?[^\w\n]{0,4}\s*(?:in\s+|see\s+)?`;
const beforeName = String.raw`[\s,;)(]{0,3}(?:(?:of|in|from|by)\s*)?(?:the\s+)?[^\w\s]{0,2}(?:cite\w*[^\w\s]{1,2})?`;

/** Patterns without a meaning for citations beside which another work is named: those are not this paper's. */
function exclusions({ match, ofWork }: FormPattern, works: readonly string[]): CitationEntry[] {
  if (!ofWork) return [];
  return Array.from({ length: Math.ceil(works.length / atOnce) }, (_, part) => {
    const names = works.slice(part * atOnce, (part + 1) * atOnce).map((work) => work.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`)).join('|');
    return { match: `(?:${names})${afterName}${match}|${match}${beforeName}(?:${names})` };
  });
}
