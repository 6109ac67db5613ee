/** How devices reach each other: a folder of the school's drive, a file that somebody carries, or a relay of the board. */
export const CARRIERS = ['folder', 'by-hand', 'relay'] as const;
export type CarrierKind = (typeof CARRIERS)[number];
