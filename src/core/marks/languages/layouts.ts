import type { Blocks, Layout } from '../language.ts';

/*
 * What holds constructs together. Words count only where they open or close a block: not as names (`x.end`, `:end`),
 * and `if` not behind what it modifies.
 */

export const braces: Blocks = { by: 'braces' };
/** The end of a line can end a statement. */
export const bracesByLine: Blocks = { by: 'braces', lineEnds: true };
export const cBraces: Blocks = { by: 'braces', directive: '#' };
export const forms: Blocks = { by: 'forms' };
export const markup: Blocks = { by: 'markup' };

/** A bracket that closes in the first line's column is the construct's own. */
const closes = String.raw`[)\]}]`;
export const indented: Layout = { by: 'indentation', last: closes };
/** The same with an `end`. */
export const indentedEnds: Layout = { by: 'indentation', last: String.raw`${closes}|end\b|done\b|;;`, middle: String.raw`\||(?:in|with|then|do|where|of)\b` };
export const python: Layout = { by: 'indentation', decorator: '@', last: closes };
/** Equations follow their signature. */
export const haskell: Layout = { by: 'indentation', last: closes, middle: String.raw`\||(?:where|deriving|then|else)\b`, clauses: true };
export const statements: Layout = { by: 'indentation', ends: ';' };
/** A dot before a blank. */
export const sentences: Layout = { by: 'indentation', ends: String.raw`\.(?=\s|$)` };
export const sections: Layout = { by: 'indentation', last: closes, section: String.raw`\[` };
export const yaml: Layout = { by: 'indentation', middle: String.raw`-(?=\s)`, last: closes };

const word = (names: string): string => String.raw`(?<![.:@$\w])(?:${names})(?![\w!?:])`;
/** Where a line begins. */
const leads = String.raw`(?<=^[ \t]{0,99})`;

export const lua: Layout = {
  by: 'indentation',
  words: { open: String.raw`\b(?:function|do|repeat)\b|(?<!(?:[=(,]|\breturn)[ \t]{0,9})\bif\b`, close: String.raw`\b(?:end|until)\b` },
  last: closes,
};
export const julia: Layout = {
  by: 'indentation',
  words: {
    open: String.raw`(?<![.:@\w!])(?:function|macro|struct|module|baremodule|begin|quote|let|for|while|if|try|do)(?![\w!])|(?<![.:\w])(?:abstract|primitive)[ \t]+type\b`,
    close: String.raw`(?<![.:@\w!])end(?![\w!])`,
    notInBrackets: 'for|if|begin',
  },
  last: closes,
};
export const matlab: Layout = {
  by: 'indentation',
  words: {
    open: String.raw`(?<![.\w])(?:function|if|for|parfor|while|switch|try|unwind_protect|do|classdef|spmd)(?!\w|[ \t]*=[^=])|${leads}(?:properties|methods|events|enumeration|arguments)(?=[ \t]*(?:$|%|\([A-Z]))`,
    close: String.raw`(?<![.\w])(?:end(?:function|if|for|while|switch|_try_catch|_unwind_protect|classdef|parfor|properties|methods|enumeration|events)?|until)(?!\w)`,
  },
  last: closes,
};
const fortranUnit = String.raw`(?<!\bend[ \t]{0,9})\b(?:subroutine|function)[ \t]+\w|${leads}(?:program|module(?![ \t]+procedure\b)|submodule|block[ \t]*data)\b`;
const fortranBlock = String.raw`(?<!\bend[ \t]{0,9}|\bdo[ \t]{0,9})\bdo\b(?![ \t]*\d)|(?<!\belse[ \t]{0,9}if\b[^\n]{0,300})\bthen\b|(?<!\bend[ \t]{0,9})\bselect[ \t]*(?:case|type|rank)\b|${leads}(?:where|forall)[ \t]*\([^\n]*\)[ \t]*$`;
const fortranType = String.raw`${leads}(?:(?:abstract[ \t]+)?interface|(?:associate|block|critical|enum)(?=[ \t]*(?:\(|,|!|$))|type(?=[ \t]*(?:,|::)|[ \t]+(?!is\b)[a-z]\w*[ \t]*(?:!|$)))`;
export const fortran: Layout = {
  by: 'indentation',
  words: {
    open: `${fortranUnit}|${fortranBlock}|${fortranType}`,
    close: String.raw`(?<=^[ \t]{0,99}(?:\d{1,5}[ \t]+)?)end(?:[ \t]*(?:if|do|select|where|forall|associate|block[ \t]*data|block|critical|enum|interface|type|team|module|submodule|program|subroutine|function))?(?![\w]|[ \t]*[=(%])`,
  },
  carriesOn: '&',
};
/** A sign in column six carries the line before on. */
export const fixedFortran: Layout = { ...fortran, carriesOn: String.raw`(?=\r?\n {5}[^ 0\n])` };
const rubyStart = String.raw`(?<=(?:^|[=(;,|&!\[{?:]|\b(?:then|else|do|and|or|not|begin|ensure))[ \t]{0,99})`;
export const ruby: Layout = {
  by: 'indentation',
  words: {
    open: [
      word('class|module|begin|case|struct|enum|lib|union|macro|annotation'),
      String.raw`${word('def')}(?![ \t]+[\w.]+[?!]?(?:\([^)\n]*\))?[ \t]*=[^=])`,
      String.raw`(?<!^[ \t]{0,99}(?:while|until|for)\b[^\n]{0,300})${word('do')}`,
      String.raw`${rubyStart}(?:if|unless|while|until|for)(?![\w?!:])`,
    ].join('|'),
    close: word('end'),
  },
  last: closes,
};
export const elixir: Layout = { by: 'indentation', words: { open: word('do|fn'), close: word('end') }, last: closes, decorator: String.raw`@(?:spec|impl|doc|deprecated|dialyzer|typedoc|tag|moduletag|describetag|shortdoc)\b` };
const command = String.raw`(?<=(?:^|[;&|(){}!]|\b(?:then|do|else|elif|if|while|until|time))[ \t]{0,99})`;
export const shell: Layout = {
  by: 'indentation',
  words: { open: String.raw`${command}(?:(?:if|case)(?=[ \t\n(])|do(?=\s|;|$))`, close: String.raw`${command}(?:fi|esac|done)\b` },
  middle: String.raw`(?:then|do)\b|\{`,
  last: closes,
};
/** Words that open and close only where they begin a line. */
const leading = (open: string, close: string): Layout => ({ by: 'indentation', words: { open: `${leads}(?:${open})`, close: `${leads}(?:${close})` }, last: closes });
export const cmake: Layout = leading(String.raw`(?:if|foreach|while|function|macro|block)[ \t]*(?=\()`, String.raw`end(?:if|foreach|while|function|macro|block)[ \t]*(?=\()`);
export const make: Layout = leading(String.raw`(?:ifeq|ifneq|ifdef|ifndef|define)\b`, String.raw`(?:endif|endef)\b`);
export const vim: Layout = leading(String.raw`(?:fu(?:nction)?!?|if|for|while|try|augroup(?![ \t]+END)|(?:export[ \t]+)?def)\b`, String.raw`(?:endfu?n?\w*|endif|endfor|endw\w*|endtry|enddef|en|augroup[ \t]+END)\b`);
export const tex: Layout = { by: 'indentation', words: { open: String.raw`\\begin\b`, close: String.raw`\\end\b` }, last: closes };
const verilogEnds = 'module|interface|package|program|class|function|task|case|generate|specify|primitive|table|group|property|sequence|clocking|config|checker';
export const verilog: Layout = {
  by: 'indentation',
  words: {
    open: String.raw`(?<!\b(?:extern|pure|import|typedef|virtual|assert|assume|cover|restrict|expect|default|disable|wait)\b[^\n;]{0,40})\b(?:module|macromodule|interface|package|program|class|task|function|generate|specify|primitive|table|covergroup|property|sequence|clocking|config|checker)\b|(?<=\bvirtual[ \t]{1,9})(?:class|function|task)\b|(?<!\b(?:disable|wait)[ \t]{1,9})\bfork\b|\b(?:begin|case[xz]?|randcase|randsequence)\b`,
    close: String.raw`\bend(?:${verilogEnds})?\b|\bjoin(?:_any|_none)?\b`,
  },
  middle: String.raw`begin\b`,
  last: closes,
};
/** Ada, VHDL, Pascal: `begin` stands in the column of what it belongs to. */
export const wirthian: Layout = {
  by: 'indentation',
  middle: String.raw`(?:begin|is|as|then|loop|generate|do|of|var|const|type|label|uses|private|port|generic|declare|exception|implementation|record)\b`,
  last: String.raw`[)\]}]|(?:end|until)\b`,
};
export const basic: Layout = { by: 'indentation', last: String.raw`(?:end|next|loop|wend|#end)\b` };
export const coq: Layout = {
  by: 'indentation',
  words: {
    open: String.raw`${leads}(?:Proof\b(?![ \t]+\w[^\n]*\.\s*$)|(?:Module(?:[ \t]+Type)?|Section)[ \t]+\w+(?![^\n]*:=))`,
    close: String.raw`\b(?:Qed|Defined|Admitted|Abort|Save)\b(?=[^\n]{0,60}\.)|${leads}End\b`,
  },
  middle: String.raw`(?:Proof|Next|with|where)\b|\|`,
  last: closes,
};
export const lean: Layout = {
  by: 'indentation',
  words: { open: String.raw`^(?:(?:noncomputable[ \t]+)?(?:namespace|section)|mutual)\b`, close: String.raw`^end\b` },
  decorator: '@',
  middle: String.raw`\||:=|(?:where|by|deriving|termination_by|decreasing_by|with|then|else)\b`,
  last: closes,
};
export const isabelle: Layout = {
  by: 'indentation',
  middle: String.raw`(?:by|proof|apply|using|unfolding|where|shows|assumes|fixes|and|is|for|obtains|defines|have|show|qed|done)\b|\||"`,
};
