/*
 * The few pieces of Markdown that hovers and tooltips are made of. What people or papers wrote is escaped, so that
 * an asterisk of a formula stays one.
 */

export function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~$]/g, String.raw`\$&`).replace(/\s+/g, ' ');
}

export function bold(text: string): string {
  return `**${escape(text)}**`;
}

/** A code span; its fence is longer than any run of backticks inside. */
export function inlineCode(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

export function quoted(text: string): string {
  return `> ${escape(text)}`;
}
