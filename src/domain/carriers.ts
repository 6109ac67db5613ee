/** How devices reach each other: a folder of the school's drive, or a file that somebody carries. */
export const CARRIERS = ['folder', 'by-hand'] as const;
export type CarrierKind = (typeof CARRIERS)[number];
