import type { Day, Moment, Period } from '../domain/day';
import type { Role } from '../domain/role';
import type { RuleId } from './agreement';

/** Onderdelen of a parent portal; `website` is the school's own website (its CMS). */
export const MODULES = [
  'desktop',
  'absences',
  'messages',
  'news',
  'agenda',
  'photos',
  'sign-up',
  'conferences',
  'tasks',
  'management',
  'profiles',
  'website',
] as const;
export type Module = (typeof MODULES)[number];

/**
 * What somebody is doing in a module. `open`: looks at it. `write`, `reply`: a message. `add`: a new item, form, round or album.
 * `send`: sends out what was made before (a round). `remind`: mails who has not reacted. `separated`: ticks the box for separated parents.
 */
export const PORTAL_ACTIONS = [
  'open',
  'write',
  'reply',
  'add',
  'upload',
  'send',
  'remind',
  'delete',
  'switch-on',
  'separated',
  'save',
] as const;
export type PortalAction = (typeof PORTAL_ACTIONS)[number];

/** Whom it reaches. */
export type Audience = 'parents' | 'colleagues' | 'parents-and-colleagues';

export type Target = 'whole-school' | 'groups' | 'persons';

/** What stands in the screen, as far as a profile recognised it; what is absent was not recognised. */
export interface PortalFields {
  readonly subject?: string;
  readonly text?: string;
  /** "Reacties op dit nieuwsbericht zijn mogelijk" is on. */
  readonly commentsOn?: boolean;
  /** Whom the box for separated parents is about, as the page names them. */
  readonly couple?: string;
  /** How many get a reminder. */
  readonly recipients?: number;
  /** A conversation round for the whole school; and until when teachers check its times. */
  readonly central?: boolean;
  readonly checkUntil?: Moment;
  /** Of the own profile. */
  readonly hasPhoto?: boolean;
  readonly hasWorkdays?: boolean;
  /** Text of fields that parents see. */
  readonly shownToParents?: readonly string[];
  /** The notification setting that is chosen, in the page's words. */
  readonly notification?: string;
}

/** When somebody works, and when there is no school. */
export interface Workdays {
  /** Monday to Sunday; as the teacher said, or Monday to Friday. */
  readonly days: readonly boolean[];
  /** Vacations and other days on which the school is closed. */
  readonly free: readonly Period[];
}

/** What is remembered of somebody who uses the portal. */
export interface Remembered {
  /** The day on which a rule last spoke to them. */
  readonly spoken: Readonly<Partial<Record<RuleId, Day>>>;
  /** Couples for whom it was agreed at school level that they are invited apart, as the page names them. */
  readonly couples: readonly string[];
}

/** The moment at which a house rule may speak. */
export interface Context {
  /** `null`: none was recognised, or nobody is in the portal. */
  readonly module: Module | null;
  readonly action: PortalAction;
  readonly role: Role;
  /** The school's wall clock. */
  readonly now: Moment;
  readonly workdays: Workdays;
  /** `null`: not recognised, and then nothing is said of it. */
  readonly audience: Audience | null;
  readonly target: Target | null;
  readonly fields: PortalFields;
  /** Reports of today that came in late and of which no call is recorded, as far as the list was read. */
  readonly lateReports: number;
  readonly remembered: Remembered;
}
