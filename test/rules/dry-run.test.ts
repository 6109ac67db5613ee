import { describe, expect, test } from 'vitest';
import type { Absence, Pupil } from '../../src/domain/absence';
import type { Action } from '../../src/domain/action';
import { Calendar, type CalendarVersion } from '../../src/domain/calendar';
import { type Day, moment } from '../../src/domain/day';
import { asIfAllYear, dryRun, type Known } from '../../src/rules/dry-run';
import { Protocols } from '../../src/rules/in-force';
import type { Protocol } from '../../src/rules/protocol';
import { bavokring } from '../../src/rules/protocols/bavokring';
import { law } from '../../src/rules/protocols/law';
import { withSettings } from '../../src/rules/settings';
import { CALENDAR_DATA, CALENDARS } from './calendars';

/* Before a change is saved: who would have had which signals this year, and who would not. */

const calendar = CALENDARS['gelijke dagen']!;
const pupils: readonly Pupil[] = ['p1', 'p2', 'p3'].map((id) => ({ id, name: id, group: '6A' }));
const lates = (pupil: string, ...days: readonly string[]) =>
  days.map((date, index) => ({ id: `${pupil}-${index}`, pupil, date, kind: 'late', arrival: '08:41' }) as Absence);
const DAYS = ['2026-09-01', '2026-09-08', '2026-09-15', '2026-09-22', '2026-09-29', '2026-10-06'];
const known = (absences: readonly Absence[], actions: readonly Action[] = []): Known => ({
  pupils,
  absences,
  actions,
  now: moment('2026-11-23T16:00'),
});
const changed = (set: Record<string, unknown>): Protocol => ({
  ...bavokring,
  settings: withSettings(bavokring.settings, set),
});
const before = { inForce: bavokring, calendar };

test('nothing changes where nothing is changed', () => {
  expect(dryRun(before, before, known(lates('p1', ...DAYS)))).toEqual([]);
});

describe('a lower number', () => {
  const absences = [...lates('p1', ...DAYS), ...lates('p2', ...DAYS.slice(0, 5)), ...lates('p3', ...DAYS.slice(0, 4))];
  const lower = changed({ 'late.warning.count': 5 });

  test('as if it had held all year: one pupil more, and for another a day earlier', () => {
    const after = {
      inForce: new Protocols([asIfAllYear([bavokring], lower, moment('2026-11-23T16:00')), [law]]),
      calendar,
    };
    expect(dryRun(before, after, known(absences))).toEqual([
      {
        pupil: 'p1',
        gained: [
          {
            rule: 'late.warning',
            title: 'Vijf keer te laat: waarschuwing',
            protocol: 'bavokring',
            since: '2026-09-29',
          },
        ],
        lost: [
          { rule: 'late.warning', title: 'Zes keer te laat: waarschuwing', protocol: 'bavokring', since: '2026-10-06' },
        ],
      },
      {
        pupil: 'p2',
        gained: [
          {
            rule: 'late.warning',
            title: 'Vijf keer te laat: waarschuwing',
            protocol: 'bavokring',
            since: '2026-09-29',
          },
        ],
        lost: [],
      },
    ]);
  });
  test('from a day on changes nothing before that day', () => {
    const versions = [bavokring, { ...lower, validFrom: '2026-11-02' as Day }];
    expect(dryRun(before, { inForce: new Protocols([versions, [law]]), calendar }, known(absences))).toEqual([]);
  });
});

test('a signal that was settled long ago is among them', () => {
  const absences = lates('p1', ...DAYS);
  const actions = ['letter-sent', 'note-recorded'].map(
    (kind, index) =>
      ({ id: `h${index}`, pupil: 'p1', at: '2026-10-07T09:00', kind, letter: 'late-warning' }) as unknown as Action,
  );
  const [p1] = dryRun(before, { inForce: changed({ 'late.warning.count': 7 }), calendar }, known(absences, actions));
  expect(p1).toMatchObject({ pupil: 'p1', gained: [], lost: [{ rule: 'late.warning', since: '2026-10-06' }] });
});

test('signals of earlier school years are left out', () => {
  const away = {
    id: 'a1',
    pupil: 'p1',
    date: '2026-07-06',
    endDate: '2026-07-08',
    kind: 'absent',
    authorised: false,
  } as Absence;
  const off = { inForce: changed({ 'threeDays.enabled': false }), calendar };
  expect(dryRun(before, off, known([away]))).toEqual([]);
  const now = { ...away, date: '2026-09-07' as Day, endDate: '2026-09-09' as Day };
  expect(dryRun(before, off, known([now]))).toMatchObject([{ lost: [{ rule: 'unauthorised.three-days' }] }]);
});

test('two lates of one day are two', () => {
  const twice = lates('p1', '2026-09-01', '2026-09-01');
  const morningOff = new Calendar({
    ...CALENDAR_DATA['gelijke dagen']!,
    closed: [
      ...CALENDAR_DATA['gelijke dagen']!.closed,
      { from: '2026-09-01' as Day, to: '2026-09-01' as Day, name: 'studiedag' },
    ],
  });
  expect(
    dryRun(before, { inForce: bavokring, calendar: morningOff }, known(twice))[0]!.lost.map(({ rule }) => rule),
  ).toEqual(['late.slip', 'late.slip']);
  expect(dryRun({ inForce: bavokring, calendar: morningOff }, before, known(twice))[0]!.gained).toHaveLength(2);
});

test('another timetable: a day that turns out longer brings the law in', () => {
  const versions: readonly CalendarVersion[] = [
    { ...CALENDAR_DATA['dagen van vijf uur']!, validFrom: '2026-08-01' as Day },
  ];
  const longer: CalendarVersion = { ...CALENDAR_DATA['gelijke dagen']!, validFrom: '2026-11-23' as Day };
  const away = {
    id: 'a1',
    pupil: 'p2',
    date: '2026-09-07',
    endDate: '2026-09-09',
    kind: 'absent',
    authorised: false,
  } as Absence;
  const all = asIfAllYear(versions, longer, moment('2026-11-23T16:00'));
  const found = dryRun(
    { inForce: bavokring, calendar: new Calendar(versions) },
    { inForce: bavokring, calendar: new Calendar(all) },
    known([away]),
  );
  expect(found).toMatchObject([
    { pupil: 'p2', gained: [{ rule: 'unauthorised.sixteen-hours', since: '2026-09-07' }], lost: [] },
  ]);
  expect(
    dryRun(
      { inForce: bavokring, calendar: new Calendar(versions) },
      { inForce: bavokring, calendar: new Calendar([...versions, longer]) },
      known([away]),
    ),
  ).toEqual([]);
});
