/** After how many days somebody can be told that a backup is due: at least and at most. */
export const BACKUP_DAYS = [1, 90] as const;
