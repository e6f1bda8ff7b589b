import assert from 'node:assert/strict';
import { extents } from './shown.ts';

/** Each as people write it; lines are counted from 1. */
const cases: readonly { readonly name: string; readonly language: string; readonly text: string; readonly wanted: readonly string[] }[] = [
  {
    name: 'C++ with braces on their own lines, initialisers and macros', language: 'cpp',
    text: `// @paper:eq.1
template <typename T,
          typename U>
class Solver : public Base<T>
{
public:
    // @paper:eq.2
    Solver(int n, U u)
        : rows{n},
          cols{n}
    {
        rows += 1;
    }
    /// @paper:eq.3
    int rows{0}; ///< @paper:eq.4
};
// @paper:eq.5
#define SQUARE(x) \\
    ((x) * (x))
// @paper:eq.6
static const double weights[] = { 1.0, 2.0,
                                  3.0 };
`,
    wanted: ['eq.1 2-16', 'eq.2 8-13', 'eq.3 15-15', 'eq.4 15-15', 'eq.5 18-19', 'eq.6 21-22'],
  },
  {
    name: 'TypeScript with braces on their own lines behind a type with braces', language: 'typescript',
    text: `// @paper:eq.1
function split(x: number): { a: number; b: number }
{
  return { a: x, b: 1 - x };
}
`,
    wanted: ['eq.1 2-5'],
  },
  {
    name: 'Go', language: 'go',
    text: `// @paper:eq.1
func (s *Server) Vote(m Message) (reply struct{ ok bool }, err error) {
	// @paper:eq.2
	for i := range s.log {
		use(i)
	}
	return
}
`,
    wanted: ['eq.1 2-8', 'eq.2 4-6'],
  },
  {
    name: 'Julia, in documentation with code in it, and in the older way to write it', language: 'julia',
    text: `@doc """
    f(x)

With \`\`$(tex(:frac, "1", "2"))\`\`, @paper:eq.1 and $(no("""@paper:eq.9"""))
"""
f(x) = x

"line $(it) @paper:eq.2"
g(x) = x

@doc raw"@paper:eq.3" ->
h(x) = x
`,
    wanted: ['eq.1 6-6', 'eq.2 9-9', 'eq.3 12-12'],
  },
  {
    name: 'Julia, also where a module is not indented', language: 'julia',
    text: `"""
Attention, @paper:eq.1
"""
function attention(q, k; scale = x[end])
    # @paper:eq.2
    s = [q[i] * k[j] for i in 1:n, j in 1:n if i != j]
    # @paper:eq.3
    y = map(s) do row
        if row > 0
            row
        else
            -row
        end
    end
    return y
end
# @paper:eq.4
module Layers
# @paper:eq.5
f(x) = x^2
struct Layer{T} <: Any
    width::T
end
end
`,
    wanted: ['eq.1 4-16', 'eq.2 6-6', 'eq.3 8-14', 'eq.4 18-24', 'eq.5 20-20'],
  },
  {
    name: 'Lua', language: 'lua',
    text: `-- @paper:eq.1
local function step(state)
  -- @paper:eq.2
  if state.term > 1 then
    repeat
      state:next()
    until state.done
  elseif x then return end
  -- @paper:eq.3
  return map(state, function(x)
    return x + 1
  end)
end
-- @paper:eq.4
M.rate = 0.1
`,
    wanted: ['eq.1 2-13', 'eq.2 4-8', 'eq.3 10-12', 'eq.4 15-15'],
  },
  {
    name: 'Haskell: a signature with its equations, guards and where', language: 'haskell',
    text: `-- | Scales. @paper:eq.1
scale :: Double -> [Double] -> [Double]
scale _ [] = []
scale k (x : xs)
  | k > 0 = k * x : rest
  | otherwise = rest
  where
    rest = scale k xs

-- @paper:eq.2
data Vote
  = Yes
  | No
  deriving (Eq)
-- @paper:eq.3
instance Show Vote where
  -- @paper:eq.4
  show Yes = "y"
  show No = "n"
`,
    wanted: ['eq.1 2-8', 'eq.2 11-14', 'eq.3 16-19', 'eq.4 18-19'],
  },
  {
    name: 'MATLAB, its functions not indented', language: 'matlab',
    text: `% @paper:eq.1
function y = attention(q, k)
s = q * k';
% @paper:eq.2
if any(s(end, :) > 0)
    y = s(end);
end
% @paper:eq.3
z = [1, 2; ...
     3, 4];
end
function g()
% @paper:eq.4
x = 1;
end
`,
    wanted: ['eq.1 2-11', 'eq.2 5-7', 'eq.3 9-10', 'eq.4 14-14'],
  },
  {
    name: 'Fortran', language: 'fortran',
    text: `! @paper:eq.1
module solver
contains
!> @paper:eq.2
pure function energy(x) result(e)
  real, intent(in) :: x(:)
  ! @paper:eq.3
  do i = 1, size(x)
    if (x(i) > 0 .and. &
        y > 1) then
      e = e + x(i)
    else if (x(i) < 0) then
      e = 0
    end if
    if (done) exit
  end do
end function energy
end module solver
`,
    wanted: ['eq.1 2-18', 'eq.2 5-17', 'eq.3 8-16'],
  },
  {
    name: 'Ruby', language: 'ruby',
    text: `# @paper:eq.1
class Node < Base
  # @paper:eq.2
  def vote(term)
    return if term < @term
    # @paper:eq.3
    while peers.any? do
      peers.each { |peer| peer.ask unless peer.down? }
    end
    x = if term > 1
      :yes
    end
  end

  # @paper:eq.4
  attr_reader :term
end
`,
    wanted: ['eq.1 2-17', 'eq.2 4-13', 'eq.3 7-9', 'eq.4 16-16'],
  },
  {
    name: 'shell', language: 'shellscript',
    text: `# @paper:eq.1
train()
{
  # @paper:eq.2
  for seed in 1 2 3
  do
    if [ "$seed" = 2 ]; then continue; fi
    run --seed "$seed" \\
      --lr 0.1
  done
  # @paper:eq.3
  cat > conf <<END
# not a comment
END
}
`,
    wanted: ['eq.1 2-15', 'eq.2 5-10', 'eq.3 12-14'],
  },
  {
    name: 'OCaml', language: 'ocaml',
    text: `(* @paper:eq.1 *)
let rec eval e =
  match e with
  (* @paper:eq.2 *)
  | Add (a, b) ->
    eval a + eval b
  | Num n -> n

(* @paper:eq.3 *)
module M = struct
  let x = 1
end
`,
    wanted: ['eq.1 2-7', 'eq.2 5-6', 'eq.3 10-12'],
  },
  {
    name: 'Verilog', language: 'verilog',
    text: `// @paper:eq.1
module counter(input clk, output reg [3:0] q);
// @paper:eq.2
always @(posedge clk)
begin
  if (q == 4'd9) begin
    q <= 0;
  end
end
// @paper:eq.3
assign x = q;
endmodule
`,
    wanted: ['eq.1 2-12', 'eq.2 4-9', 'eq.3 11-11'],
  },
  {
    name: 'Scheme', language: 'scheme',
    text: '; @paper:eq.1\n(define (f x)\n  (+ x\n     1))\n; @paper:eq.2\n\'(1 2)\n',
    wanted: ['eq.1 2-4', 'eq.2 6-6'],
  },
  { name: 'SQL', language: 'sql', text: '-- @paper:eq.1\nSELECT a\nFROM b\nWHERE c IN (1, 2);\nSELECT 1;\n', wanted: ['eq.1 2-4'] },
  { name: 'Erlang', language: 'erlang', text: '%% @paper:eq.1\nf(0) ->\n  1.5;\nf(N) ->\n  f(N - 1).\ng() -> ok.\n', wanted: ['eq.1 2-5'] },
  { name: 'LaTeX', language: 'latex', text: '% @paper:eq.1\n\\begin{theorem}\nText.\n\\begin{equation}\nx\n\\end{equation}\n\\end{theorem}\nRest.\n', wanted: ['eq.1 2-7'] },
  { name: 'TOML', language: 'toml', text: '# @paper:eq.1\n[train]\n# @paper:eq.2\nrate = 0.1\nsteps = [\n  1,\n]\n[test]\n', wanted: ['eq.1 2-7', 'eq.2 4-4'] },
  { name: 'YAML', language: 'yaml', text: '# @paper:eq.1\noptim:\n  lr: 0.1\n# @paper:eq.2\nlayers:\n- 1\n- 2\n# @paper:eq.3\nx: 1\n', wanted: ['eq.1 2-3', 'eq.2 5-7', 'eq.3 9-9'] },
  { name: 'Elixir', language: 'elixir', text: 'defmodule A do\n  @moduledoc """\n  @paper:eq.1\n  """\n  @doc """\n  @paper:eq.2\n  """\n  @spec f(x) :: y\n  def f(x) do\n    Enum.map(x, fn y -> y end)\n  end\nend\n', wanted: ['eq.1 1-12', 'eq.2 8-11'] },
];

describe('the extent of a mark', () => {
  for (const { name, language, text, wanted } of cases) {
    it(`is the construct in ${name}`, () => {
      assert.deepEqual(extents(text, language), wanted);
    });
  }
});
