import type { Language } from '../language.ts';
import { backtick, cBlock, double, doubleLines, hashBrace, htmlComment, single, singleLines, withHoles } from './forms.ts';
import * as layout from './layouts.ts';

const verbatim = String.raw`verbatim\*?|Verbatim\*?|BVerbatim|lstlisting|minted|alltt|filecontents\*?`;

const tex = {
  line: ['%'],
  block: [{ open: '\\begin{comment}', close: '\\end{comment}' }, { open: '\\iffalse', close: '\\fi', opens: String.raw`\\iffalse\b`, closes: String.raw`\\fi\b` }],
  strings: [
    { open: String.raw`\\begin\{(${verbatim})\}`, close: String.raw`\\end\{$1\}`, multiline: true },
    { open: String.raw`\\(?:verb|lstinline)\*?([^\w\s*{[])`, close: '$1' },
  ],
  literals: [String.raw`\\(?:url|path|href|nolinkurl)\{[^}\n]*\}`, String.raw`\\[\\%]`],
  blocks: layout.tex,
} as const;

const styles = { block: [cBlock], strings: [double, single], literals: [String.raw`\burl\([^)"'\n]*\)`], blocks: layout.braces } as const;
const markup = { line: [], block: [htmlComment], strings: [], blocks: layout.markup } as const;
const markdown = { ...markup, embeds: 'markdown' } as const;

// A tag of thousands of attributes is made to hurt.
const attributes = String.raw`(?:[^"'<>]|"[^"]*"|'[^']*'){0,2000}(?<!\/)>`;
const html = {
  ...markup,
  embeds: 'html',
  anyCase: true,
  // What these hold is no markup; a template's only where it says so.
  strings: [
    { open: String.raw`<(script|style|textarea|title)(?=[\s>])${attributes}`, close: String.raw`(?=<\/$1[\s\/>])`, multiline: true },
    { open: String.raw`<(template)(?=\s[^<>]*\blang=["']?(?!html\b))${attributes}`, close: String.raw`(?=<\/$1[\s\/>])`, multiline: true },
  ],
  // Comments in the attributes of other tags are none.
  literals: [String.raw`<(?!(?:script|style|textarea|title|template)\b)[A-Za-z](?:[^"'<>]|"[^"]*"|'[^']*'){0,2000}>`],
} as const;

/** Documents, pages, notebooks and styles. */
export const markupLanguages: readonly Language[] = [
  { id: 'latex', aliases: ['tex', 'doctex', 'plaintex'], extensions: ['tex', 'ltx', 'ctx', 'sty', 'cls', 'bbx', 'cbx', 'dtx', 'ins', 'tikz', 'lhs'], ...tex },
  { id: 'context', extensions: ['mkiv', 'mkxl'], ...tex },
  { id: 'typst', extensions: ['typ'], line: ['//', '///'], block: [{ ...cBlock, nests: true }], strings: [{ open: '(```+)', close: '$1', multiline: true }, { open: '`', close: '`' }, double], blocks: layout.bracesByLine },
  { id: 'restructuredtext', extensions: ['rst', 'rest'], line: [], block: [{ open: '..', close: '\n', opens: String.raw`^([ \t]*)\.\.(?=\s)(?!\s+(?:\[|_|\||[\w:.+-]+::))`, closes: String.raw`(?=\r?\n(?!$1[ \t]|[ \t]*\r?$))` }], strings: [], blocks: layout.indented },
  { id: 'asciidoc', extensions: ['adoc', 'asciidoc', 'asc'], line: [{ open: '//', opens: String.raw`^\/\/(?!\/)` }], block: [{ open: '////', close: '////', opens: String.raw`^\/{4,}\s*$`, closes: String.raw`^\/{4,}\s*$` }], strings: [], blocks: layout.indented },
  { id: 'org', extensions: ['org'], line: [{ open: '# ', opens: String.raw`(?<=^[ \t]{0,99})#[ \t]` }], block: [{ open: '#+begin_comment', close: '#+end_comment', opens: String.raw`^[ \t]*#\+(?:begin_comment|BEGIN_COMMENT)`, closes: String.raw`^[ \t]*#\+(?:end_comment|END_COMMENT)` }], strings: [], blocks: layout.indented },
  { id: 'texinfo', extensions: ['texi', 'texinfo'], line: [{ open: '@c ', opens: String.raw`@c(?:omment)?\s` }], block: [{ open: '@ignore', close: '@end ignore' }], strings: [], blocks: layout.indented },
  { id: 'troff', aliases: ['groff', 'roff'], extensions: ['man', 'roff', 'me', 'ms'], line: [{ open: '.\\"', opens: String.raw`(?:^[.'])?\\["#]` }], block: [], strings: [], blocks: layout.indented },
  { id: 'postscript', aliases: ['metapost', 'metafont', 'lilypond'], extensions: ['ps', 'eps', 'mp', 'mf', 'ly', 'ily'], line: ['%'], block: [{ open: '%{', close: '%}' }], strings: [double], blocks: layout.braces },
  { id: 'html', aliases: ['htm', 'xhtml', 'django-html', 'jinja-html', 'erb', 'ejs', 'vue-html'], extensions: ['html', 'htm', 'shtml', 'xhtml', 'xht', 'mdoc', 'jsp', 'aspx', 'jshtm', 'volt', 'ejs', 'rhtml', 'erb', 'eex', 'heex', 'leex'], ...html, block: [htmlComment, { open: '<%--', close: '--%>' }, { open: '<%#', close: '%>' }] },
  { id: 'jinja', aliases: ['twig', 'nunjucks', 'django', 'liquid', 'jinja2'], extensions: ['j2', 'jinja', 'jinja2', 'twig', 'njk', 'liquid'], ...html, block: [{ open: '{#', close: '#}' }, htmlComment, { open: '{% comment %}', close: '{% endcomment %}' }] },
  { id: 'vue', extensions: ['vue'], ...html },
  { id: 'svelte', extensions: ['svelte'], ...html },
  { id: 'astro', extensions: ['astro'], ...html, strings: [{ open: String.raw`(?<![^])---\r?$`, close: '^---', multiline: true }, ...html.strings] },
  { id: 'handlebars', aliases: ['glimmer', 'mustache'], extensions: ['handlebars', 'hbs', 'hjs', 'mustache'], ...html, block: [{ open: '{{!--', close: '--}}' }, { open: '{{!', close: '}}' }, htmlComment] },
  { id: 'razor', aliases: ['aspnetcorerazor'], extensions: ['cshtml', 'razor', 'vbhtml'], ...html, block: [{ open: '@*', close: '*@' }, htmlComment] },
  { id: 'xml', aliases: ['xsl', 'svg', 'xsd', 'dtd'], extensions: ['xml', 'xsd', 'xsl', 'xslt', 'svg', 'rng', 'wsdl', 'csproj', 'fsproj', 'vbproj', 'vcxproj', 'proj', 'props', 'targets', 'nuspec', 'xaml', 'axaml', 'axml', 'atom', 'rss', 'owl', 'plist', 'dtd', 'ent', 'bpmn', 'dita', 'ditamap', 'fxml', 'iml', 'jmx', 'launch', 'opml', 'pom', 'urdf', 'sdf', 'xacro', 'mathml', 'storyboard', 'xib', 'ui', 'qrc', 'kml', 'gpx', 'musicxml', 'sbml', 'cellml', 'nml', 'graphml'], ...markup, strings: [{ open: String.raw`<!\[CDATA\[`, close: String.raw`\]\]>`, multiline: true }] },
  { id: 'markdown', aliases: ['juliamarkdown', 'prompt', 'instructions', 'chatagent', 'skill', 'quarto', 'rmd', 'pandoc'], extensions: ['md', 'rmd', 'qmd', 'mkd', 'mkdn', 'mdwn', 'mdown', 'markdown', 'markdn', 'mdtxt', 'mdtext', 'workbook', 'jmd'], ...markdown },
  { id: 'mdx', extensions: ['mdx'], ...markdown, block: [{ open: '{/*', close: '*/}' }, htmlComment] },
  { id: 'jupyter', aliases: ['ipynb'], extensions: ['ipynb'], line: [], block: [], strings: [], blocks: layout.indented, embeds: 'notebook' },
  { id: 'jade', aliases: ['pug'], extensions: ['pug', 'jade'], line: [{ open: '//', opens: String.raw`(?<=^[ \t]{0,199})\/\/-?` }], block: [], strings: [], blocks: layout.indented },
  { id: 'css', aliases: ['postcss', 'tailwindcss'], extensions: ['css', 'pcss', 'postcss', 'wxss'], line: [], ...styles },
  { id: 'scss', extensions: ['scss'], line: ['//', '///'], ...styles, strings: [withHoles(double, hashBrace), withHoles(single, hashBrace)] },
  { id: 'less', extensions: ['less'], line: ['//'], ...styles },
  { id: 'sass', aliases: ['stylus'], extensions: ['sass', 'styl'], line: ['//'], ...styles, blocks: layout.indented },
  { id: 'php', extensions: ['php', 'php4', 'php5', 'phtml', 'ctp', 'phps', 'inc'], signs: String.raw`<\?`, line: ['//', { open: '#', opens: String.raw`#(?!\[)` }], lineStops: String.raw`(?=\?>)`, block: [cBlock],
    strings: [
      // Outside of its tags the text is a page's.
      { open: String.raw`\?>|(?<![^])(?!\s*<\?)`, close: String.raw`<\?(?:php\b|=|hh\b)?`, multiline: true },
      { open: String.raw`<<<[ \t]*(?:([A-Za-z_]\w*)|"(\w+)"|'(\w+)')\r?$`, close: String.raw`^[ \t]*$1\b`, multiline: true },
      { ...doubleLines, holes: [{ open: '{$', close: '}', comments: false }] }, singleLines, { ...backtick, escapes: true },
    ], blocks: layout.braces },
  { id: 'hack', aliases: ['hacklang'], extensions: ['hack', 'hh.hack', 'hhi'], line: ['//'], block: [cBlock], strings: [doubleLines, singleLines], blocks: layout.braces },
];
