import type { Moment } from '../domain/day';
import type { Role } from '../domain/role';
import type { Workdays } from './context';

/* What is known of the portal outside its pages. Days and moments are the school's wall clock, as ISO text; names as the pages show them. */

/** Melding: what parents reported. */
export interface ReportFact {
  readonly id: string;
  readonly pupil: string;
  readonly group: string | null;
  readonly kind: 'sick' | 'leave' | 'absent' | 'late' | 'unknown';
  readonly from: string;
  readonly until: string | null;
  readonly reportedAt: string | null;
  /** `null`: the list does not say. */
  readonly handled: boolean | null;
}

/** Vraag: a parent's question in the inbox of who sits here. */
export interface QuestionFact {
  readonly id: string;
  readonly from: string;
  readonly subject: string;
  readonly askedAt: string;
  readonly answered: boolean;
}

/** Gespreksronde. */
export interface RoundFact {
  readonly id: string;
  readonly title: string;
  readonly central: boolean;
  readonly state: 'checking' | 'sent' | 'unknown';
  readonly checkUntil: string | null;
  readonly madeBy: string | null;
}

/** A day on which somebody is absent by one list and not by the other, or by either while nobody can tell who it is. */
export interface AbsenceFact {
  readonly id: string;
  readonly pupil: string;
  readonly group: string | null;
  readonly day: string;
}

export interface PupilFact {
  readonly id: string;
  readonly name: string;
  readonly group: string | null;
  /** When a list first showed it so. */
  readonly since: string;
}

/** A pupil who came or left, as the LAS shows it. */
export interface MoveFact extends PupilFact {
  readonly kind: 'arrival' | 'departure';
}

/** What somebody said that was done, by the rule and the item it is about. `by`: their name. */
export interface DoneFact {
  readonly rule: string;
  readonly about: string;
  readonly by: string;
}

/** What the tasks of the portal follow from, for who sits here. A list that nobody read is `null` or empty: nothing is said of it. */
export interface PortalFacts {
  readonly now: Moment;
  readonly me: { readonly name: string; readonly role: Role; readonly groups: readonly string[] };
  readonly workdays: Workdays;
  readonly visitedToday: boolean;
  /** Who adds and removes pupils in the portal, by name; `null`: the school did not say. */
  readonly pupilsAddedBy: string | null;
  /** Whom the team calls administrator; `null`: whoever has that role. */
  readonly administrator: string | null;
  /** The LAS hands its pupils to the portal by itself. */
  readonly lasLink: boolean;
  readonly reports: readonly ReportFact[] | null;
  readonly questions: readonly QuestionFact[] | null;
  readonly rounds: readonly RoundFact[];
  /** Reported in the portal and not in the LAS, and the other way round. */
  readonly portalOnly: readonly AbsenceFact[];
  readonly lasOnly: readonly AbsenceFact[];
  /** Of these nobody can tell whether the portal and the LAS mean the same pupil. */
  readonly inDoubt: readonly AbsenceFact[];
  /** In the LAS and not in the portal, and the other way round. */
  readonly missing: readonly PupilFact[];
  readonly gone: readonly PupilFact[];
  /** Parents without a child at school. */
  readonly parentsAlone: readonly { readonly id: string; readonly name: string }[];
  readonly moves: readonly MoveFact[];
  readonly done: readonly DoneFact[];
}
