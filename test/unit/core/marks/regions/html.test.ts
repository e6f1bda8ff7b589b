import assert from 'node:assert/strict';
import { at, extents, marksOf, shown } from '../shown.ts';

const names = (text: string, language: string): string[] => shown(text, language).map((mark) => mark.split(' ')[1] ?? '');

describe('marks in HTML', () => {
  it('stand in its comments and in scripts, in the language that they name', () => {
    assert.deepEqual(names(`<!doctype html>
<title><!-- @paper:no.1 --></title>
<!-- @paper:eq.1 -->
<p title="<!-- @paper:no.2 -->" data-x='>' class=a>It's @paper:no.3 // @paper:no.4</p>
<script>
  const a = "<!-- @paper:no.5 -->"; // @paper:eq.2
</script>
<script type="module" src="a.js" />
<SCRIPT TYPE="text/python">
# @paper:eq.3
</SCRIPT >
<script type="text/typescript">let x: number; // @paper:eq.4</script>
<script type="text/x-unheard-of">// @paper:no.6</script>
<script type="text/html"><!-- @paper:eq.5 --><script>// @paper:eq.6
</script>
<!-- @paper:eq.7`, 'html'), ['eq.1', 'eq.2', 'eq.3', 'eq.4', 'eq.5', 'eq.6', 'eq.7']);
  });

  it('stand in all parts of Vue and Svelte files', () => {
    assert.deepEqual(names(`<script setup lang="ts">
// @paper:eq.1
const a = <T>(x: T): T => x
</script>
<template>
  <!-- @paper:eq.2 -->
  <p @click="a('//')" :title="\`<!-- @paper:no -->\`">don't</p>
</template>
<template lang="python">
# @paper:eq.3
</template>`, 'vue'), ['eq.1', 'eq.2', 'eq.3']);
    assert.deepEqual(names(`<script context="module">
  /** @paper:eq.1 */
</script>
{#if a > b}<button on:click={() => a > '<'}>x</button>{/if}
<!-- @paper:eq.2 -->
<p>{a}</p>`, 'svelte'), ['eq.1', 'eq.2']);
  });

  it('speak for the element below, a script with all it holds', () => {
    assert.deepEqual(extents(`<!-- @paper:eq.1 -->
<div
  class="a">
  <!-- @paper:eq.2 -->
  text
</div>
<!-- @paper:eq.3 -->
<script>
// @paper:eq.4
function f() {
}
// @paper:x file
</script>
<p>a</p> <!-- @paper:eq.5 -->
`, 'html'), ['eq.1 2-6', 'eq.2 5-5', 'eq.3 8-13', 'eq.4 10-11', 'x 1-15', 'eq.5 14-14']);
  });

  it('have ranges in the file', () => {
    const text = '<p>😀</p>\r\n<script lang="ts">/* 😀 */ let é = 1; // @paper:eq.1,eq.2 test: 😀\r\n</script>';
    assert.deepEqual(marksOf(text, 'vue').map(({ range, head, targets }) => [range, head, ...targets.map((target) => target.range)].map((each) => at(text, each))), [
      ['@paper:eq.1,eq.2 test: 😀', '@paper:eq.1,eq.2 test', 'eq.1', 'eq.2'],
    ]);
  });
});
