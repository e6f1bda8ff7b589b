/** How people cite a paper's places in their own words: what the search for such citations knows, as data only. */
export interface Form {
  readonly id: string;
  /** An example, as people see it: `Eq. (5)`. */
  readonly title: string;
  /** Each with its groups; the first that fits holds. They go into the configuration as they are, so they are RE2. */
  readonly patterns: readonly FormPattern[];
  /** What kind of record its citations become. */
  readonly becomes: 'step' | 'ambiguity' | 'deviation';
  /** The document that it cites beside the paper's own. */
  readonly document?: 'supplement';
}

export interface FormPattern {
  readonly match: string;
  /** As in the configuration; `{paper}` stands for a key, without which it would be no target. */
  readonly means: string;
  /** Whether a work named before or after it is part of what is cited: `Section 3 of [Zhu:2016]`. */
  readonly ofWork: boolean;
}

// 3, 3.2, 5a, A.19, B2, S3
const number = String.raw`(?:\d+(?:\.\d+)*[a-z]?|[A-Z]\d*(?:\.\d+)+[a-z]?|[A-Z]\d+[a-z]?)\b`;
// Not 0, and not the 0.5 of a formula.
const positive = String.raw`(?:[1-9]\d*(?:\.\d+)*[a-z]?|[A-Z]\d*(?:\.\d+)+[a-z]?|[A-Z]\d+[a-z]?)\b`;
// Panels are no numbers of their own: 2(c), 2c, 2a-c
const panelled = String.raw`(\d+(?:\.\d+)*|[A-Z]\d*(?:\.\d+)+|[A-Z]\d+)(?:\s?\([a-z](?:[-–,]\s?[a-z])?\)|[a-z](?:[-–][a-z])?\b|\b)`;
// A citation may go on in the next line of its comment.
const blanks = String.raw`[ \t~]*(?:\n[ \t]*)?`;
// A word in small letters may as well end its sentence, and the number begin an item of a list.
const sameLine = String.raw`[ \t~]+`;
const and = String.raw`\s*(?:,\s*(?:and\s+|or\s+)?|and\s+|or\s+|&\s*|to\s+|[-–—/+]\s*)`;
const onlyAnd = String.raw`\s+(?:and|&)\s+`;

/** Where a list of numbers goes on, up to three times. */
function more(joint: string, item: string): string {
  return `(?:${joint}${item})?`.repeat(3);
}

function each(kind: string, groups = 4): string {
  return Array.from({ length: groups }, (_, group) => `${kind}.$${group + 1}`).join(',');
}

/** What stands before a number: words with a capital or an abbreviation's dot, and words in small letters. */
function word(marked: string, small: string): string {
  return String.raw`\b(?:(?:${marked})${blanks}|(?:${small})${sameLine})`;
}

/** The citations of one word, and of its plural, which may have several numbers after it. */
function numbered(kind: string, singular: string, plural: string, one: string): FormPattern[] {
  return [
    single(`${plural}${one}${more(and, one)}`, each(kind)),
    single(`${singular}${one}(?:${onlyAnd}${one})?`, each(kind, 2)),
  ];
}

/** Numbers in parentheses may be several after a singular too: `formula (9), (12)`. `bare` is what a single one without is like. */
function equations(singular: string, plural: string, bare: string): FormPattern[] {
  const inParentheses = String.raw`\((${number})\)`;
  const either = String.raw`(?:\((${number})\)|(${number}))`;
  return [
    single(`${plural}${blanks}${either}${more(and, either)}`, each('eq', 8)),
    single(`${singular}${blanks}${inParentheses}${more(and, inParentheses)}`, each('eq')),
    single(bare, each('eq', 2)),
  ];
}

function form(id: string, title: string, patterns: readonly FormPattern[], becomes: Form['becomes'] = 'step'): Form {
  return { id, title, patterns, becomes };
}

function single(match: string, means: string, ofWork = true): FormPattern {
  return { match, means, ofWork };
}

const algorithm = word(String.raw`Algorithm|A[Ll][Gg]\.?|Algo\.?|algo?\.`, 'algorithm');
const lines = String.raw`(\d+[a-z]?)(?:\s*[-–—]\s*(\d+))?(?:\s*(?:,|\+|&|and)\s*(?:lines?\s+)?(\d+)(?:\s*[-–—]\s*(\d+))?)?`;
const roman = String.raw`(?:[IVX]{2,}|[IVX]-[A-Z]|V)(?:[.-][A-Z0-9]+)*\b`;
const section = word(String.raw`(?:Subs|S)ection|Sect?\.?|sect?\.`, '(?:sub)?section');
const sectionNumber = `(${positive}|${roman})`;

const arxiv = String.raw`arxiv\.org/(?:abs|pdf|html)/[\w.-]+?`;

const numberedForms: readonly Form[] = [
  form('algorithm-lines', 'Algorithm 1, line 3-4', [
    single(String.raw`${algorithm}(${number})(?:\s*["“(][^"”)\n]{1,60}["”)])?[\s,:;(]*(?:on\s+|at\s+|in\s+)?(?:[Ll]ines?|[Ll]l?\.)\s*${lines}`, 'alg.$1.L$2-L$3,L$4-L$5'),
    single(String.raw`${algorithm}(${number})[\s,:;(]*L(\d+)(?:\s*[-–—]\s*L?(\d+))?`, 'alg.$1.L$2-L$3'),
  ]),
  form('lines-of-algorithm', 'line 9 of Algorithm 1', [
    single(String.raw`\b[Ll]ines?\s+${lines}\s*,?\s*(?:of|in|from)\s+(?:the\s+)?${algorithm}(${number})`, 'alg.$5.L$1-L$2,L$3-L$4'),
  ]),
  form('equation', 'Eq. (5)', equations(
    String.raw`\b(?:E(?:Q|q|qn|quation)\.?|eqn?\.?|equation)`, String.raw`\b(?:E(?:qs|qns|quations)\.?|eqn?s\.?|equations)`,
    String.raw`\b(?:E(?:Q|q|qn|quation)\.?${blanks}|eqn?\.[ \t~]*|(?:eqn?|equation)[ \t]+)(${positive})(?:${onlyAnd}(${positive}))?`,
  )),
  // "Formula 1" is a race.
  form('formula', 'formula (9), (12)', equations(
    String.raw`\b[Ff]ormula`, String.raw`\b[Ff]ormula(?:e|s)`, String.raw`\b[Ff]ormula[ \t]+((?:\d+\.\d+|[1-9]\d+|[2-9])\b)(?:${onlyAnd}(${positive}))?`,
  )),
  form('algorithm', 'Algorithm 1', numbered('alg', algorithm, word(String.raw`Algorithms|Algs\.?`, 'algorithms'), `(${number}|${roman})`)),
  form('section', 'Sec. 3.2', numbered('sec', section, word(String.raw`Sections|Secs\.`, 'sections'), sectionNumber)),
  form('section-sign', '§3.2', numbered('sec', `§${blanks}`, `§§${blanks}`, sectionNumber)),
  form('appendix', 'Appendix J', numbered('app', word(String.raw`Appendix|App\.`, 'appendix'), word('Appendices', 'appendices'), String.raw`([A-Z](?:\.?\d+)*\b|\d+(?:\.\d+)*)`)),
  form('figure', 'Fig. A.19', numbered('fig', word(String.raw`[Ff]ig\.|Fig\s|Figure\s`, 'fig|figure'), word(String.raw`[Ff]igs\.|Figures\s`, 'figures'), panelled)),
  form('table', 'Table 2', numbered('tab', word(String.raw`Table|Tab\.`, 'table'), word(String.raw`Tables|Tabs\.`, 'tables'), `(${positive}|${roman})`)),
  ...([
    ['theorem', 'thm', 'Theorem', String.raw`|Thm\.?`, String.raw`|Thms\.?`], ['lemma', 'lem', 'Lemma', '', '|Lemmata'], ['definition', 'def', 'Definition', String.raw`|Def\.`, String.raw`|Defs\.`],
    ['proposition', 'prop', 'Proposition', String.raw`|Prop\.`, String.raw`|Props\.`], ['corollary', 'cor', 'Corollary', String.raw`|Cor\.`, '|Corollaries'], ['remark', 'rem', 'Remark', '', ''],
  ] as const).map(([id, kind, name, short, shorts]) =>
    form(id, `${name} 4.1`, numbered(kind, word(`${name}${short}`, id), word(`${name}s${shorts}`, `${id}s`), String.raw`(${number})(?:\s?\([ivx\d]+\))?`))),
  form('footnote', 'footnote 3', [single(String.raw`\b[Ff]ootnote\s+(\d+)`, 'fn.$1')]),
];

/** The same with a word for the supplement before it. */
const supplementForms = numberedForms.map(({ id, title, patterns, becomes }): Form => ({
  id: `supplement-${id}`,
  title: `Suppl. ${title}`,
  patterns: patterns.map(({ match, ...pattern }) => ({
    ...pattern, match: String.raw`\bSuppl?(?:\.|ement|ementary)?(?:\s+(?:Information|Materials?|Methods?))?,?\s+${match.replace(/^\\b/, '')}`,
  })),
  becomes,
  document: 'supplement',
}));

const paper = String.raw`(?:the|this|their)\s+(?:original\s+|reference\s+)?(?:paper|publication|article)(?:'s)?`;

/** The first that finds a stretch has it. */
export const forms: readonly Form[] = [
  form('deep-link', 'link with a version and a place', [
    single(String.raw`https?://graypaper\.fluffylabs\.dev/#/[0-9a-f]+/([0-9a-f]{2})[0-9a-f]{4,10}(?:\?v=([\d.]+\d))?`, '{paper}@$2#p.$x1', false),
    single(String.raw`https?://\S+?\.pdf(?:\?\S*?)?#page=(\d+)`, 'p.$1', false),
    single(String.raw`https?://\S+?#(?:section|sec)[-._]?(\d+(?:\.\d+)*)\b`, 'sec.$1', false),
  ]),
  form('arxiv-link', 'arXiv link with a place', [
    single(String.raw`https?://(?:\w+\.)*${arxiv}#page=(\d+)`, 'p.$1', false),
    single(String.raw`https?://(?:\w+\.)*${arxiv}#S(\d+)\.SS(\d+)\.SSS(\d+)`, 'sec.$1.$2.$3', false),
    single(String.raw`https?://(?:\w+\.)*${arxiv}#S(\d+)\.SS(\d+)`, 'sec.$1.$2', false),
    single(String.raw`https?://(?:\w+\.)*${arxiv}#(?:S\d+|A\d+)(?:\.SS\d+)*\.(?:E(\d+)|F(\d+)|T(\d+))`, 'eq.$1,fig.$2,tab.$3', false),
    single(String.raw`https?://(?:\w+\.)*${arxiv}#(?:S(\d+)|alg(\d+))\b`, 'sec.$1,alg.$2', false),
  ]),
  form('implements', '@implements §3.2', [
    single(String.raw`@implements\s+(?:§\s*|${section})${sectionNumber}`, 'sec.$1 implements', false),
    single(String.raw`@implements\s+E(?:q|qn|quation)\.?${blanks}(?:\((${number})\)|(${number}))`, 'eq.$1,eq.$2 implements', false),
    single(String.raw`@implements\s+${algorithm}(${number})`, 'alg.$1 implements', false),
  ]),
  ...supplementForms,
  ...numberedForms,
  form('line-label', 'L36', [
    single(String.raw`(?:^|\s)L(\d{2,4})\b(?:\s*[-–—]\s*L(\d+)\b)?(?:\s*[/+,&]\s*L(\d+)\b)?(?:\s*[/+,&]\s*L(\d+)\b)?`, 'alg.1.L$1-L$2,L$3,L$4', false),
    single(String.raw`^L([3-9])\b(?:\s*[-–—]\s*L(\d+)\b)?`, 'alg.1.L$1-L$2', false),
    single(String.raw`^L([12])$`, 'alg.1.L$1', false),
  ]),
  form('line', 'line 36', [single(String.raw`^[Ll]ines?\s+${lines}\s*(?::|-|–|$)`, 'alg.1.L$1-L$2,L$3-L$4', false)]),
  form('page', 'p. 7', [single(String.raw`\b(?:[Pp]age[ \t]+|pg?\.[ \t]*)([1-9]\d{0,2})\b`, 'p.$1')]),
  form('unspecified', '[UNSPECIFIED]', [
    single(String.raw`^\W*\[UNSPECIFIED\]:?\s*(\S.*)$`, '{paper} unclear: $1', false),
    single(String.raw`^(.*\[UNSPECIFIED\].*)$`, '{paper} unclear: $1', false),
  ], 'ambiguity'),
  form('not-specified', 'not specified in the paper', [
    single(String.raw`^(.*\b(?:not|n't|never)\s+(?:\w+\s+)?(?:specified|stated|mentioned|described|given|defined|explained|documented|clear)(?:\s+\w+){0,2}\s+(?:in|from|by)\s+${paper}\b.*)$`, '{paper} unclear: $1', false),
    single(String.raw`^(.*\b(?:unspecified|unclear|ambiguous|left open|underspecified)\s+(?:in|from|by)\s+${paper}\b.*)$`, '{paper} unclear: $1', false),
    single(String.raw`^(.*\b[Tt]h(?:e|is)\s+(?:original\s+)?paper\s+(?:does\s+not|doesn't|did\s+not|didn't|never|is\s+not|isn't)\s+(?:\w+\s+){0,2}(?:specif|say|stat|mention|describ|giv|defin|explain|clear)\w*\b.*)$`, '{paper} unclear: $1', false),
  ], 'ambiguity'),
  form('deviates', 'deviates from the paper', [
    single(String.raw`^(.*\b(?:deviat|differ|diverg|depart)\w*(?:\s+\w+){0,3}\s+(?:from|to|than)(?:\s+\w+){0,3}\s+(?:in\s+)?${paper}\b.*)$`, '{paper} deviates: $1', false),
    single(String.raw`^(.*\b(?:[Uu]nlike|[Ii]n\s+contrast\s+to|[Cc]ontrary\s+to|[Aa]s\s+opposed\s+to|[Dd]ifferent(?:ly)?\s+from)\s+(?:in\s+)?${paper}\b.*)$`, '{paper} deviates: $1', false),
  ], 'deviation'),
  form('not-in-paper', 'not in the paper', [
    single(String.raw`^(.*\bnot\s+(?:\w+\s+)?(?:part\s+of|in|from|covered\s+by)\s+${paper}\b.*)$`, '{paper} adds: $1', false),
  ], 'deviation'),
];
