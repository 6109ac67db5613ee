/** How the totals of the law are put side by side: the whole period, month by month, or group by group. */
export const LAW_COLUMNS = ['period', 'month', 'group'] as const;
export type LawColumns = (typeof LAW_COLUMNS)[number];
