import type { RuleId } from './agreement';

/** `notice`: a line beside the control. `ask`: asks once before the send goes through. `todo`: a task outside the page. */
export type Level = 'notice' | 'ask' | 'todo';

/**
 * What a person can do with a reminder; going on is always among what is offered in the page.
 * - `hold`: keep the text until the next workday
 * - `record-phone`: record that parents were called about their report
 * - `record-couple`: record that this couple is invited apart, as agreed at school level
 * - `done`: tick it off
 * - `copy`: copy a ready text
 */
export type Offer = 'hold' | 'go-on' | 'back' | 'open-portal' | 'record-phone' | 'record-couple' | 'done' | 'copy';

/** Herinnering: what a house rule says at this moment. */
export interface Reminder {
  readonly rule: RuleId;
  readonly level: Level;
  /** The school's own sentence. */
  readonly text: string;
  /** The heading on the card. */
  readonly source: string;
  readonly offers: readonly Offer[];
  /** What it is about, in the page's own words: a phone number in the text, the names of a couple, how many get a mail. */
  readonly about: readonly string[];
}
