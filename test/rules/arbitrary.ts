import fc from 'fast-check';
import { ABSENCE_KINDS, type Absence, type AbsenceKind, DAY_PARTS, REPORTED } from '../../src/domain/absence';
import { type Action, LETTERS, REPORTS, UNASKED_LETTERS } from '../../src/domain/action';
import { addDays, at, type Day, type Moment, timeFromMinute } from '../../src/domain/day';
import { bavokring } from '../../src/rules/protocols/bavokring';
import { CALENDARS } from './calendars';

/* Invented school years of one pupil, p1: any rows and actions that a case may hold. */

export const PUPIL = { id: 'p1', name: 'Sam Bakker', group: '6A' };
export const CALENDAR = CALENDARS['gelijke dagen']!;

const FIRST = '2026-08-28' as Day;
const day = (days: number) => fc.integer({ min: 0, max: days }).map((count) => addDays(FIRST, count));
const time = fc.integer({ min: 8 * 60, max: 15 * 60 }).map(timeFromMinute);
const moment = (days: number) => fc.tuple(day(days), time).map(([date, clock]) => at(date, clock));

/** The moment of the question: some facts lie after it, and many near each other. */
export const NOW = '2026-11-05T10:00' as Moment;
const DAYS = 75;

type Draft<T> = T extends unknown ? Omit<T, 'id'> : never;
type Row = Draft<Absence>;
type Deed = Draft<Action>;

/** Ids that say nothing of the order. */
const named = <T>(prefix: string, drafts: readonly T[]): readonly (T & { id: string })[] =>
  drafts.map((draft, index) => ({ ...draft, id: `${prefix}${(index * 7) % drafts.length}-${index}` }));

export const lateRow = fc
  .record({ date: day(DAYS), arrival: time })
  .map((late): Row => ({ ...late, pupil: PUPIL.id, kind: 'late' }));

interface RowOptions {
  readonly kinds?: readonly AbsenceKind[];
  readonly authorised?: fc.Arbitrary<boolean | null>;
  readonly openEnds?: boolean;
}

export const row = ({ kinds = ABSENCE_KINDS, authorised, openEnds = false }: RowOptions = {}) =>
  fc
    .record({
      date: day(DAYS),
      length: fc.integer({ min: 0, max: 4 }),
      kind: fc.constantFrom(...kinds.filter((kind) => kind !== 'late')),
      authorised: authorised ?? fc.constantFrom(true, false, null),
      reported: fc.constantFrom(...REPORTED, null),
      part: fc.option(fc.constantFrom(...DAY_PARTS), { nil: undefined, freq: 3 }),
      openEnded: openEnds ? fc.boolean() : fc.constant(false),
    })
    .map(
      ({ date, length, part, openEnded, ...rest }): Row => ({
        ...rest,
        date,
        pupil: PUPIL.id,
        ...(openEnded ? { openEnded } : { endDate: addDays(date, length) }),
        ...(part && { part }),
      }),
    );

const MONTHS = ['2026-08', '2026-09', '2026-10'];

/** Letters that a step may ask for. */
const ASKED_LETTERS = LETTERS.filter((letter) => !UNASKED_LETTERS.some((other) => other === letter));

/** Fields of the kinds of action that have any. */
const DETAILS: readonly fc.Arbitrary<object>[] = [
  fc.record({ kind: fc.constant('call'), outcome: fc.constantFrom('reached', 'unreachable') }),
  fc.record({
    kind: fc.constant('letter-sent'),
    letter: fc.constantFrom('absence-notice', 'late-slip', 'officer-notice'),
  }),
  fc.record({ kind: fc.constant('letter-sent'), letter: fc.constantFrom(...ASKED_LETTERS) }),
  fc.record({ kind: fc.constant('letter-returned'), letter: fc.constant('late-slip') }),
  fc.record({ kind: fc.constant('reported-checked'), reported: fc.constantFrom(...REPORTED), about: day(DAYS) }),
  fc.record({ kind: fc.constant('officer-reported'), report: fc.constantFrom(...REPORTS, undefined) }),
  fc.record({ kind: fc.constant('expected-return'), date: day(DAYS) }),
  fc.record({ kind: fc.constantFrom('overview-made', 'agenda-set'), month: fc.constantFrom(...MONTHS) }),
  fc.record({
    kind: fc.constantFrom('reply', 'home-visit', 'meeting-invited', 'meeting-held', 'note-recorded'),
    rule: fc.constantFrom(undefined, ...bavokring.rules.map(({ id }) => id)),
  }),
  fc.record({
    kind: fc.constantFrom('referral', 'parents-informed', 'concern', 'concern-decided', 'officer-responded'),
  }),
  fc
    .record({
      from: day(DAYS),
      length: fc.integer({ min: 0, max: 3 }),
      absence: fc.constantFrom('sick', 'absent', 'holiday', 'medical', 'unknown'),
      authorised: fc.constantFrom(true, false, null),
    })
    .map(({ from, length, ...rest }) => ({ ...rest, kind: 'explained', from, until: addDays(from, length) })),
];

export const deed = fc
  .tuple(moment(DAYS), fc.oneof(...DETAILS))
  .map(([when, details]) => ({ ...details, pupil: PUPIL.id, at: when }) as unknown as Deed);

/** Requests for leave, each with what became of it. */
const leave = fc
  .record({
    when: moment(DAYS),
    from: day(DAYS),
    length: fc.integer({ min: 0, max: 8 }),
    ground: fc.constantFrom('weighty', 'religious', 'other'),
    granted: fc.constantFrom(true, false, 'partly', null),
  })
  .map(({ when, from, length, ground, granted }): readonly object[] => {
    const id = `r-${when}-${from}`;
    const request = {
      id,
      kind: 'leave-requested',
      pupil: PUPIL.id,
      at: when,
      from,
      until: addDays(from, length),
      ground,
    };
    const decision = { id: `${id}-d`, kind: 'leave-decided', pupil: PUPIL.id, at: when, request: id, granted };
    return granted === null ? [request] : [request, decision];
  });

const unique = (actions: readonly object[]): readonly Action[] => [
  ...new Map((actions as readonly Action[]).map((action) => [action.id, action])).values(),
];

export const rows = (options?: RowOptions): fc.Arbitrary<readonly Absence[]> =>
  fc
    .tuple(fc.array(row(options), { maxLength: 12, size: 'max' }), fc.array(lateRow, { maxLength: 24, size: 'max' }))
    .map(([away, late]) => named('a', [...away, ...late]));

/** @param decisions requests for leave and decisions too */
export const deeds = (decisions: boolean): fc.Arbitrary<readonly Action[]> =>
  fc
    .tuple(fc.array(deed, { maxLength: 24, size: 'max' }), fc.array(leave, { maxLength: decisions ? 3 : 0 }))
    .map(([done, asked]) => unique([...named('h', done), ...asked.flat()]));
