import type { Day, Moment } from '../../src/domain/day';
import type { School } from '../school';
import type { Roll } from './roll';
import type { Sent } from './sent';

/* What the portal knows. Lists are replaced, never changed. */

export interface Line {
  /** Name of who wrote it. */
  readonly by: string;
  readonly fromParent: boolean;
  readonly at: Moment;
  readonly text: string;
}

export interface Conversation {
  readonly id: string;
  readonly subject: string;
  /** With whom, as the inbox shows it. */
  readonly people: string;
  /** How many parents read along. */
  readonly parents: number;
  /** Ids of the colleagues who have it in their inbox. */
  readonly colleagues: readonly string[];
  /** Oldest first; at least one. */
  readonly lines: readonly Line[];
}

export const REPORT_KINDS = ['Ziekmelding', 'Absentie', 'Verlof'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];
export type Decision = 'Gezien' | 'Goedgekeurd' | 'Afgewezen';

/** What a parent reported in the portal: sick, away for an appointment, or a request for leave. */
export interface ParentReport {
  readonly id: string;
  /** Id of the pupil in the portal. */
  readonly pupil: string;
  readonly kind: ReportKind;
  readonly from: Day;
  /** `null`: not known yet. */
  readonly until: Day | null;
  /** `10:00 - 11:00`; empty: whole days. */
  readonly times: string;
  readonly reportedAt: Moment;
  readonly by: string;
  readonly reason: string;
  /** What the school did with it; `null`: In behandeling. */
  readonly decision: Decision | null;
  /** What the school wrote beside it. */
  readonly note: string;
}

/** For whom something is: names of groups, or `null` for the whole school. */
export type Target = readonly string[] | null;

export interface NewsItem {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly by: string;
  readonly at: Moment;
  readonly target: Target;
  readonly visibleUntil: Day | null;
  readonly attachments: readonly string[];
  readonly comments: boolean;
}

export interface AgendaItem {
  readonly title: string;
  readonly day: Day;
  /** `19:30 - 20:30`; empty: the whole day. */
  readonly times: string;
  readonly target: Target;
}

export interface Album {
  readonly id: string;
  readonly title: string;
  readonly target: Target;
  /** Names of the files. */
  readonly photos: readonly string[];
}

export interface SignUp {
  readonly id: string;
  readonly title: string;
  readonly kind: 'Intekenen' | 'Toestemmingen';
  readonly target: Target;
  readonly closes: Day;
  /** Ids of the pupils for whom somebody reacted. */
  readonly reacted: readonly string[];
}

export interface ConferenceRound {
  readonly id: string;
  readonly name: string;
  readonly by: string;
  readonly target: Target;
  readonly from: Day;
  readonly until: Day;
  /** Until when teachers check the times; `null`: nobody was asked to. */
  readonly checkUntil: Moment | null;
  /** Ids of the teachers who did. */
  readonly checkedBy: readonly string[];
  /** Ids of pupils whose parents are invited apart. */
  readonly apart: readonly string[];
  /** `null`: not sent yet. */
  readonly sentAt: Moment | null;
}

export interface Task {
  readonly title: string;
  readonly group: string;
  readonly day: Day;
}

export interface PersonProfile {
  /** Name of the file; empty: none. */
  readonly photo: string;
  readonly workdays: readonly string[];
  readonly phone: string;
  readonly email: string;
  readonly notifications: string;
}

/** The levels of notification; the first is the one a new account has. */
export const NOTIFICATIONS = [
  'Dagoverzicht en spoedberichten',
  'Alle berichten direct',
  'Alleen spoedberichten',
  'Geen meldingen',
] as const;

export interface PortalState {
  readonly school: School;
  roll: Roll;
  conversations: readonly Conversation[];
  reports: readonly ParentReport[];
  news: readonly NewsItem[];
  agenda: readonly AgendaItem[];
  albums: readonly Album[];
  signUps: readonly SignUp[];
  rounds: readonly ConferenceRound[];
  tasks: readonly Task[];
  tasksForParents: boolean;
  /** Names of the modules that are on. */
  modules: readonly string[];
  /** By id of the colleague. */
  profiles: ReadonlyMap<string, PersonProfile>;
  /** The level that new parents get. */
  notifications: string;
  /** Everything that was really sent or done, oldest first. */
  sent: readonly Sent[];
}
