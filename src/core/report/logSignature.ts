/** The first line of every deviation log. */
export const logSignature = '<!-- Written by Papertrace. Edit the paper file and the marks, then write it again. -->';

/** Whether a log may be written over a text without asking: it is a log too, or holds nothing. */
export function mayBeReplaced(text: string): boolean {
  return text.trim() === '' || text.trimStart().startsWith(logSignature);
}
