import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';

/*
 * The pieces of a Markdown tree that reports are made of.
 */

export type Block = BlockContent | DefinitionContent;

/** A line of a list: `**Name:** …`. */
export interface Item {
  readonly name: string;
  readonly children: PhrasingContent[];
}

export function item(name: string, ...children: PhrasingContent[]): Item {
  return { name, children };
}

export function list(items: readonly Item[]): Block[] {
  if (items.length === 0) return [];
  return [{
    type: 'list',
    spread: false,
    children: items.map(({ name, children }) => ({
      type: 'listItem', spread: false, children: [paragraph({ type: 'strong', children: [text(`${name}:`)] }, text(' '), ...children)],
    })),
  }];
}

export function joined(parts: readonly PhrasingContent[]): PhrasingContent[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [text(', '), part]));
}

export function heading(depth: 1 | 2 | 3 | 4, ...children: PhrasingContent[]): Block {
  return { type: 'heading', depth, children };
}

export function paragraph(...children: PhrasingContent[]): Extract<Block, { type: 'paragraph' }> {
  return { type: 'paragraph', children };
}

export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

export function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value };
}
