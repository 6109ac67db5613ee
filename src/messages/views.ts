import type { Absence } from '../domain/absence';
import type { ActionOf, ConsultedFor, LetterKind, LetterLanguage, ReportKind } from '../domain/action';
import type { NewVersion } from '../domain/chosen';
import type { Day, Moment, Period } from '../domain/day';
import type { CategoryChoice } from '../domain/legal-word';
import type { Meaning } from '../domain/reason';
import type { Role, TaskRole } from '../domain/role';
import type { FixedLines } from '../letters/fixed-lines';
import type { Letter, Sender } from '../letters/letter';
import type { Translation } from '../letters/translations/translation';
import type { Wording } from '../letters/wording';
import type { Managed } from '../managed/managed';
import type { CareLine } from '../overview/care';
import type { AccountRow, Totals } from '../rules/account';
import type { CounterWindows } from '../rules/counters';
import type { Difference } from '../rules/dry-run';
import type { LasCase } from '../rules/las/difference';
import type { Progress } from '../rules/progress';
import type { Detector } from '../rules/protocol';
import type { Settings } from '../rules/settings';
import type { Counters, TaskKind, TaskStatus } from '../rules/signal';
import type { NamedHosts } from '../sites/hosts';
import type { ListKind } from '../sites/portal/lists/list-profile';
import type { Profile } from '../sites/profile';
import type { ColumnRole, Puzzle, UNREADABLE } from '../sites/reading';
import type { SharingTrouble } from './sharing';
import type { Supplement, Way } from './ways';

/*
 * What our own pages are shown. Codes and facts, no sentences: the pages say them in the person's language.
 */

/** `nobody`: the vault is open, and nobody said who sits here. `settings-damaged`: it is open, and the settings in it do not open. `restoring`: it is open, and many dossiers are put back from the second copy. `lost`: there was a vault here, and nothing of it is left. */
export type LockState = 'not-set-up' | 'lost' | 'locked' | 'restoring' | 'nobody' | 'unlocked' | 'settings-damaged';

/** How much the browser still lets us keep; `full`: the last write was refused. */
export type RoomState = 'enough' | 'nearly-full' | 'full';

/** What neither of the two stores has any more. */
export interface LostView {
  /** Dossiers of which entries are gone; `name` is `null` where nothing says whose it was. */
  readonly dossiers: readonly {
    readonly of: 'pupil' | 'group' | 'school' | 'unknown';
    readonly name: string | null;
    readonly year: string;
  }[];
  readonly kept: readonly ('letters' | 'typed' | 'word-letter')[];
  /** How many entries of this device are missing, between which days. `null`: since the first, or until today. */
  readonly missing: readonly { readonly entries: number; readonly from: Day | null; readonly until: Day | null }[];
}

export interface Me {
  readonly name: string;
  readonly role: Role;
  /** The groups somebody works with; empty is the whole school. */
  readonly groups: readonly string[];
}

/** Somebody who works on this device. */
export interface PersonView extends Me {
  readonly id: string;
  readonly hasCode: boolean;
}

/** The director agreed that a role, or a person, sees dossiers. */
export interface AgreementView {
  readonly id: string;
  readonly at: Moment;
  readonly role: Role | null;
  readonly person: string | null;
  /** `null`: of the whole school. */
  readonly group: string | null;
  /** The director who agreed. */
  readonly by: string;
}

/** Who works on this device, and who of them sees dossiers. */
export interface PeopleView {
  readonly people: readonly PersonView[];
  /** Who sits here. */
  readonly me: string;
  /** May who sits here name others, and say what role they have? */
  readonly mayManage: boolean;
  readonly agreements: readonly AgreementView[];
  /** May who sits here record an agreement, and must they say which director made it? */
  readonly agrees: 'as-director' | 'for-director' | 'no';
  readonly groups: readonly string[];
}

/** How the page in a tab was understood; what the panel says about "this page". */
export type PageState =
  | { readonly state: 'none' }
  /** It was read, and could not be kept. */
  | { readonly state: 'not-saved' }
  | {
      readonly state: 'read';
      readonly profile: string;
      readonly lines: number;
      /** What may be concluded from what is not there: everything, or nothing since the list has more pages, is filtered, or says not
       * what it is about. */
      readonly shows: 'everything' | 'a-page' | 'a-filter' | 'unclear';
      readonly puzzles: readonly Puzzle[];
      readonly ambiguous: readonly string[];
    }
  | { readonly state: 'unreadable'; readonly why: (typeof UNREADABLE)[number]; readonly missing: readonly ColumnRole[] }
  | { readonly state: 'no-absence-list' }
  | { readonly state: 'unfit-lists'; readonly lists: readonly UnfitListView[] };

/** A list of the portal, or of the LAS' pupils, that was recognised and cannot be read. */
export interface UnfitListView {
  readonly list: ListKind;
  /** What the column that is not there was called; any of these would do. */
  readonly missing: readonly string[];
  /** What stands above two columns that may be the same. */
  readonly twice: readonly string[];
}

/** How a page was read, without anything of whom it is about. */
export interface SeenView {
  readonly origin: string;
  readonly at: Moment;
  readonly state: PageState['state'];
  readonly profile: string | null;
  readonly lines: number | null;
  readonly shows: Extract<PageState, { state: 'read' }>['shows'] | null;
  readonly why: (typeof UNREADABLE)[number] | null;
  readonly missing: readonly ColumnRole[];
  /** How many rows were not understood, by why. */
  readonly puzzles: Readonly<Record<string, number>>;
  readonly lists: readonly UnfitListView[];
}

export interface AppState {
  readonly lock: LockState;
  /** The school's wall clock. */
  readonly now: Moment;
  /** True in the build for the demo school: its clock can be set. */
  readonly demo: boolean;
  readonly me: Me | null;
  /** Who can sit down here, while the vault is open. */
  readonly people: readonly Pick<PersonView, 'id' | 'name' | 'role' | 'hasCode'>[];
  readonly school: Sender | null;
  /** Groups of this school year that were seen on a page or named by a person. */
  readonly groups: readonly string[];
  /** Some list was read; without it nothing can be said of anybody. */
  readonly anythingRead: boolean;
  /** The calendar is known until this day, and that is past: nothing can be said now. */
  readonly calendarEnded: Day | null;
  /** Who works here should say for the new school year with which groups. */
  readonly confirmGroups: boolean;
  /** Nobody made a recovery sheet, and who sits here is the one to be told. */
  readonly noRecovery: boolean;
  /** What could not be saved; the rest is used. `null`: everything is there. */
  readonly lost: LostView | null;
  /** How many dossiers are put back, of how many; `null`: none are. */
  readonly restoring: { readonly done: number; readonly of: number } | null;
  readonly room: RoomState;
  /** A backup is due, and who sits here can make one: the day of the last. `null`: nothing is to be said of it. */
  readonly backupDue: { readonly last: Day | null } | null;
  /** What is wrong with the sharing; `null`: nothing, or this device shares with none. */
  readonly sharing: SharingTrouble | null;
  /** Words and codes of the school that nobody has explained yet. */
  readonly unknownWords: readonly string[];
  /** Addresses that somebody allowed, as patterns. */
  readonly hosts: readonly string[];
  /** What somebody said of the school's own addresses; allowed or not. */
  readonly namedHosts: NamedHosts;
  /** What school IT set, and what of it cannot be used. */
  readonly byIt: Managed;
}

export interface PupilView {
  readonly id: string;
  readonly name: string;
  readonly group: string | null;
}

/** Why a step is asked: the rule, the facts it stands on, and where the protocol says so. */
export interface Reason {
  readonly rule: string;
  /** Rules that count as one have the same; `null`: it stands alone. */
  readonly family: string | null;
  /** How the rule looks at the facts; decides how they are told. */
  readonly detector: Detector['by'] | LasCase;
  readonly title: string;
  /** The paragraph of the protocol or the article of law. */
  readonly source: string;
  /** What the source says, in our own words. */
  readonly says: string;
  /** How we read what the source leaves open. */
  readonly readings: readonly string[];
  readonly since: Day;
  readonly count: number | null;
  readonly minutes: number | null;
  readonly days: number | null;
  readonly window: { readonly from: Day; readonly to: Day };
  readonly evidence: readonly EvidenceView[];
}

/** A row that a signal stands on, with where it was read, or an action, with who did it. */
export type EvidenceView =
  | { readonly of: 'absence'; readonly absence: Absence; readonly profile: string; readonly readAt: Moment }
  | { readonly of: 'action'; readonly action: ActionView };

export interface ActionView {
  readonly id: string;
  readonly at: Moment;
  readonly kind: string;
  readonly letter: LetterKind | null;
  readonly outcome: string | null;
  /** The day that it is about, or until when something holds. */
  readonly day: Day | null;
  /** The days that were asked, given or explained. */
  readonly days: { readonly from: Day; readonly until: Day } | null;
  /** Of a report: the number that the register gave. */
  readonly number: string | null;
  /** What can be added to it. */
  readonly supplements: readonly Supplement[];
  /** What was agreed, discussed, seen or decided, in somebody's words. */
  readonly text: string | null;
  /** The text of the letter is kept. */
  readonly readable: boolean;
  readonly by: { readonly role: Role; readonly name: string };
  /** The action that takes it back; `null`: it stands. */
  readonly withdrawn: Stamp | null;
  /** Who sits here may take it back, or let it stand again. */
  readonly mayUndo: boolean;
}

/** Answers to one request for leave that cannot both hold: two devices that were apart gave them. */
export interface ContradictionView {
  readonly pupil: PupilView;
  readonly request: ActionView;
  /** All that stand, oldest first. */
  readonly decisions: readonly ActionView[];
}

/** Who recorded something, and when. `id`: the entry, to take it back. */
export interface Stamp {
  readonly id: string;
  readonly at: Moment;
  readonly by: { readonly role: Role; readonly name: string };
}

export interface TaskView {
  /** Stable: the same step has the same id however often it is worked out. */
  readonly id: string;
  readonly pupil: PupilView | null;
  readonly group: string | null;
  readonly role: TaskRole;
  readonly do: TaskKind;
  readonly letter: LetterKind | null;
  readonly report: ReportKind | null;
  readonly due: Day | Moment;
  /** So many working days after a day; `null`: the term is of another kind. */
  readonly term: { readonly workingDays: number; readonly after: Day } | null;
  readonly status: TaskStatus;
  /** It arose before the school began to use this program: shown apart, so that filling the year floods nobody. */
  readonly earlier: boolean;
  /** May the person who is logged in here do it? Otherwise it is shown as somebody else's. */
  readonly mine: boolean;
  readonly ways: readonly Way[];
  /** What who sits here may choose to do at once beside the step, whosever it is. */
  readonly choices: readonly Way[];
  /** The step has a letter, which opens on the desk. */
  readonly writes: boolean;
  /** Days on which somebody saw the pupil at school, although the LAS still says absent: that is corrected first. */
  readonly present: readonly Day[];
  /** What the step asks was put into the LAS. */
  readonly inLas: ActionView | null;
  readonly reason: Reason;
  /** Why else, where more rules ask for this very step. */
  readonly also: readonly Reason[];
  /** Open steps of the pupil that one talk settles together with this one. */
  readonly alongside: readonly AlongsideView[];
}

/** Another step of the same kind, with why it is asked. */
export interface AlongsideView {
  readonly id: string;
  /** With the reason what tells it from others: of a talk that was arranged, that of the invitation. */
  readonly do: TaskKind;
  readonly letter: LetterKind | null;
  readonly reason: Reason;
}

/** The paper of the round that was printed last today, in its order. */
export interface PaperView {
  readonly printedAt: Moment;
  readonly lines: readonly { readonly number: number; readonly pupil: PupilView }[];
}

/** Worrying absence month by month this school year, with whom each number is about. */
export interface CareView {
  /** The groups that it is about, which are all that who sits here may see; `null`: the whole school. */
  readonly groups: readonly string[] | null;
  /** As `2026-11`, from August up to now. */
  readonly months: readonly string[];
  readonly lines: readonly CareLine<{ readonly pupil: PupilView; readonly day: Day }>[];
}

/** A request for leave, for who decides it. */
export interface LeaveView {
  readonly ground: ActionOf<'leave-requested'>['ground'];
  readonly from: Day;
  readonly until: Day;
  /** School days, as far as the calendar knows them. */
  readonly asked: number;
  /** Weekdays of which the calendar does not know whether there is school. */
  readonly unknown: number;
  /** School days of leave that were granted this school year. */
  readonly given: number;
  /** It touches the first two weeks of lessons after the summer vacation. */
  readonly firstWeeks: boolean;
  readonly request: ActionView;
  /** Evidence that was asked or seen, newest first. */
  readonly evidence: readonly ActionView[];
}

export interface DayView {
  readonly state: AppState;
  /** Open and overdue steps; overdue first, then by due time, then by name. */
  readonly tasks: readonly TaskView[];
  /** How many of one's own are from before the school began to use the program. */
  readonly earlier: number;
  /** Done today. */
  readonly done: readonly TaskView[];
}

/** How far a pupil is to a rule, with the rows that count. */
export interface ProgressView extends Omit<Progress, 'signals'> {
  /** The title of the document that asks it. */
  readonly document: string;
  /** Days on which it was met this school year, oldest first. */
  readonly met: readonly Day[];
  readonly evidence: readonly EvidenceView[];
}

/** A pupil whom somebody looked for. */
export interface FoundPupilView {
  readonly pupil: PupilView;
  /** How many open steps who sits here may know of. */
  readonly open: number;
  /** The whole dossier is open to who sits here. */
  readonly mayRead: boolean;
}

/** Whom somebody may mean with what they typed. */
export interface FoundView {
  /** What was typed: the answer to an earlier question is told from that to the last. */
  readonly typed: string;
  /** The first few; those whose name begins so first. */
  readonly found: readonly FoundPupilView[];
  /** How many more there are. */
  readonly more: number;
  /** There is somebody whom who sits here may look up. */
  readonly anybody: boolean;
}

/** A pupil whose dossier is not open to who sits here: their own steps are all there is. */
export interface ClosedDossierView {
  readonly closed: true;
  readonly pupil: PupilView;
  readonly mayRecord: boolean;
  readonly tasks: readonly TaskView[];
}

export interface DossierView {
  readonly pupil: PupilView;
  /** May who works here record something about this pupil? */
  readonly mayRecord: boolean;
  readonly counters: Counters;
  /** How far the pupil is to every rule that is in force, in the order of the documents. */
  readonly progress: readonly ProgressView[];
  readonly tasks: readonly TaskView[];
  /** Newest first. */
  readonly absences: readonly {
    readonly absence: Absence;
    readonly profile: string;
    readonly readAt: Moment;
  }[];
  /** Newest first. */
  readonly actions: readonly ActionView[];
  readonly puzzles: readonly { readonly day: Day; readonly why: string }[];
}

/** A row with how it counts, where it was read, and by whom. */
export interface DossierRowView extends AccountRow {
  readonly profile: string;
  readonly readAt: Moment;
  readonly by: Stamp['by'];
  /** Titles of the rules for which it counts now. */
  readonly countsFor: readonly string[];
}

/** `weeks`: the last four; `year`: this school year; `years`: that and the one before, which is all that is opened. */
export const DOSSIER_PERIODS = ['weeks', 'year', 'years'] as const;

export interface DossierPeriodView extends Period {
  readonly of: (typeof DOSSIER_PERIODS)[number];
  readonly totals: Totals;
}

/** Who saw the dossier. */
export interface ConsultedView extends Stamp {
  readonly for: ConsultedFor;
}

/** Everything of one pupil, on a page of its own. */
export interface DossierPageView {
  readonly pupil: PupilView;
  /** May who sits here write a letter that no step asks for? */
  readonly mayWrite: boolean;
  readonly counters: Counters;
  readonly windows: CounterWindows;
  readonly periods: readonly DossierPeriodView[];
  /** Open and overdue steps. */
  readonly tasks: readonly TaskView[];
  /** Newest first. */
  readonly rows: readonly DossierRowView[];
  /** Newest first, those that were taken back among them. */
  readonly actions: readonly ActionView[];
  readonly puzzles: DossierView['puzzles'];
  /** Newest first. */
  readonly consulted: readonly ConsultedView[];
}

interface LetterAbout {
  readonly pupil: PupilView;
  readonly letter: LetterKind;
  readonly sender: Sender;
}

/** A letter on the desk. */
export type LetterView =
  | (LetterAbout & {
      readonly state: 'open';
      /** `null`: no step asks for it. */
      readonly task: string | null;
      /** What sending it records. */
      readonly way: Way;
      /** May the person who is logged in send it? */
      readonly mine: boolean;
      /** For each address that it goes to who lives there, or empty; none: to one address. */
      readonly to: readonly string[];
      /** As the program fills it in now. */
      readonly filled: Letter;
      /** What somebody made of it, and what it was filled in with then. */
      readonly draft: { readonly edited: Letter; readonly from: Letter } | null;
      /** In the standard wording: of this the translations are. */
      readonly standard: Letter;
      /** In which language a translation goes along; `null`: none does. */
      readonly language: LetterLanguage | null;
      /** Of the letter as the program fills it in, in each language. */
      readonly translations: Readonly<Record<LetterLanguage, Translation>>;
    })
  | (LetterAbout & {
      /** `text` is `null` where the step was done without a letter of ours. */
      readonly state: 'sent';
      readonly at: Moment;
      readonly text: string | null;
    });

/** What the letters of the school say. */
export interface WordingsView {
  /** May the person who is logged in change them? */
  readonly mayChange: boolean;
  /** The letters that have a wording of the school's own. */
  readonly own: Readonly<Partial<Record<LetterKind, Wording>>>;
  /** How all letters begin and end, where the school changed that. */
  readonly ownLines: FixedLines | null;
  /** How they do. */
  readonly lines: FixedLines;
  /** Who does not exist, as an example: what the letters are filled in with. */
  readonly example: {
    readonly school: Sender;
    readonly today: Day;
    /** The numbers of the protocol that holds now. */
    readonly settings: Settings;
  };
}

/** The school's own Word letter. */
export interface WordLetterView {
  /** May the person who is logged in change it? */
  readonly mayChange: boolean;
  /** What its file was called, and the file as base64. */
  readonly letter: { readonly name: string; readonly file: string } | null;
}

/** A version of the protocol or the calendar; `entry` is `null` for the one with which the school began. */
export interface VersionView {
  readonly entry: string | null;
  readonly by: { readonly role: Role; readonly name: string } | null;
  readonly version: NewVersion;
}

/** Everything that the school chose, oldest first. */
export interface VersionsView {
  readonly protocols: readonly VersionView[];
  readonly calendars: readonly VersionView[];
  /** May the person who is logged in change them? */
  readonly mayChange: boolean;
  /** Versions of a newer program. */
  readonly unread: number;
  readonly groups: readonly string[];
  readonly now: Moment;
}

/** What a version would have meant this school year, pupil by pupil; pupils for whom nothing changes are left out. */
export interface TrialView {
  /** How many pupils were looked at. */
  readonly of: number;
  readonly pupils: readonly {
    readonly pupil: PupilView;
    readonly gained: readonly Difference[];
    readonly lost: readonly Difference[];
  }[];
  /** How many more there are whose dossier is not open to who sits here. */
  readonly unseen: number;
}

/** To which category of the law the school counts one of its words, from which day on; oldest first. */
export interface WordChoices {
  readonly word: string;
  readonly choices: readonly CategoryChoice[];
}

/** What a person can change of the school and of who works here. */
export interface SettingsView {
  readonly school: Sender;
  readonly me: Me;
  /** At which ends of the day who sits here is told of their steps. */
  readonly digests: readonly ('morning' | 'afternoon')[];
  /** After how many idle minutes it locks, and whether it locks with the screen of the device. */
  readonly lock: { readonly minutes: number; readonly withScreen: boolean };
  /** Words of the school that somebody explained, in alphabetical order. */
  readonly explained: readonly { readonly word: string; readonly meaning: Meaning }[];
  /** Words that the school counts to a category of the law, likewise. */
  readonly categories: readonly WordChoices[];
  /** Languages of which somebody checked the letters as they are now. */
  readonly checked: Readonly<Partial<Record<LetterLanguage, { readonly by: string; readonly on: Day }>>>;
}

/** Profiles of the school. */
export interface ProfilesView {
  readonly own: readonly Profile[];
  /** What was pointed out in a page and is not kept yet. */
  readonly pointedOut: Profile | null;
}

/** What the first run has seen of the year: per group the school days covered, of those there were. */
export interface FilledView {
  readonly from: Day;
  readonly until: Day;
  readonly groups: readonly { readonly group: string; readonly seen: number; readonly days: number }[];
  readonly pupils: number;
  readonly absences: number;
}
