import { type Action, CARE_LETTERS, type LetterKind, type ReportKind } from '../domain/action';
import { type Day, dayOf } from '../domain/day';
import type { Role } from '../domain/role';
import type { MissedDay } from '../rules/missed';
import { dateText, durationText, schoolDaysText } from './letter';
import { ROLE_NAMES } from './role-names';

/*
 * What is copied into the LAS: the fields of a report to the attendance officer (law, Fields), and the note of a step. About one pupil,
 * who is not named; of unauthorised absence only, and of nothing that says how somebody is.
 */

export const LAS_FIELDS = [
  'kind',
  'begin',
  'end',
  'reason',
  'reason-in-row',
  'all-missed',
  'days',
  'hours',
  'specification',
  'done',
  'reporter',
  'function',
  'phone',
  'location',
  'note',
] as const;
export type LasField = (typeof LAS_FIELDS)[number];

/** A field with what is to stand in it. */
export interface LasText {
  readonly field: LasField;
  readonly text: string;
}

export interface LasFacts {
  readonly today: Day;
  readonly report: ReportKind | null;
  /** Reported out of worry, whether or not the absence was authorised: why the pupil was away is not told. */
  readonly isWorrying: boolean;
  readonly from: Day;
  readonly until: Day;
  /** Unauthorised lesson minutes day by day in these days. */
  readonly missed: readonly MissedDay[];
  /** How many lates the step stands on; `null`: it is not about lates. */
  readonly lates: number | null;
  /** What was done about it, oldest first. */
  readonly done: readonly Action[];
  /** Who reports; what is not known is empty. */
  readonly reporter: { readonly name: string; readonly role: Role | null; readonly phone: string };
  /** Name of the place where the lessons are. */
  readonly location: string;
}

/** As DUO's register calls them (law, Kinds of report). */
const KINDS: Readonly<Record<ReportKind, string>> = {
  '16-hours-4-weeks': '16 uur in 4 weken',
  long: 'Langdurig relatief verzuim',
  holiday: 'Luxeverzuim',
  other: 'Overig verzuim',
};

/** Functions as the register reads them. */
const FUNCTIONS: Readonly<Record<Role, string>> = { ...ROLE_NAMES, teacher: 'groepsleerkracht' };

/** `02-11-2026`, as fields of a date ask it. */
export const fieldDate = (day: Day): string => day.split('-').reverse().join('-');

/** What the school did, in words that say nothing of how somebody is; of other actions nothing. */
function doneText(action: Action): string | null {
  switch (action.kind) {
    case 'call':
      return action.outcome === 'reached' ? 'ouders gebeld en gesproken' : 'ouders gebeld, niet bereikt';
    case 'letter-sent':
      return 'brief aan ouders gestuurd';
    case 'home-visit':
      return 'huisbezoek gedaan';
    case 'meeting-invited':
      return 'ouders uitgenodigd voor een gesprek';
    case 'meeting-held':
      return 'gesprek met ouders gevoerd';
    case 'officer-reported':
      return 'gemeld bij de leerplichtambtenaar';
    default:
      return null;
  }
}

/** Rules about illness, worries and leave: what was done for them is nobody else's. */
const NOT_TOLD = /^(sick|concern|leave)\./;
/** The same of letters that no rule asked for. */
const LETTERS_NOT_TOLD: ReadonlySet<LetterKind> = new Set<LetterKind>(['leave-received', 'under-six', ...CARE_LETTERS]);

const isTold = (action: Action): boolean =>
  !NOT_TOLD.test(action.rule ?? '') && !(action.kind === 'letter-sent' && LETTERS_NOT_TOLD.has(action.letter));

const doneLines = (done: readonly Action[]): string =>
  done
    .filter(isTold)
    .flatMap((action) => {
      const text = doneText(action);
      return text === null ? [] : [`${fieldDate(dayOf(action.at))}: ${text}`];
    })
    .join('\n');

const reasonText = ({ report, lates, isWorrying }: LasFacts): string => {
  if (isWorrying) return 'Zorgwekkend verzuim';
  if (report === 'holiday') return 'Vakantie buiten de schoolvakanties, zonder verlof';
  return lates === null ? 'Afwezig zonder geldige reden' : 'Te laat komen';
};

/** The fields of a report, in the order in which the register asks them. */
export function reportTexts(facts: LasFacts): readonly LasText[] {
  const { report, from, until, missed, lates, done, reporter, location, isWorrying } = facts;
  const tellsMissed = !isWorrying || missed.length > 0;
  const minutes = missed.reduce((sum, day) => sum + day.minutes, 0);
  const fields: Readonly<Partial<Record<LasField, string>>> = {
    kind: KINDS[report ?? 'other'],
    begin: fieldDate(from),
    end: fieldDate(until),
    reason: lates === null ? reasonText(facts) : `${reasonText(facts)}: ${lates} keer dit schooljaar`,
    ...(tellsMissed && {
      'all-missed': missed.length > 0 && missed.every(({ whole }) => whole) ? 'Ja' : 'Nee',
      days: String(missed.length),
      hours: durationText(minutes),
    }),
    specification: missed.map(({ day, minutes: of }) => `${fieldDate(day)}: ${durationText(of)}`).join('\n'),
    done: doneLines(done),
    reporter: reporter.name,
    ...(reporter.role && { function: FUNCTIONS[reporter.role] }),
    phone: reporter.phone,
    location,
  };
  return LAS_FIELDS.flatMap((field) => (fields[field] ? [{ field, text: fields[field] }] : []));
}

/** The note of a step: what it is about, and what was done. */
export function noteTexts(facts: LasFacts): readonly LasText[] {
  const { lates, from, until, missed, done, today } = facts;
  const minutes = missed.reduce((sum, day) => sum + day.minutes, 0);
  const about =
    lates === null
      ? `Ongeoorloofd verzuim van ${dateText(from)} tot en met ${dateText(until)}: ${schoolDaysText(missed.length)}${minutes > 0 ? `, samen ${durationText(minutes)}` : ''}.`
      : `${lates} keer ongeoorloofd te laat in dit schooljaar, de laatste keer op ${dateText(until)}.`;
  const lines = doneLines(done);
  const text = [`${fieldDate(today)}. ${about}`, lines && `Gedaan:\n${lines}`].filter(Boolean).join('\n');
  return [{ field: 'note', text }];
}
