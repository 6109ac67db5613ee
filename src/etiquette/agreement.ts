/** The rules of the card, by the names of portal.md without the `portal.` before them. */
export const RULE_IDS = [
  'morning-check',
  'absence-by-phone',
  'sick-by-teacher',
  'absence-to-las',
  'after-hours',
  'purpose',
  'answer-questions',
  'school-wide',
  'newsletter',
  'new-module',
  'conference-round',
  'conference-central',
  'conference-times',
  'separated-parents',
  'photos',
  'delete-person',
  'pupil-reconcile',
  'new-school-year',
  'departure-protocol',
  'departure-handover',
  'notification-default',
  'news-comments',
  'profile-complete',
  'private-contact',
  'sign-up-scope',
  'sign-up-reminder',
  'task-planner',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** Afspraak: a house rule as this school keeps it. Data: what the card says, with the school's own words and numbers. */
export interface Agreement {
  readonly rule: RuleId;
  readonly on: boolean;
  /** The sentence that is shown; the school may say it in its own words. */
  readonly text: string;
  /** The heading on the card. */
  readonly source: string;
  /** Numbers and times of the rule by their names, such as `after: '17:00'`. */
  readonly numbers: Readonly<Record<string, number | string | boolean>>;
}
