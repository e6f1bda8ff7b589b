import assert from 'node:assert/strict';
import { findComments } from '../../../../src/core/marks/comments.ts';
import { languageTable } from '../../../../src/core/marks/languages.ts';

/** The lines of each comment. */
function comments(text: string, id: string): string[][] {
  const language = languageTable().of('', id);
  assert.ok(language);
  return findComments(text, language).map(({ lines }) => lines.map(({ start, end }) => text.slice(start, end)));
}

describe('comments of Python', () => {
  it('are what follows a hash outside strings', () => {
    assert.deepEqual(comments(String.raw`
x = "# no" + '\'# no'  # yes
y = r"\" # no" + b'# no' + Rb"""
# no
""" # also
z = f"{x:#x} {d["# no"]} {{# no" # format
w = f"""{
  x # no
}""" # after
q = 'open # inside an open string
`, 'python'), [['yes'], ['also'], ['format'], ['after'], ['inside an open string']]);
  });

  it('go on below in the same column', () => {
    assert.deepEqual(comments([
      '# one',
      '#   two',
      'x = 1  # beside',
      '       # still beside',
      '# another',
      '    # indented',
      '#: documented',
      '#####',
    ].join('\n'), 'python'), [['one', 'two'], ['beside', 'still beside'], ['another'], ['indented'], ['documented'], ['']]);
  });

  it('count documentation strings, and no other strings', () => {
    assert.deepEqual(comments(`#!/usr/bin/env python
"""Module."""
import a
"""no"""
TABLE = {
    "key":
        "no",
}
@decorator("no")
class A(Base["x"]):  # note
    r'''Class.

    More.
    '''
    x = "no"

    async def f(self, x: int = 3, *, g=lambda: "no") -> Dict[str, int]:
        # first
        "Method."
        return "no"

    def g(self):
        x = 1
        """no"""

    def h(self):
        b"no"

    def i(self):
        f"no"

def one(): "One line."
`, 'python'), [['/usr/bin/env python'], ['Module.'], ['note'], ['Class.', '', 'More.', ''], ['first'], ['Method.'], ['One line.']]);
  });
});

describe('comments of TypeScript', () => {
  it('are never found in strings, templates and regular expressions', () => {
    assert.deepEqual(comments(String.raw`
const a = "// no", b = '/* no */'; // one
const t = ${'`'}// no ${'$'}{f(${'`'}} // no${'`'}, { x: 1 } /* two */)} // no${'`'}; // three
const r = /[/"]\/\/ no/.test(x) ? /'/ : /"/g; // four
const d = a / b; // five / "six"
const e = (a + b) / 2; // "seven"
const n = x! / 2, i = i++ / 2; // eight
return /"/.exec(s); // nine
`, 'typescript'), [['one'], ['two'], ['three'], ['four'], ['five / "six"'], ['"seven"'], ['eight'], ['nine']]);
  });

  it('lose the stars before their lines', () => {
    assert.deepEqual(comments(`/**
 * Scales.
 *
 *   * an item
 **/
/* one */ /*! two
   three */`, 'typescript'), [['', 'Scales.', '', '* an item', ''], ['one'], ['two', 'three']]);
  });

  it('stand in JSX between braces, whatever its text says', () => {
    assert.deepEqual(comments(`
const view = (
  <p title="it's" onClick={() => f("// no")}>
    {/* one */}
    Don't stop at https://example.org
    Don't {/* won't */} or can't
    <br />{/* two */}</p> // three
);`, 'typescriptreact'), [['one'], ["won't"], ['two'], ['three']]);
  });
});

describe('comments of Rust', () => {
  it('are told from lifetimes, characters and raw strings', () => {
    assert.deepEqual(comments(String.raw`
fn f<'a>(x: &'a str) -> &'static str { // one
    let q = '"'; let e = '\''; let b = b'"'; let u = '\u{1F600}'; let s = '😀'; // two
    let r = r#"// no " no"#; let br = br##""# // no"##; // three
    let t = "line \
      // no
    "; // four
    'outer: loop { break 'outer; } // five
    let r#type = 1; // six
}`, 'rust'), [['one'], ['two'], ['three'], ['four'], ['five'], ['six']]);
  });

  it('nest, and keep their kinds apart', () => {
    assert.deepEqual(comments(`//! inner
/// outer
/// more
// plain
/* a /* b */ c */
fn f() {}`, 'rust'), [['inner'], ['outer', 'more'], ['plain'], ['a /* b */ c']]);
  });
});
