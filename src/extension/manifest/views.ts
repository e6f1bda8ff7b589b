/** The views of the container `papertrace`. */
export const viewIds = ['papertrace.steps', 'papertrace.ambiguities', 'papertrace.deviations', 'papertrace.results', 'papertrace.outline', 'papertrace.newVersion'] as const;
export type ViewId = (typeof viewIds)[number];

/** The custom editor for `*.pdf`. */
export const pdfViewType = 'papertrace.pdf';
