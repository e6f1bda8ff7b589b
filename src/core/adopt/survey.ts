import { LineTable } from '../marks/lines.ts';
import { overlap } from '../ranges.ts';
import { relativePath } from '../root.ts';
import type { Paper } from '../paper/paper.ts';
import type { CodePlace } from '../features/overview.ts';
import type { ReadOptions } from '../ports.ts';
import type { Workspace } from '../workspace.ts';
import { findInformal, type Informal } from './find.ts';
import type { Form } from './forms.ts';
import { headOf, isQualified, paperOf, saysOf } from './meaning.ts';

/** A citation in a person's own words, with what it means here. */
export interface Adoptable {
  readonly uri: string;
  readonly informal: Informal;
  readonly paper: Paper | undefined;
  /** What a mark would say after its `@paper:`; undefined where no paper of the root can say it. */
  readonly says: string | undefined;
  /** Whether the paper has all places that it names; undefined while nobody knows, as without the PDF. */
  readonly stands: boolean | undefined;
  readonly place: CodePlace;
}

/** Citations of one form. Those that name a work which is no paper of the root are apart, by work. */
export interface Found {
  readonly id: string;
  readonly form: Form;
  readonly work?: string;
  readonly members: readonly Adoptable[];
}

export interface SurveyOptions extends ReadOptions {
  /** Looks at these files only. */
  readonly only?: readonly string[];
}

/** Every citation in a person's own words below a root that is no mark and counts as none yet, by form; the forms that most use come first. */
export async function survey(workspace: Workspace, options: SurveyOptions = {}): Promise<Found[]> {
  const trace = await workspace.settled();
  const groups = new Map<string, Found & { readonly members: Adoptable[] }>();
  const marked = new Map(trace.files.map(({ uri, marks }) => [uri, marks]));
  const standing = new Standing(workspace);
  for await (const { uri, text, language } of workspace.sources(options)) {
    const lines = new LineTable(text);
    const marks = marked.get(uri) ?? [];
    for (const informal of findInformal(text, language, workspace.config.languages)) {
      const { range } = informal;
      if (marks.some((mark) => overlap(mark.range, range))) continue;
      const paper = paperOf(trace, uri, informal);
      const says = paper && saysOf(informal.says, informal.form, paper, isQualified(trace, uri, paper));
      const stands = paper && says !== undefined ? await standing.of(paper, says) : undefined;
      const { line } = range.start;
      const detail = text.slice(lines.startOf(line), lines.endOf(line)).trim();
      const place = { uri, range, label: `${relativePath(trace.root, uri) ?? uri}:${line + 1}`, detail };
      const apart = paper ? undefined : informal.work;
      const id = [informal.form.id, apart].filter(Boolean).join(' ');
      const group = groups.get(id) ?? { id, form: informal.form, ...(apart === undefined ? {} : { work: apart }), members: [] };
      groups.set(id, group);
      group.members.push({ uri, informal, paper, says, stands, place });
    }
  }
  return [...groups.values()].sort((a, b) => Number(a.work !== undefined) - Number(b.work !== undefined) || b.members.length - a.members.length);
}

/** Tells of places whether a paper has them, reading each PDF once. */
class Standing {
  readonly #workspace: Workspace;
  readonly #known = new Map<string, Promise<boolean | undefined>>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  of(paper: Paper, says: string): Promise<boolean | undefined> {
    const key = `${paper.uri} ${says}`;
    const known = this.#known.get(key) ?? this.#lookUp(paper, says);
    this.#known.set(key, known);
    return known;
  }

  async #lookUp(paper: Paper, says: string): Promise<boolean | undefined> {
    const found = await Promise.all(headOf(says).targets.map(async ({ name, document = 'main' }) => {
      if (typeof name === 'string') return true;
      const known = paper.documents.get(document);
      if (!known) return false;
      const passage = known.uri === undefined ? undefined : (await this.#workspace.documents.read(known.uri))?.address(name);
      return passage === undefined ? undefined : passage !== null;
    }));
    return found.includes(false) ? false : found.includes(undefined) ? undefined : true;
  }
}
