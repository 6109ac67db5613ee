import { describe, expect, test } from 'vitest';
import { withList } from '../../../src/background/portal/readings';
import type { Moment } from '../../../src/domain/day';
import { MOST } from '../../../src/sites/limits';
import type { AnyListRead, ListCover, PupilRow, ReportRow } from '../../../src/sites/portal/lists/rows';
import { PORTAL, type Portal } from '../../../src/storage/portal';

/* What is kept of the portal's lists after one reading and the next. */

const EMPTY = PORTAL.parse({});
const MONDAY = '2026-11-23T08:00' as Moment;
const TUESDAY = '2026-11-24T08:00' as Moment;
const SCHOOL: ListCover = { group: null, from: null, until: null };
const of = (group: string): ListCover => ({ ...SCHOOL, group });

const report = (pupil: string, more: Partial<ReportRow> = {}): ReportRow => ({
  pupil,
  group: '5A',
  kind: 'sick',
  from: '2026-11-23' as ReportRow['from'],
  until: null,
  reportedAt: null,
  handled: false,
  ...more,
});
const reports = (rows: readonly ReportRow[], cover: ListCover | null): AnyListRead => ({
  list: 'reports',
  rows,
  cover,
  lost: 0,
});
const las = (rows: readonly PupilRow[], cover: ListCover | null): AnyListRead => ({
  list: 'las-pupils',
  rows,
  cover,
  lost: 0,
});
const pupil = (name: string, group = '5A', number: string | null = name): PupilRow => ({ name, group, number });

const read = (
  ...readings: readonly (readonly [AnyListRead, Moment] | readonly [AnyListRead, Moment, string])[]
): Portal => readings.reduce((portal, [list, now, person = 'p1']) => withList(portal, list, person, now), EMPTY);
const names = (portal: Portal) => portal.reports?.rows.map(({ pupil: name }) => name);

describe('reports', () => {
  test('the same report read twice is one, as it was read last', () => {
    const portal = read(
      [reports([report('Sem')], null), MONDAY],
      [reports([report('Sem', { handled: true })], null), TUESDAY],
    );
    expect(portal.reports?.rows).toMatchObject([{ pupil: 'Sem', handled: true }]);
    expect(portal.reports?.at).toBe(TUESDAY);
  });

  test('a part only adds; a list of everything takes away what it does not show', () => {
    const both = [reports([report('Sem'), report('Noor')], SCHOOL), MONDAY] as const;
    expect(names(read(both, [reports([report('Finn')], null), TUESDAY]))).toEqual(['Sem', 'Noor', 'Finn']);
    expect(names(read(both, [reports([report('Finn')], SCHOOL), TUESDAY]))).toEqual(['Finn']);
  });

  test('a list of a group, or of some days, takes away only what belongs there', () => {
    const before = [reports([report('Sem'), report('Noor', { group: '6A' })], SCHOOL), MONDAY] as const;
    expect(names(read(before, [reports([], of('groep 5A')), TUESDAY]))).toEqual(['Noor']);
    const week = (from: string, until: string) => ({ group: null, from, until }) as ListCover;
    const ended = [reports([report('Sem', { until: '2026-11-23' as never })], SCHOOL), MONDAY] as const;
    expect(names(read(ended, [reports([], week('2026-11-23', '2026-11-27')), TUESDAY]))).toEqual([]);
    expect(names(read(ended, [reports([], week('2026-11-24', '2026-11-27')), TUESDAY]))).toEqual(['Sem']);
  });

  test('it is remembered what was seen whole, and when', () => {
    const portal = read(
      [reports([], of('5A')), MONDAY],
      [reports([], of('6A')), MONDAY],
      [reports([], of('5A')), TUESDAY],
    );
    expect(portal.reports?.covers.map(({ group, at }) => [group, at])).toEqual([
      ['5A', TUESDAY],
      ['6A', MONDAY],
    ]);
    const whole = read([reports([], SCHOOL), MONDAY]).reports?.covers;
    expect(whole?.map(({ group }) => group)).toEqual([null]);
  });

  test('a page that adds without end pushes out what it added first', () => {
    const many = (from: number) => Array.from({ length: MOST.rows }, (_, index) => report(`Leerling ${from + index}`));
    const portal = read([reports(many(0), null), MONDAY], [reports(many(MOST.rows), null), TUESDAY]);
    expect(portal.reports?.rows).toHaveLength(MOST.rows);
    expect(portal.reports?.rows[0]?.pupil).toBe(`Leerling ${MOST.rows}`);
  });

  test('what ended before this school year goes', () => {
    const old = report('Sem', { from: '2026-07-01' as never, until: '2026-07-02' as never });
    expect(names(read([reports([old], null), '2026-07-03T08:00' as Moment], [reports([], SCHOOL), TUESDAY]))).toEqual(
      [],
    );
  });
});

test('an inbox is that of the person who sat here', () => {
  const question = (from: string) => ({ from, subject: 'Gymtas', askedAt: MONDAY, answered: false });
  const inbox = (...rows: string[]): AnyListRead => ({
    list: 'questions',
    rows: rows.map(question),
    cover: SCHOOL,
    lost: 0,
  });
  const portal = read([inbox('Wendy'), MONDAY, 'p1'], [inbox('Ahmed'), MONDAY, 'p2'], [inbox(), TUESDAY, 'p1']);
  expect(portal.questions?.rows.map(({ person, from }) => [person, from])).toEqual([['p2', 'Ahmed']]);
});

test('a list of a group, or of some days, takes nobody away who does not belong there', () => {
  const days = { group: null, from: '2026-11-23', until: '2026-11-27' } as ListCover;
  const parents = (rows: string[], cover: ListCover): AnyListRead => ({
    list: 'parents',
    rows: rows.map((name) => ({ name, children: [] })),
    cover,
    lost: 0,
  });
  const inbox = (rows: string[], cover: ListCover): AnyListRead => ({
    list: 'questions',
    rows: rows.map((from) => ({ from, subject: 'Gymtas', askedAt: MONDAY, answered: false })),
    cover,
    lost: 0,
  });
  const left = read([parents(['Wendy'], SCHOOL), MONDAY], [parents(['Ahmed'], of('6A')), TUESDAY]);
  expect(left.parents?.rows.map(({ name }) => name)).toEqual(['Wendy', 'Ahmed']);
  const asked = read([inbox(['Wendy'], SCHOOL), MONDAY], [inbox(['Ahmed'], days), TUESDAY]);
  expect(asked.questions?.rows.map(({ from }) => from)).toEqual(['Wendy', 'Ahmed']);
  const there = read([las([pupil('Sem')], SCHOOL), MONDAY], [las([pupil('Noor')], days), TUESDAY]);
  expect(there.lasPupils?.rows.map(({ name, arrived }) => [name, arrived])).toEqual([
    ['Sem', false],
    ['Noor', true],
  ]);
  expect(there.gone).toEqual([]);
});

describe('pupils of the LAS', () => {
  test('it is known since when a pupil is there, also after they went to another group', () => {
    const portal = read(
      [las([pupil('Sem')], of('5A')), MONDAY],
      [las([pupil('Sem', '6A'), pupil('Noor', '6A')], of('6A')), TUESDAY],
    );
    expect(portal.lasPupils?.rows.map(({ name, group, since }) => [name, group, since])).toEqual([
      ['Sem', '6A', MONDAY],
      ['Noor', '6A', TUESDAY],
    ]);
    expect(portal.gone).toEqual([]);
  });

  test('who comes to a group that was read wholly before arrived; nobody did when it is read first', () => {
    const first = [las([pupil('Sem')], of('5A')), MONDAY] as const;
    const portal = read(
      first,
      [las([pupil('Sem'), pupil('Noor')], of('5A')), TUESDAY],
      [las([pupil('Finn', '6A')], of('6A')), TUESDAY],
    );
    expect(portal.lasPupils?.rows.filter(({ arrived }) => arrived).map(({ name }) => name)).toEqual(['Noor']);
  });

  test('who is not on the list of their group any more is gone, until another list shows them', () => {
    const before = [las([pupil('Sem'), pupil('Noor')], of('5A')), MONDAY] as const;
    const without = [las([pupil('Noor')], of('5A')), TUESDAY] as const;
    expect(read(before, without).gone).toMatchObject([{ name: 'Sem', since: TUESDAY }]);
    expect(read(before, without, [las([pupil('Sem', '6A')], of('6A')), TUESDAY]).gone).toEqual([]);
    expect(read(before, [las([pupil('Noor')], null), TUESDAY]).gone).toEqual([]);
  });
});

test('what is kept is what the storage allows', () => {
  const portal = read([reports([report('Sem')], SCHOOL), MONDAY], [las([pupil('Sem')], of('5A')), MONDAY]);
  expect(PORTAL.parse(portal)).toEqual(portal);
});
