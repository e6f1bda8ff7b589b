import { Document, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { id as idSchema } from './schema.ts';

export interface NewPaperFacts {
  readonly title: string;
  readonly authors: readonly string[];
  /** The PDF's path relative to the paper file. */
  readonly pdf: string;
  readonly sha256: string;
  readonly code?: readonly string[];
  readonly year?: number;
  readonly arxiv?: string;
  /** The keys of papers that the root has already: from the second on, code has to be told apart. */
  readonly others?: readonly string[];
}

/** The text of a new paper file: what is known, and in comments what comes next. */
export function newPaperFile({ title, authors, pdf, sha256, code, year, arxiv, others = [] }: NewPaperFacts): string {
  const document = new Document({ papertrace: 1, paper: {} });
  const paper = document.get('paper') as YAMLMap;
  paper.set('title', title.replaceAll(/\s+/g, ' ').trim() || pdf);
  if (authors.length > 0) paper.set('authors', listInLine(authors));
  if (year !== undefined) paper.set('year', year);
  if (arxiv !== undefined) paper.set('arxiv', quoted(arxiv));
  const main = new YAMLMap();
  main.flow = true;
  main.set('pdf', pdf);
  main.set('sha256', quoted(sha256));
  paper.set('documents', new YAMLMap());
  (paper.get('documents') as YAMLMap).set('main', main);
  if (code) paper.set('code', listInLine(code));
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  const scope = code ? '' : `  # code: ["src/**"]        ${others.length === 0
    ? 'which code belongs to this paper; all of it while there is no other'
    : `which code belongs to this paper: say it here and in ${others.join(', ')}, or marks without a key have no paper`}\n`;
  return `${written}${scope}
# Next: select a passage in the PDF and choose Step; it is written below. Then put the cursor
# into the code that does it, and choose Link to Code Here.
steps: {}
`;
}

/** A name for the paper file of a PDF, or of a title. */
export function paperFileName(name: string): string {
  return `${paperKey(name)}.paper.yaml`;
}

/** A key for a PDF or a title that marks can name. */
export function paperKey(name: string): string {
  const stem = name.replace(/^.*[/\\]/, '').replace(/\.pdf$/i, '');
  const arxiv = /^(\d{4}\.\d{4,5})(?:v\d+)?$/.exec(stem)?.[1];
  const words = (arxiv === undefined ? stem : `arxiv-${arxiv}`).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const slug = words.replaceAll(/[^a-z0-9_]+/g, '-').slice(0, 60).replaceAll(/^[-_]+|[-_]+$/g, '');
  return slug === '' ? 'paper' : idSchema.safeParse(slug).success ? slug : `paper-${slug}`;
}

function quoted(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

function listInLine(items: readonly string[]): YAMLSeq {
  const list = new YAMLSeq();
  list.flow = true;
  for (const item of items) list.add(new Scalar(item));
  return list;
}
