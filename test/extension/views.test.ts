import { deepEqual, equal } from 'node:assert/strict';
import { MarkdownString, ThemeIcon, TreeItemCollapsibleState } from 'vscode';
import type { PaperOverview, TreeNode } from '../../src/core/features/overview.ts';
import { implementedText } from '../../src/extension/views/recordViews.ts';
import { rowItem } from '../../src/extension/views/recordTree.ts';
import { summary } from '../../src/extension/views/statusBar.ts';

const place = { uri: 'file:///model.py', range: { start: { line: 3, character: 2 }, end: { line: 3, character: 14 } } };

const row: TreeNode = {
  id: 'vaswani2017#attention', label: 'Scaled dot-product attention', description: 'implemented · p. 4', tooltip: '**§3.2**', icon: 'check',
  colour: 'charts.green', context: 'step', children: [], source: place, code: [{ ...place, label: 'model.py:4 implements', detail: 'def attention' }],
  paper: { pdf: 'file:///attention.pdf', page: 4 },
};

describe('a row', () => {
  it('shows the node, and says in its context what it leads to', () => {
    const item = rowItem(row);
    deepEqual([item.id, item.label, item.description, item.contextValue], ['vaswani2017#attention', 'Scaled dot-product attention', 'implemented · p. 4', 'step hasPaper hasRecord hasCode']);
    equal(item.iconPath instanceof ThemeIcon && item.iconPath.color?.id, 'charts.green');
    equal(item.tooltip instanceof MarkdownString && item.tooltip.value, '**§3.2**');
    equal(item.command?.command, 'papertrace.openRow');
    equal(item.accessibilityInformation?.label, 'Scaled dot-product attention, implemented · p. 4');
  });

  it('that leads nowhere has no command', () => {
    const item = rowItem({ id: '§3', label: '§3', description: '', tooltip: '', icon: 'symbol-namespace', context: 'section', children: [row], code: [] });
    deepEqual([item.command, item.contextValue, item.collapsibleState], [undefined, 'section', TreeItemCollapsibleState.Expanded]);
  });
});

describe('the sum', () => {
  const paper: PaperOverview = {
    key: 'vaswani2017', title: 'Attention', uri: 'file:///a.paper.yaml', documents: [],
    coverage: { done: 12, partial: 1, total: 18 }, openAmbiguities: 2, deviations: 1, stale: false,
  };

  it('counts over all papers', () => {
    equal(implementedText([paper, { ...paper, coverage: { done: 1, partial: 0, total: 2 } }]), '13 of 20 implemented');
    equal(implementedText([{ ...paper, coverage: { done: 0, partial: 0, total: 0 } }]), undefined);
  });

  it('names only what there is', () => {
    equal(summary([paper]), '12/18 · 2 open · 1 deviation');
    equal(summary([{ ...paper, openAmbiguities: 0, deviations: 0 }]), '12/18');
    equal(summary([paper, { ...paper, stale: true }]), '24/36 · 4 open · 2 deviations · $(warning)');
  });
});
