import assert from 'node:assert/strict';
import { at, extents, marksOf, shown } from '../shown.ts';

describe('marks in Markdown', () => {
  it('stand in HTML comments, and in fences in the comments of their language', () => {
    assert.deepEqual(shown(`---
title: x  # @paper:eq.1
---
# Heading <!-- @paper:eq.2 -->

Prose says @paper:no.1 and shows \`<!-- @paper:no.2 -->\` and \`\` \` <!-- @paper:no.3 --> \`\`.

    <!-- @paper:no.4 -->

- item

    <!-- @paper:eq.3 -->

\`\`\`python
x = 1  # @paper:eq.4
y = "# @paper:no.5"
\`\`\`

1. \`\`\`rust,ignore
   // @paper:eq.5
   fn f() {}
   \`\`\`

> ~~~{.python .numberLines}
> # @paper:eq.6
> ~~~

\`\`\`\`markdown
\`\`\`python
# @paper:eq.7
\`\`\`
<!-- @paper:eq.8 -->
\`\`\`\`

\`\`\`text
<!-- @paper:no.6 -->  # @paper:no.7
\`\`\`

<!-- @paper:eq.9 unclear: over

     a blank line? -->
Text with <!-- an open comment, @paper:no.8

is none. <!--
\`\`\`js
// @paper:eq.10
\`\`\`
`, 'markdown').map((mark) => mark.replace(/^claims | implements$/g, '')), [
      ...['eq.1', 'eq.2', 'eq.3', 'eq.4', 'eq.5', 'eq.6', 'eq.7', 'eq.8', 'eq.9 unclear: over', 'eq.10'],
    ]);
  });

  it('are those of R Markdown, Quarto and MyST chunks', () => {
    assert.deepEqual(shown(`
\`\`\`{python, echo=FALSE}
#| label: fit  @paper:no
# @paper:eq.1
\`\`\`
\`\`\`{code-cell} ipython3
# @paper:eq.2
\`\`\`
\`\`\`{code-block} rust
/// @paper:eq.3
\`\`\`
`, 'quarto').map((mark) => mark.replace(/ implements$/, '')), ['mentions no', 'claims eq.1', 'claims eq.2', 'claims eq.3']);
  });

  it('are switched off across fences', () => {
    assert.deepEqual(shown('<!-- @paper:off -->\n```python\n# @paper:eq.1\n```\n<!-- @paper:on -->\n```python\n# @paper:eq.2\n```\n', 'markdown'), ['claims eq.2 implements']);
  });

  it('speak for the section, fence or paragraph below', () => {
    assert.deepEqual(extents(`<!-- @paper:sec.1 -->
# One

<!-- @paper:sec.2 -->
A paragraph
of two lines.

<!-- @paper:sec.3 -->
\`\`\`python
# not a heading

# @paper:sec.4
def f():
    pass
\`\`\`
## Two <!-- @paper:sec.5 -->

<!-- @paper:sec.6 begin -->
- item
<!-- @paper:sec.6 end -->

# Three
`, 'markdown'), ['sec.1 2-20', 'sec.2 5-6', 'sec.3 9-15', 'sec.4 13-14', 'sec.5 16-16', 'sec.6 18-20', 'sec.6 18-20']);
  });

  it('have ranges in the file', () => {
    const text = 'Grüße 😀\r\n\r\n> ```python\r\n> 😀 = "é"  # see @paper:eq.1 and\r\n> ```\r\n<!-- 😀 @paper:raft#eq.2 -->\r\n';
    assert.deepEqual(marksOf(text, 'markdown').map(({ range, targets }) => [at(text, range), targets.map((target) => at(text, target.nameRange))]), [
      ['@paper:eq.1', ['eq.1']], ['@paper:raft#eq.2', ['eq.2']],
    ]);
  });
});
