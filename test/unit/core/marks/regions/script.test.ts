import assert from 'node:assert/strict';
import { extents, shown } from '../shown.ts';

describe('marks in a script with cells', () => {
  const script = `"""Module.

@paper:raft
"""
# @paper:eq.1 deviates: ends
# %%
x = 1
# @paper:eq.2

# %% [markdown]
"""
# Title
@paper:eq.3
"""

#%%
text = """
# %% no cell
# @paper:no
"""
# @paper:eq.4
`;

  it('end with their cell, and stand in its text', () => {
    assert.deepEqual(shown(script, 'python'), ['claims raft implements', 'claims eq.1 deviates: ends', 'claims eq.2 implements', 'claims eq.3 implements', 'claims eq.4 implements']);
  });

  it('speak for nothing beyond it', () => {
    assert.deepEqual(extents(script, 'python'), ['raft 1-22', 'eq.1 5-5', 'eq.2 8-8', 'eq.3 10-16', 'eq.4 21-21']);
  });

  it('are the same in other languages', () => {
    assert.deepEqual(shown('// @paper:eq.1 unclear: a?\n// %% next\nlet x = 1;\n', 'typescript'), ['claims eq.1 unclear: a?']);
  });
});
