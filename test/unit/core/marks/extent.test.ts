import assert from 'node:assert/strict';
import { extents } from './shown.ts';

describe('the extent of a mark in Python', () => {
  it('is the construct below, documented or the line beside', () => {
    assert.deepEqual(extents(`"""Transformer.

@paper:vaswani2017
"""
import torch

# @paper:eq.1
@torch.jit.script
@decorated(
    by="two",
)
def attention(q, k,
              v):  # @paper:eq.2
    """Scaled @paper:eq.3."""
    s = q @ k  # not: a block
    if s:
        # @paper:eq.4
        for i in s:
            f(i)

# a comment inside, by its indentation no end
            g("""
no indentation
""")
    else:
        pass
        # @paper:eq.5
    return s

class Encoder:
    @property
    # @paper:eq.6
    def depth(self):
        """@paper:eq.7"""
        return {  # @paper:eq.8
            "a": 1,
        }

    # @paper:eq.9
    total = sum([
        1,
    ]) + \\
        2
    rest = 1
# @paper:eq.10
`, 'python'), [
      'vaswani2017 1-46',
      'eq.1 8-28',
      'eq.2 13-13',
      'eq.3 8-28',
      'eq.4 18-24',
      'eq.5 27-27',
      'eq.6 33-37',
      'eq.7 31-37',
      'eq.8 35-35',
      'eq.9 40-43',
      'eq.10 45-45',
    ]);
  });

  it('is the whole file for file, and the stretch from begin to end', () => {
    assert.deepEqual(extents('x = 1\n# @paper:raft file\n# @paper:eq.1 begin\ny = 2\n# @paper:eq.1 end\n', 'python'), [
      'raft 1-6', 'eq.1 3-5', 'eq.1 3-5',
    ]);
  });
});

describe('the extent of a mark in TypeScript', () => {
  it('goes through the first block, past patterns, types and brackets', () => {
    assert.deepEqual(extents(`
// @paper:eq.1
export function scale({ q, k }: Heads, rest: { a: number } = {}): { a: number } {
  const brace = "}", tick = \`}\${"}"}\`, re = /[}]/;
  return { a: 1 };
}
/** @paper:eq.2 */
@Component({ selector: 'x' })
export class Layer<
  A, B
> extends Base<{ a: A }>
{
  // @paper:eq.3
  readonly width = 512;
  // @paper:eq.4
  @Input() depth = 6
  /** @paper:eq.5 */
  get heads(): number { return 8; }
  // @paper:eq.6
}
`, 'typescript'), ['eq.1 3-6', 'eq.2 8-20', 'eq.3 14-14', 'eq.4 16-16', 'eq.5 18-18', 'eq.6 19-19']);
  });

  it('is the statement where there is no block, with semicolons or without', () => {
    assert.deepEqual(extents(`
// @paper:eq.1
const { a, b } = make(
  1,
);
// @paper:eq.2
const f = (x: number) =>
  x
    .toFixed(2)
// @paper:eq.3
const rate = 1, // @paper:eq.4
  warmUp = 4000;
// @paper:eq.5
it('scales', () => {
  ok();
})
// @paper:eq.6
if (a)
  b()
const options = {
  // @paper:eq.7
  dropout: 0.1,
  // @paper:eq.8
  layers: [
    1,
  ],
};
// @paper:eq.9
if (a) {
  b();
} else {
  c();
}
`, 'typescript'), [
      'eq.1 3-5', 'eq.2 7-9', 'eq.3 11-12', 'eq.4 11-11', 'eq.5 14-16', 'eq.6 18-19', 'eq.7 22-22', 'eq.8 24-26', 'eq.9 29-31',
    ]);
  });

  it('tells types, chains and regular expressions from what follows', () => {
    assert.deepEqual(extents(`
// @paper:eq.1
type Message =
  | { kind: 'vote' }
  // or
  | { kind: 'append' };
// @paper:eq.2
const line = /^where$/
interface Titles {
  // @paper:eq.3
  heads?: number
  implements?: string
}
const titles = {
  // @paper:eq.4
  fn: 'where it is',
  // @paper:eq.5
  eq: (n) => \`(\${n})\`,
};
// @paper:eq.6
const command = place
  ? { command: 'reveal' }
  : { command: 'open' };
`, 'typescript'), ['eq.1 3-6', 'eq.2 8-8', 'eq.3 11-11', 'eq.4 16-16', 'eq.5 18-18', 'eq.6 21-23']);
  });

  it('is the element below a comment in JSX', () => {
    assert.deepEqual(extents(`
const view = (
  // @paper:eq.1
  <div>
    {/* @paper:eq.2 */}
    <p
      title="x"
    >
      Don't
    </p>
    {/* @paper:eq.3 */}
    <br />
    {/* @paper:eq.4 */}
  </div>
);
`, 'typescriptreact'), ['eq.1 4-14', 'eq.2 6-10', 'eq.3 12-12', 'eq.4 13-13']);
  });
});

describe('the extent of a mark in Rust', () => {
  it('goes across attributes, where clauses and guards', () => {
    assert.deepEqual(extents(`//! @paper:raft2014
/// @paper:eq.1
#[derive(Debug, Clone)]
pub struct Log<'a, T, const N: usize>
where
    T: Into<&'a str>,
    [u8; { N }]: Sized,
{
    // @paper:eq.2
    pub callback: fn(T) -> u64,
    // @paper:eq.3
    pub term: HashMap<u64,
        Vec<T>>,
}
mod votes {
    //! @paper:eq.4
    fn grant(m: Message) -> char {
        // @paper:eq.5
        match m {
            // @paper:eq.6
            Message::Vote { term, .. }
                if term > 1 =>
            {
                let brace = '}';
                r#"}"#.len()
            }
            // @paper:eq.7
            Message::A { x } | Message::B { x } => { x }
            // @paper:eq.8
            _ => 0,
        }
        // @paper:eq.9
        '}'
    }
    /* @paper:eq.10 */ const N: usize = 3;
}
`, 'rust'), [
      'raft2014 1-37', 'eq.1 3-14', 'eq.2 10-10', 'eq.3 12-13', 'eq.4 15-36', 'eq.5 19-31', 'eq.6 21-26', 'eq.7 28-28', 'eq.8 30-30',
      'eq.9 33-33', 'eq.10 35-35',
    ]);
  });
});
