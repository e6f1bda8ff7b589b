/** What `when` clauses of the manifest may ask of the extension; each is true or false. */
export const contextKeys = [
  /** Views show their own empty state only once the server has answered. */
  'papertrace.loaded',
  'papertrace.hasPaper',
  /** A paper, or a PDF that no paper file names yet. */
  'papertrace.hasDocument',
  'papertrace.hasOutline',
  'papertrace.hasSteps',
  'papertrace.hasAmbiguities',
  'papertrace.hasDeviations',
  'papertrace.hasResults',
  /** A new version is being reviewed. */
  'papertrace.hasVersionReview',
] as const;

export type ContextKey = (typeof contextKeys)[number];
