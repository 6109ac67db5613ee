/*
 * Maten: the closed list of what an overview counts. Each has its definition in the texts (`month_…Def`) and in
 * docs/school/cijfers.md; a number that is not in this list is shown nowhere.
 */

export const MEASURES = [
  /** Pupils whom the lists of this school year named. */
  'pupils',
  /** Pupils of whom there was any row. */
  'absent-pupils',
  /** Pupils of whom there was an unauthorised row. */
  'unauthorised-pupils',
  /** School days of all pupils together. */
  'school-days',
  /** Those that nobody looked at. */
  'unseen-days',
  /** The share of lesson time that was missed on days that were looked at: the mean of the pupils. */
  'share',
  /** Meldingen: spells that began; by kind. */
  'reports',
  /** Lesson minutes that were missed; by kind and word, `sick/authorised`. */
  'minutes',
  /** Lates one by one; by word. */
  'lates',
  /** Pupils of whom a step asks something still at the end of the month; by rule. */
  'steps-open',
  /** Pupils who reached a step in the month; by rule. */
  'steps-arose',
  /** Pupils of whom the last thing that a step asked was done in the month; by rule. */
  'steps-settled',
  /** Reports to the attendance officer; by kind of report. */
  'officer-reports',
  /** Referrals to another body; by receiver. */
  'referrals',
  /** Requests for leave that went on to the attendance officer. */
  'leave-forwarded',
  /** Tasks due in the month that were done by then; by what was asked. */
  'done-in-time',
  /** Tasks due in the month that were done later, in the month. */
  'done-late',
  /** Tasks due in the month that a row of the LAS settled: when is not known. */
  'done-undated',
  /** Tasks due in the month that were not done at its end. */
  'not-done',
] as const;
export type Measure = (typeof MEASURES)[number];
