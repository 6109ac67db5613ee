import type { Moment } from '../domain/day';
import type { RuleId } from './agreement';

/** `notice`: a line beside the control. `ask`: asks once before the send goes through. `todo`: a task outside the page. */
export const LEVELS = ['notice', 'ask', 'todo'] as const;
export type Level = (typeof LEVELS)[number];

/** What a person can do with a reminder; going on is always among what is offered in the page. */
export const OFFERS = [
  /** Keep the text until the next workday. */
  'hold',
  'go-on',
  'back',
  'open-portal',
  /** Record that parents were called about their report. */
  'record-phone',
  /** Record that this couple is invited apart, as agreed at school level. */
  'record-couple',
  /** Tick it off. */
  'done',
  /** Copy a ready text. */
  'copy',
] as const;
export type Offer = (typeof OFFERS)[number];

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
  /** Until when; of a `todo` that has a time. */
  readonly due: Moment | null;
}
