import type { Step } from '../paper/paper.ts';

/** The steps as a Mermaid flowchart: a step with parts is a box around them, and each goes on to the next in the file. */
export function sketch(steps: readonly Step[]): string {
  const ids = new Map(steps.map(({ id }, index) => [id, `s${index + 1}`]));
  const parentOf = ({ id, fields }: Step): string | undefined => (fields.parent !== undefined && fields.parent !== id && ids.has(fields.parent) ? fields.parent : undefined);
  const drawn = new Set<string>();
  const draw = (parent: string | undefined, indent: string): string[] => {
    const own = steps.filter((step) => parentOf(step) === parent && !drawn.has(step.id));
    for (const { id } of own) drawn.add(id);
    const boxes = own.flatMap((step) => {
      const name = ids.get(step.id) ?? step.id;
      const parts = draw(step.id, `${indent}  `);
      return parts.length === 0 ? [`${indent}${name}["${label(step)}"]`] : [`${indent}subgraph ${name}["${label(step)}"]`, ...parts, `${indent}end`];
    });
    const arrows = own.slice(1).map((step, index) => `${indent}${ids.get(own[index]?.id ?? '') ?? ''} --> ${ids.get(step.id) ?? ''}`);
    return [...boxes, ...arrows];
  };
  return ['flowchart TD', ...draw(undefined, '  ')].join('\n');
}

/** Mermaid reads HTML's entities; quotes and line ends would end the label. */
function label({ title, fields }: Step): string {
  const text = fields.role === 'given' ? `given: ${title}` : title;
  return text.replace(/\s+/g, ' ').replace(/[&"<>#]/g, (sign) => `#${sign.codePointAt(0) ?? 0};`);
}
