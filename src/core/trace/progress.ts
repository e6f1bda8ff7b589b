/** How far a step has come. */
export type Progress = 'missing' | 'partial' | 'implemented' | 'tested';

/** What is to be said of a step beside its progress. */
export type Flag = 'deviating' | 'unclear' | 'suspect' | 'lost';
