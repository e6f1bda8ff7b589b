/**
 * Every setting with its default. Settings are presentation only; what decides a verdict stands in
 * `papertrace.config.yaml`, so that editor, command line and CI cannot disagree.
 */
export const settings = {
  'papertrace.inlayHints.enabled': true,
  /** Read by the language client itself, under this name. */
  'papertrace.trace.server': 'off',
} as const;
