import { deepEqual } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { root } from '../harness/places.ts';
import { attention } from '../unit/workspace.ts';

/** What Neovim does: each answer of the server is waited for, and all are printed as JSON. */
const drive = `
local file = vim.fn.getcwd() .. '/src/model.py'
vim.cmd('edit ' .. file)
local said = {}
local function problems() return vim.tbl_map(function(each) return each.code .. ' ' .. each.lnum .. ':' .. each.col end, vim.diagnostic.get(0)) end
local function ask(method, line, character)
  local params = { textDocument = { uri = vim.uri_from_fname(file) }, position = { line = line, character = character }, context = { includeDeclaration = true } }
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 20000) or {}) do return answer.result end
end
vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 50)
said.problems = problems()
vim.api.nvim_buf_set_lines(0, 0, 1, false, { '# @paper:dot-product' })
vim.wait(30000, function() return #vim.diagnostic.get(0) == 0 end, 50)
said.after = #vim.diagnostic.get(0)
said.hover = string.find(vim.fn.json_encode(ask('textDocument/hover', 0, 12)), 'Scaled dot', 1, true) ~= nil
said.definition = vim.fn.fnamemodify(vim.uri_to_fname(ask('textDocument/definition', 0, 12)[1].targetUri), ':t')
said.references = #ask('textDocument/references', 0, 12)
said.lens = ask('textDocument/codeLens', 0, 0)[1].command.title
said.completion = vim.tbl_contains(vim.tbl_map(function(item) return item.label end, ask('textDocument/completion', 0, 9)), 'softmax')
io.stdout:write(vim.fn.json_encode(said))
vim.cmd('qall!')
`;

/** The configuration that the documentation gives for the oldest Neovim. */
function documented(): string {
  const page = readFileSync(path.join(root, 'docs', 'editors.md'), 'utf8');
  const blocks = [...page.matchAll(/```lua\n(.*?)```/gs)].map(([, code]) => code);
  return blocks[1] ?? '';
}

describe('the server in Neovim', () => {
  let folder: string;

  before(function () {
    if (spawnSync('nvim', ['--version']).status === 0) return;
    if (process.env.PAPERTRACE_NEOVIM_REQUIRED !== undefined) throw new Error('there is no nvim on the path');
    console.log('      skipped: there is no nvim on the path');
    this.skip();
  });

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'papertrace-neovim-'));
    for (const inner of ['src', 'bin']) mkdirSync(path.join(folder, inner));
    writeFileSync(path.join(folder, 'bin/papertrace'), `#!/bin/sh\nexec "${process.execPath}" "${path.join(root, 'dist', 'papertrace.mjs')}" "$@"\n`, { mode: 0o755 });
    writeFileSync(path.join(folder, 'attention.pdf'), '%PDF-1.7');
    writeFileSync(path.join(folder, 'attention.paper.yaml'), attention);
    writeFileSync(path.join(folder, 'src/model.py'), '# @paper:dot-prodct\ndef attend(q, k, v):\n    return q\n');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('answers with what the documentation says to configure', () => {
    writeFileSync(path.join(folder, 'init.lua'), documented());
    writeFileSync(path.join(folder, 'drive.lua'), drive);
    const env = { ...process.env, PATH: `${path.join(folder, 'bin')}:${process.env.PATH ?? ''}`, HOME: folder, XDG_STATE_HOME: folder };
    const { stdout, stderr } = spawnSync('nvim', ['--headless', '--clean', '-u', 'init.lua', '-c', 'luafile drive.lua'], { cwd: folder, env, encoding: 'utf8', timeout: 50_000 });
    deepEqual(JSON.parse(stdout || JSON.stringify(stderr)), {
      problems: ['unknown-record 0:9'], after: 0, hover: true, definition: 'attention.paper.yaml', references: 3,
      lens: '§3.2 Scaled dot-product attention · p. 4', completion: true,
    });
  });
});
