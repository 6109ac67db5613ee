import * as z from 'zod/mini';
import { ABSENCE_KINDS, DAY_PARTS, REPORTED } from '../domain/absence';
import { LETTER_LANGUAGES, LETTERS, UNASKED_LETTERS } from '../domain/action';
import type { NewVersion } from '../domain/chosen';
import { isDay, isMoment, isTime } from '../domain/day';
import { ROLES } from '../domain/role';
import { REGIONS } from '../domain/vacations';
import type { DossierExtract } from '../extract/extract';
import type { LasText } from '../letters/las-text';
import { HOST_KINDS } from '../sites/hosts';
import type { Languages } from '../sites/language';
import { LIMITS, MOST } from '../sites/limits';
import type { AnyListRead } from '../sites/portal/lists/rows';
import type { Profile } from '../sites/profile';
import { COLUMN_ROLES, PUZZLES, type Reading, UNREADABLE } from '../sites/reading';
import { type Answer, answers } from './answer';
import { backupMessages } from './backup';
import { houseRuleMessages } from './house-rules';
import { cardMessages, categoryChoices } from './insight-card';
import { lineMessages } from './insight-lines';
import { monthMessages } from './insight-month';
import { keepingMessages } from './keeping';
import { lockingMessages, newPassphrase, type Wait } from './locking';
import { draftMessages, guardMessages, holdMessages } from './portal';
import { listMessages, type listRead, pupilMessages } from './portal-lists';
import { portalProfileMessages } from './portal-profiles';
import { coupleMessages, portalWorkMessages } from './portal-work';
import { profileShape } from './profile-shape';
import { sharingMessages } from './sharing';
import { trailMessages } from './trail';
import { typedMessages } from './typed';
import type {
  AppState,
  CareView,
  ClosedDossierView,
  ContradictionView,
  DayView,
  DossierPageView,
  DossierView,
  FilledView,
  FoundView,
  LeaveView,
  LetterView,
  LockState,
  PageState,
  PaperView,
  PeopleView,
  ProfilesView,
  SeenView,
  SettingsView,
  TaskView,
  TrialView,
  VersionsView,
  WordingsView,
  WordLetterView,
} from './views';
import { OCCASIONS, SUPPLEMENTS, WAYS } from './ways';

const text = (most: number) => z.string().check(z.maxLength(most));
const day = z.string().check(z.refine(isDay));
const moment = z.string().check(z.refine(isMoment));
const time = z.string().check(z.refine(isTime));
const hour = z.int().check(z.gte(1), z.lte(20));
const rows = z.int().check(z.gte(0), z.lte(20_000));

const line = z.strictObject({
  row: rows,
  pupil: z.strictObject({ name: text(LIMITS.name), number: z.nullable(text(LIMITS.number)) }),
  group: z.nullable(text(LIMITS.group)),
  date: day,
  endDate: z.nullable(day),
  from: z.nullable(time),
  to: z.nullable(time),
  part: z.nullable(z.enum(DAY_PARTS)),
  lessonFrom: z.nullable(hour),
  lessonTo: z.nullable(hour),
  openEnded: z.boolean(),
  kind: z.enum(ABSENCE_KINDS),
  authorised: z.nullable(z.boolean()),
  code: z.nullable(text(LIMITS.code)),
  text: z.nullable(text(LIMITS.text)),
  reported: z.nullable(z.enum(REPORTED)),
  remark: z.nullable(text(LIMITS.remark)),
});

const list = z.strictObject({
  title: z.nullable(text(LIMITS.title)),
  complete: z.boolean(),
  rowsShown: rows,
  rowsTotal: z.nullable(z.int()),
  filtered: z.boolean(),
  cover: z.nullable(
    z.strictObject({
      pupils: z.union([z.enum(['school', 'group']), z.array(text(LIMITS.number)).check(z.maxLength(MOST.rows))]),
      group: z.nullable(text(LIMITS.group)),
      from: day,
      until: day,
    }),
  ),
  lines: z.array(line).check(z.maxLength(MOST.lines)),
  puzzles: z
    .array(z.strictObject({ row: rows, why: z.enum(PUZZLES), text: text(LIMITS.text) }))
    .check(z.maxLength(MOST.lines)),
  ambiguousPupils: z.optional(z.array(text(LIMITS.name)).check(z.maxLength(MOST.rows))),
});

/** What a page sends, checked here: the page script is only as honest as the page lets it be. */
const reading = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('read'),
    profile: text(LIMITS.profile),
    lists: z.array(list).check(z.maxLength(MOST.lists)),
  }),
  z.strictObject({
    outcome: z.literal('unreadable'),
    profile: text(LIMITS.profile),
    why: z.enum(UNREADABLE),
    missing: z.array(z.enum(COLUMN_ROLES)),
  }),
  z.strictObject({ outcome: z.literal('no-absence-list'), profile: z.nullable(text(LIMITS.profile)) }),
]);

const nothing = z.strictObject({});
const me = z.strictObject({
  name: text(80).check(z.trim(), z.minLength(1)),
  role: z.enum(ROLES),
  groups: z.array(text(40)).check(z.maxLength(60)),
});
/** Digits of the short code with which somebody sits down. */
const MOST_CODE = 8;
const code = z.string().check(z.regex(/^\d{4,8}$/));
const interval = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/));
const weekdays = z.strictObject({
  mon: z.array(interval),
  tue: z.array(interval),
  wed: z.array(interval),
  thu: z.array(interval),
  fri: z.array(interval),
});

const school = z.strictObject({
  name: text(80),
  place: text(80),
  address: z.optional(text(120)),
  phone: z.optional(text(40)),
  brin: z.optional(text(10)),
  signedBy: z.optional(text(80)),
});
const said = {
  text: z.optional(text(20_000)),
  actions: z.optional(text(20_000)),
  date: z.optional(day),
  until: z.optional(day),
  choice: z.optional(text(40)),
  number: z.optional(text(40)),
};
/** An extract of a dossier; `withNotes`: also what staff wrote for each other. */
const wanted = { page: text(64), purpose: z.enum(['parents', 'transfer']), withNotes: z.boolean() };
const region = z.enum(REGIONS);

export const setup = z.strictObject({
  school,
  me,
  region,
  times: weekdays,
  passphrase: newPassphrase,
  /** The director who agreed that this person sees dossiers, where that takes an agreement. */
  agreedBy: z.optional(text(80)),
});
export type Setup = z.infer<typeof setup>;

const meaning = z.strictObject({
  kind: z.enum(ABSENCE_KINDS),
  authorised: z.nullable(z.boolean()),
  reported: z.nullable(z.enum(REPORTED)),
  countsAs: z.enum(['absence', 'present', 'ignore']),
});

const ownWord = text(LIMITS.text).check(z.minLength(1));

const part = text(4000);
const letter = z.strictObject({
  dated: part,
  subject: part,
  salutation: part,
  paragraphs: z.readonly(z.array(part).check(z.maxLength(30))),
  closing: z.readonly(z.array(part).check(z.maxLength(30))),
  slip: z.nullable(
    z.strictObject({
      title: part,
      intro: part,
      lines: z.int().check(z.gte(0), z.lte(20)),
      fields: z.readonly(z.array(z.strictObject({ label: part, value: part })).check(z.maxLength(20))),
    }),
  ),
});

const wording = z.strictObject({
  subject: text(300),
  paragraphs: z.array(part).check(z.maxLength(30)),
  closing: text(1000),
});

/** How all letters begin and end. */
const fixedLines = z.strictObject({ dated: text(200), salutation: text(300), closing: text(1000) });

/** A line of an address. */
const addressee = text(120).check(z.regex(/^[^\n\r]*$/), z.trim());

/** A file as base64, of a megabyte at most; the first letters say that it is a zip, as a Word file is. */
const wordFile = text(1_400_000).check(z.regex(/^UEsD[A-Za-z0-9+/]*={0,2}$/));

/** What a badge points at, from light to heavy: the heaviest open step of a pupil. `unclear`: nobody can tell who this is. */
export const BADGE_STEPS = ['unclear', 'ask', 'slip', 'letter', 'care', 'meeting', 'report'] as const;
export type BadgeStep = (typeof BADGE_STEPS)[number];

/** How a page marks a pupil. A step class, no more: what it stands for is shown in the panel only. */
export interface Mark {
  readonly list: number;
  readonly row: number;
  readonly step: BadgeStep;
  readonly overdue: boolean;
  /** Whom the panel opens; `null` where that is unclear. */
  readonly pupil: string | null;
}

/** What a page script needs to begin; nothing of it is about a pupil. */
export interface Begin {
  readonly lock: LockState;
  /** The school's day. */
  readonly today: string;
  /** Changes with every change of the profiles: then they are asked anew. */
  readonly profiles: number;
}

/** What a page script reads by. Data, and nothing of it is about a pupil. */
export interface ReadBy {
  readonly profiles: readonly Profile[];
  readonly languages: Languages;
  /** Styles of the badges. */
  readonly looks: string;
}

/** A page without whom it is about, and the texts that stayed as they were. */
export interface SavedPage {
  readonly html: string;
  readonly kept: readonly string[];
}

/** What became of a reading, with the marks for its page. */
export interface Answered {
  readonly lock: Begin['lock'];
  readonly marks: readonly Mark[];
  /** It is kept, or it was known already. */
  readonly kept: boolean;
}

/** Characters of a saved page. */
const MOST_SAVED = 4_000_000;
/** After how many idle minutes it may lock by itself. */
const LOCK_MINUTES = { least: 2, most: 120 } as const;

/** A page that stood open for longer is read anew when it is loaded anew. */
const MOST_AGE = 7 * 24 * 60 * 60 * 1000;

/**
 * Every message there is. The name says who asks whom: `page` is our script on somebody else's site, `own` is a page of the
 * extension, `worker` is the background. What a page may ask is all that a hostile page could ask.
 */
export const contract = {
  'page>worker:begin': { request: nothing, answer: answers<Begin>() },
  'page>worker:read-by': { request: nothing, answer: answers<ReadBy>() },
  /** A profile that somebody pointed out in the page. It is shown to them in our own page, and kept only there. */
  'page>worker:pointed-out': { request: z.strictObject({ profile: profileShape }), answer: answers<null>() },
  /** A copy of the page without whom it is about. It is shown to the person in our own page. */
  'page>worker:saved': {
    request: z.strictObject({ html: text(MOST_SAVED), kept: z.array(text(MOST_SAVED)).check(z.maxLength(20_000)) }),
    answer: answers<null>(),
  },
  'page>worker:reading': {
    /** `age`: milliseconds since this content was first seen on the page; `null`: it was kept already, and only marks are asked. */
    request: z.strictObject({ reading, age: z.nullable(z.number().check(z.gte(0), z.lte(MOST_AGE))) }),
    answer: answers<Answered>(),
  },
  'page>worker:open-pupil': { request: z.strictObject({ pupil: z.nullable(text(64)) }), answer: answers<null>() },

  'own>worker:state': { request: nothing, answer: answers<AppState>() },
  'own>worker:setup': { request: setup, answer: answers<'done' | 'set-up-already' | 'set-by-it' | 'not-saved'>() },
  'own>worker:unlock': {
    request: z.strictObject({ passphrase: text(400) }),
    answer: answers<'unlocked' | 'wrong-passphrase' | 'damaged' | 'not-set-up' | Wait>(),
  },
  'own>worker:lock': { request: nothing, answer: answers<null>() },
  ...lockingMessages,
  ...backupMessages,
  ...typedMessages,
  /** Somebody sits down at this device. After too many wrong codes it is locked. */
  'own>worker:sit': {
    request: z.strictObject({ person: text(64), code: text(MOST_CODE) }),
    answer: answers<'done' | 'wrong-code' | 'too-many-codes' | 'unknown-person' | 'locked'>(),
  },
  /** Whoever sits here leaves; the vault stays open for the next. */
  'own>worker:stand': { request: nothing, answer: answers<null>() },
  'own>worker:people': { request: nothing, answer: answers<PeopleView | 'locked'>() },
  /** Keeps who somebody is. `id`: `null` is somebody new. `code`: `null` is none from now on, absent is as it was. */
  'own>worker:keep-person': {
    request: z.strictObject({ id: z.nullable(text(64)), person: me, code: z.optional(z.nullable(code)) }),
    answer: answers<'done' | 'not-allowed' | 'unknown-person' | 'name-taken' | 'set-by-it' | 'locked' | 'not-saved'>(),
  },
  'own>worker:remove-person': {
    request: z.strictObject({ id: text(64) }),
    answer: answers<'done' | 'not-allowed' | 'unknown-person' | 'locked' | 'not-saved'>(),
  },
  /** Records that the director agreed: this role, or this person, sees dossiers; of one group, or of the whole school. */
  'own>worker:agree-access': {
    request: z.strictObject({
      for: z.union([z.strictObject({ role: z.enum(ROLES) }), z.strictObject({ person: text(80) })]),
      group: z.nullable(text(40)),
      agreedBy: z.nullable(text(80)),
    }),
    answer: answers<'done' | 'not-allowed' | 'not-said' | 'locked' | 'not-saved'>(),
  },
  'own>worker:end-access': {
    request: z.strictObject({ entry: text(64) }),
    answer: answers<'done' | 'unknown-entry' | 'not-allowed' | 'locked' | 'not-saved'>(),
  },
  'own>worker:day': { request: nothing, answer: answers<DayView | 'locked'>() },
  /** One's own open steps from before the school began to use the program: there may be a thousand, and few look at them. */
  'own>worker:earlier': { request: nothing, answer: answers<{ tasks: readonly TaskView[] } | 'locked'>() },
  'own>worker:page': { request: z.strictObject({ tab: z.nullable(z.int()) }), answer: answers<PageState>() },
  /** Makes a copy of the page in a tab without whom it is about; `false`: nobody may read there. */
  'own>worker:save-page': { request: z.strictObject({ tab: z.int() }), answer: answers<boolean>() },
  /** The copy that was made last; `null`: there is none, or the worker was stopped since. */
  'own>worker:saved-page': { request: nothing, answer: answers<SavedPage | null>() },
  /** Lets a person point out the columns of the page in a tab; `false`: nobody may read there. */
  'own>worker:point-out': { request: z.strictObject({ tab: z.int() }), answer: answers<boolean>() },
  /** The school's own profiles, and the one that was just pointed out. */
  'own>worker:profiles': { request: nothing, answer: answers<ProfilesView | 'locked'>() },
  /** Keeps a profile, in the place of the one with its name if there is one. */
  'own>worker:keep-profile': {
    request: z.strictObject({ profile: profileShape }),
    answer: answers<'done' | 'too-many' | 'not-allowed' | 'locked' | 'not-saved'>(),
  },
  'own>worker:remove-profile': {
    request: z.strictObject({ id: text(LIMITS.profile) }),
    answer: answers<'done' | 'not-allowed' | 'locked' | 'not-saved'>(),
  },
  /** The profile that was pointed out is not wanted. */
  'own>worker:drop-pointed-out': { request: nothing, answer: answers<null>() },
  /** How the latest pages were read, newest first. */
  'own>worker:seen': { request: nothing, answer: answers<readonly SeenView[]>() },
  /** The pupil that the panel of a window shows. */
  'own>worker:choose-pupil': {
    request: z.strictObject({ window: z.int(), pupil: z.nullable(text(64)) }),
    answer: answers<null>(),
  },
  'own>worker:chosen-pupil': {
    request: z.strictObject({ window: z.int() }),
    answer: answers<{ pupil: string | null }>(),
  },
  /** Whom somebody may mean with a part of a name or a group, among those whom they may look up. */
  'own>worker:find-pupils': {
    request: z.strictObject({ typed: text(LIMITS.name) }),
    answer: answers<FoundView | 'locked'>(),
  },
  /** A pupil beside the day's work. That somebody sees what stands in the dossier is recorded first, of the teacher of the group excepted. */
  'own>worker:dossier': {
    request: z.strictObject({ pupil: text(64) }),
    answer: answers<DossierView | ClosedDossierView | 'locked' | 'unknown-pupil' | 'not-saved'>(),
  },
  /** Opens the whole dossier of a pupil: its number stands in the address of the desk, and means something to the worker only. */
  'own>worker:open-dossier': {
    request: z.strictObject({ pupil: text(64) }),
    answer: answers<{ page: string } | 'locked' | 'unknown-pupil'>(),
  },
  /** The whole dossier of a pupil. Who sees it is recorded first; `not-saved`: that failed, and so nothing is shown. */
  'own>worker:dossier-page': {
    request: z.strictObject({ page: text(64) }),
    answer: answers<DossierPageView | 'locked' | 'unknown-dossier' | 'not-saved'>(),
  },
  /** What would leave the school of a dossier, to look at. */
  'own>worker:extract': {
    request: z.strictObject(wanted),
    answer: answers<{ extract: DossierExtract } | 'locked' | 'unknown-dossier'>(),
  },
  /** The same to print or to save: who takes it along is recorded first. */
  'own>worker:take-extract': {
    request: z.strictObject(wanted),
    answer: answers<{ extract: DossierExtract } | 'locked' | 'unknown-dossier' | 'not-saved'>(),
  },
  'own>worker:letter': {
    request: z.strictObject({ letter: text(64) }),
    answer: answers<LetterView | 'locked' | 'unknown-letter'>(),
  },
  /** Opens the letter of a step: its number stands in the address of the desk, and means something to the worker only. */
  'own>worker:open-letter': {
    request: z.strictObject({ task: text(300) }),
    answer: answers<{ letter: string } | 'locked' | 'unknown-task'>(),
  },
  /** Opens a letter that no step asks for. */
  'own>worker:write-letter': {
    request: z.strictObject({ pupil: text(64), letter: z.enum(UNASKED_LETTERS) }),
    answer: answers<{ letter: string } | 'locked' | 'unknown-pupil' | 'not-allowed'>(),
  },
  /** Records that a letter that no step asks for was sent, with its text; `choice` is the language of its translation. */
  'own>worker:sent-letter': {
    request: z.strictObject({ letter: text(64), ...said }),
    answer: answers<
      { entry: string } | 'locked' | 'unknown-letter' | 'done-already' | 'not-allowed' | 'not-said' | 'not-saved'
    >(),
  },
  /** Opens a letter that was sent, to read it. */
  'own>worker:open-sent': {
    request: z.strictObject({ entry: text(64) }),
    answer: answers<{ letter: string } | 'locked' | 'unknown-entry'>(),
  },
  /** Keeps what somebody changed in a letter that is not sent yet; `null`: it is as it was filled in. */
  'own>worker:keep-draft': {
    request: z.strictObject({ letter: text(64), draft: z.nullable(z.strictObject({ edited: letter, from: letter })) }),
    answer: answers<'done' | 'not-allowed' | 'locked' | 'unknown-letter' | 'not-saved'>(),
  },
  /** In which language a translation goes along with a letter; `null`: none does. */
  'own>worker:choose-language': {
    request: z.strictObject({ letter: text(64), language: z.nullable(z.enum(LETTER_LANGUAGES)) }),
    answer: answers<'done' | 'not-allowed' | 'locked' | 'unknown-letter' | 'not-saved'>(),
  },
  /** What the letters say, in the standard wording or the school's own. */
  'own>worker:wordings': { request: nothing, answer: answers<WordingsView | 'locked'>() },
  /** Keeps the school's own wording of a letter; `null`: the standard holds again. */
  'own>worker:keep-wording': {
    request: z.strictObject({ letter: z.enum(LETTERS), wording: z.nullable(wording) }),
    answer: answers<'done' | 'locked' | 'not-allowed' | 'bad-wording' | 'not-saved'>(),
  },
  /** Keeps how all letters of the school begin and end; `null`: as the program has it. */
  'own>worker:keep-lines': {
    request: z.strictObject({ lines: z.nullable(fixedLines) }),
    answer: answers<'done' | 'locked' | 'not-allowed' | 'bad-wording' | 'not-saved'>(),
  },
  /** The school's own Word letter, as base64; `letter` is `null` when it has none. */
  'own>worker:word-letter': { request: nothing, answer: answers<WordLetterView | 'locked'>() },
  /** Keeps a Word letter that a page of ours tried; `null`: our layout is used again. */
  'own>worker:keep-word-letter': {
    request: z.strictObject({ letter: z.nullable(z.strictObject({ name: text(200), file: wordFile })) }),
    answer: answers<'done' | 'locked' | 'not-allowed' | 'not-saved'>(),
  },
  /** Records that a person did the step in this way; `along`: other steps that one talk settles too. */
  'own>worker:did': {
    request: z.strictObject({
      task: text(300),
      way: z.enum(WAYS),
      along: z.optional(z.array(text(300)).check(z.maxLength(20))),
      ...said,
    }),
    answer: answers<
      { entry: string } | 'locked' | 'unknown-task' | 'done-already' | 'not-allowed' | 'not-said' | 'not-saved'
    >(),
  },
  /** Keeps whom a paper of the round names, in its order; one that was printed before is forgotten. */
  'own>worker:keep-paper': {
    request: z.strictObject({ printedAt: moment, pupils: z.array(text(64)).check(z.maxLength(500)) }),
    answer: answers<'done' | 'not-allowed' | 'locked'>(),
  },
  /** The paper that was printed last today; `null`: none was. */
  'own>worker:paper': { request: nothing, answer: answers<{ paper: PaperView | null } | 'locked'>() },
  'own>worker:care': { request: nothing, answer: answers<{ care: CareView } | 'locked' | 'not-allowed'>() },
  /** Answers of two devices to one request that cannot both hold, for who decides about leave. */
  'own>worker:contradictions': { request: nothing, answer: answers<readonly ContradictionView[] | 'locked'>() },
  /** The request that a step is about. */
  'own>worker:leave': {
    request: z.strictObject({ task: text(300) }),
    answer: answers<{ leave: LeaveView } | 'locked' | 'unknown-task'>(),
  },
  /** What is copied into the LAS for a step. */
  'own>worker:las-texts': {
    request: z.strictObject({ task: text(300) }),
    answer: answers<{ texts: readonly LasText[] } | 'locked' | 'unknown-task'>(),
  },
  /** By which names steps and actions stand in an agenda, in the order asked. */
  'own>worker:agenda-names': {
    request: z.strictObject({ of: z.array(text(300)).check(z.maxLength(2000)) }),
    answer: answers<{ names: readonly string[] } | 'locked'>(),
  },
  /** Records something about a pupil that no step asks for. */
  'own>worker:record': {
    request: z.strictObject({ pupil: text(64), occasion: z.enum(OCCASIONS), ...said }),
    answer: answers<{ entry: string } | 'locked' | 'unknown-pupil' | 'not-allowed' | 'not-said' | 'not-saved'>(),
  },
  /** Adds something to what was recorded; the action that it is about stays as it is. */
  'own>worker:add': {
    request: z.strictObject({ about: text(64), supplement: z.enum(SUPPLEMENTS), ...said }),
    answer: answers<{ entry: string } | 'locked' | 'unknown-entry' | 'not-allowed' | 'not-said' | 'not-saved'>(),
  },
  /** Records to which addresses the letters of a pupil go: for each who lives there, or empty; none: to one address. */
  'own>worker:address-letters': {
    request: z.strictObject({ pupil: text(64), to: z.array(addressee).check(z.maxLength(2)) }),
    answer: answers<{ entry: string } | 'locked' | 'unknown-pupil' | 'not-allowed' | 'not-saved'>(),
  },
  /** Takes an action back that was recorded by mistake. */
  'own>worker:undo': {
    request: z.strictObject({ entry: text(64) }),
    answer: answers<'done' | 'locked' | 'unknown-entry' | 'not-allowed' | 'not-saved'>(),
  },
  /**
   * What words of the school mean, and to which category of the law they are counted: one that a person explains, or all of a file. The
   * choices of a word take the place of those before.
   */
  'own>worker:explain-words': {
    request: z
      .strictObject({
        words: z.array(z.strictObject({ word: ownWord, meaning })).check(z.maxLength(1000)),
        categories: z.optional(
          z.array(z.strictObject({ word: ownWord, choices: categoryChoices })).check(z.maxLength(1000)),
        ),
      })
      .check(z.refine(({ words, categories = [] }) => words.length + categories.length > 0)),
    answer: answers<'done' | 'not-allowed' | 'locked' | 'not-saved'>(),
  },
  'own>worker:settings': { request: nothing, answer: answers<SettingsView | 'locked'>() },
  'own>worker:change-settings': {
    request: z.strictObject({
      school: z.optional(school),
      me: z.optional(me),
      /** At which ends of the day who sits here wants to be told of their steps. */
      digests: z.optional(z.array(z.enum(['morning', 'afternoon'])).check(z.maxLength(2))),
      /** When it locks by itself. */
      lock: z.optional(
        z.strictObject({
          minutes: z.int().check(z.minimum(LOCK_MINUTES.least), z.maximum(LOCK_MINUTES.most)),
          withScreen: z.boolean(),
        }),
      ),
    }),
    answer: answers<'done' | 'not-allowed' | 'name-taken' | 'set-by-it' | 'locked' | 'not-saved'>(),
  },
  /** Somebody had the letters in a language checked, as they are now; `by` is who did that. `null`: they are not checked after all. */
  'own>worker:check-translation': {
    request: z.strictObject({
      language: z.enum(LETTER_LANGUAGES),
      by: z.nullable(text(80).check(z.trim(), z.minLength(1))),
    }),
    answer: answers<'done' | 'not-allowed' | 'locked' | 'not-saved'>(),
  },
  /** Who the pupils with these numbers are, as far as somebody read it. */
  'own>worker:names': {
    request: z.strictObject({ numbers: z.array(text(LIMITS.number)).check(z.maxLength(MOST.lines)) }),
    answer: answers<Readonly<Record<string, { name: string; group: string | null }>> | 'locked'>(),
  },
  /** Keeps a part of a file that somebody imports; all parts of one file have one name. */
  'own>worker:take-file': {
    request: z.strictObject({ file: text(64).check(z.minLength(8)), reading }),
    answer: answers<'done' | 'not-allowed' | 'locked' | 'not-saved'>(),
  },
  /** Takes back everything of a file. */
  'own>worker:undo-file': {
    request: z.strictObject({ file: text(64).check(z.minLength(8)) }),
    answer: answers<{ entries: number } | 'not-allowed' | 'locked' | 'not-saved'>(),
  },
  'own>worker:versions': { request: nothing, answer: answers<VersionsView | 'locked'>() },
  /** What a version would have meant for the pupils, before it is kept; `allYear`: had it held since the first day of this school year. */
  'own>worker:try-version': {
    request: z.strictObject({ version: z.custom<NewVersion>(), allYear: z.boolean() }),
    answer: answers<TrialView | 'locked' | 'bad-version'>(),
  },
  'own>worker:keep-version': {
    request: z.strictObject({ version: z.custom<NewVersion>() }),
    answer: answers<{ entry: string } | 'locked' | 'bad-version' | 'not-allowed' | 'set-by-it' | 'not-saved'>(),
  },
  'own>worker:withdraw-version': {
    request: z.strictObject({ entry: text(64) }),
    answer: answers<'done' | 'locked' | 'unknown-entry' | 'not-allowed' | 'not-saved'>(),
  },
  /** Settings that do not open are put aside as they are, and begun anew. */
  'own>worker:renew-settings': {
    request: z.omit(setup, { passphrase: true, agreedBy: true }),
    answer: answers<'done' | 'locked' | 'not-damaged' | 'not-saved'>(),
  },
  'own>worker:change-passphrase': {
    request: z.strictObject({ from: text(400), to: newPassphrase }),
    answer: answers<
      'done' | 'wrong-passphrase' | 'damaged' | 'not-set-up' | 'set-by-it' | 'locked' | 'not-saved' | Wait
    >(),
  },
  'own>worker:filled': { request: nothing, answer: answers<FilledView | 'locked'>() },
  /** What is at an address, said before the browser is asked to allow it. `origin` is a pattern; also while it is locked. */
  'own>worker:name-host': {
    request: z.strictObject({ origin: text(300).check(z.regex(/^https?:\/\/[\w.-]+\/\*$/)), kind: z.enum(HOST_KINDS) }),
    answer: answers<'done' | 'set-by-it'>(),
  },
  ...guardMessages,
  ...houseRuleMessages,
  ...holdMessages,
  ...draftMessages,
  ...listMessages,
  ...pupilMessages,
  ...portalWorkMessages,
  ...cardMessages,
  ...portalProfileMessages,
  ...coupleMessages,
  ...monthMessages,
  ...lineMessages,
  ...keepingMessages,
  ...sharingMessages,
  ...trailMessages,
  'own>worker:set-demo-clock': { request: z.strictObject({ now: text(16) }), answer: answers<'done' | 'not-demo'>() },
} as const satisfies Record<`${'page' | 'own'}>worker:${string}`, { request: z.ZodMiniType; answer: Answer<unknown> }>;

export type Name = keyof typeof contract;
export type Request<N extends Name> = z.infer<(typeof contract)[N]['request']>;
export type Reply<N extends Name> =
  | NonNullable<(typeof contract)[N]['answer']['of']>
  | Extract<(typeof contract)[N]['answer']['of'], null>;

/** What a page script reads is what is checked here: these two must stay one shape. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Plain<T> = T extends string ? string : T extends object ? { -readonly [K in keyof T]: Plain<T[K]> } : T;
export const readingShapesAgree: Same<Plain<Reading>, Plain<z.infer<typeof reading>>> = true;
export const listShapesAgree: Same<Plain<AnyListRead>, Plain<z.infer<typeof listRead>>> = true;
