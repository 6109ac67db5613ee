/** Minutes before the first lesson begins, and before the last one ends, at which somebody is told of their steps. */
export const DIGEST_AHEAD = { morning: 15, afternoon: 30 } as const;
