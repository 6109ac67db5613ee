import { describe, expect, test } from 'vitest';
import { type Day, dayFromNumber, dayNumber, weekdayOfNumber } from '../../../../src/domain/day';
import type { Known } from '../../../../src/overview/lines/patterns/pattern';
import { THRESHOLD } from '../../../../src/overview/lines/patterns/threshold';
import { numbersFrom, school } from '../invented-school';
import { ALONE, foundOf, of, on, patternsIn, said } from './found';

/* Each pattern just met, and just missed. */

const MONDAYS = ['2026-09-07', '2026-09-14', '2026-09-21', '2026-09-28', '2026-11-02', '2026-11-09'];
const TUESDAY = '2026-09-15';
const THURSDAY = '2026-11-19';

describe('a fixed weekday', () => {
  test('is five of five, and not four of four: one of five weekdays stands out soon', () => {
    expect(said(foundOf(on(MONDAYS.slice(0, 5))))).toEqual(['weekday 0: 5 of 5 sick']);
    expect(said(foundOf(on(MONDAYS.slice(0, 4))))).toEqual([]);
  });

  test('says the days, how many would be usual, and how rare it is', () => {
    const [found] = foundOf(on(MONDAYS.slice(0, 5)));
    expect(found!.fitting.map(({ day }) => dayFromNumber(day))).toEqual(MONDAYS.slice(0, 5));
    expect(found!.usual).toBeCloseTo(0.19, 2);
    expect(found!.chance).toBeCloseTo(5 * found!.usual ** 5, 12);
  });

  test('is six of seven, and not six of eight', () => {
    expect(said(foundOf(on([...MONDAYS, TUESDAY])))).toEqual(['weekday 0: 6 of 7 sick']);
    expect(said(foundOf(on([...MONDAYS, TUESDAY, THURSDAY])))).toEqual([]);
  });

  test('looks at illness, other reasons, unauthorised reports and lates apart', () => {
    for (const sort of ['excused', 'unauthorised', 'late'] as const) {
      expect(said(foundOf(on(MONDAYS, sort)))).toEqual([`weekday 0: 6 of 6 ${sort}`]);
    }
    expect(foundOf([...on(MONDAYS.slice(0, 3)), ...on(MONDAYS.slice(3), 'late')])).toEqual([]);
  });

  test('is usual where it is so for the other pupils', () => {
    const others = (count: number) => Array.from({ length: count }, (_, index) => of(`p${index + 1}`, on(MONDAYS)));
    const five = of('p0', on(MONDAYS.slice(0, 5)));
    expect(patternsIn([five, ...others(5)], ALONE).filter(({ pupil }) => pupil === 'p0')).toEqual([]);
    const fewer = [...others(4), of('p9', on(MONDAYS.slice(0, 5)))];
    expect(patternsIn([five, ...fewer], ALONE).filter(({ pupil }) => pupil === 'p0')).toHaveLength(1);
  });
});

describe('around vacations and long weekends', () => {
  const EDGES = ['2026-10-16', '2026-10-26', '2026-12-18', '2027-02-19', '2027-05-11'];
  const BETWEEN = ['2026-11-17', '2026-11-25', '2026-09-24', '2027-01-20'];

  test('is four of five, and not four of six', () => {
    const four = EDGES.slice(0, 4);
    expect(said(foundOf(on([...four, BETWEEN[0]!], 'unauthorised')))).toEqual([
      'around-vacations: 4 of 5 unauthorised',
    ]);
    expect(said(foundOf(on([...four, ...BETWEEN.slice(0, 2)], 'unauthorised')))).toEqual([]);
  });

  test('is nothing of three reports, however they lie', () => {
    expect(foundOf(on(EDGES.slice(0, 3)))).toEqual([]);
    expect(THRESHOLD.occasions).toBe(4);
  });

  test('is at least half', () => {
    const edges = ['2026-10-15', '2026-12-17', '2027-01-04', ...EDGES];
    const many = [...BETWEEN, '2026-09-10', '2026-09-15', '2026-11-12', '2027-01-28'];
    expect(said(foundOf(on([...edges, ...many])))).toEqual(['around-vacations: 8 of 16 sick']);
    expect(said(foundOf(on([...edges, ...many, '2026-11-27'])))).toEqual([]);
  });
});

describe('gym', () => {
  /** On Thursdays. */
  const gym: Known = { ...ALONE, gym: (_, day) => weekdayOfNumber(day) === 3 };
  const WEEKS = ['2026-09-10', '2026-09-17', '2026-09-24', '2026-11-12'];
  const dayAfter = (day: string) => dayFromNumber(dayNumber(day as Day) + 1);

  test('on the day of it is four of four', () => {
    expect(said(foundOf(on(WEEKS), gym))).toEqual(['gym-day: 4 of 4 sick']);
    expect(said(foundOf(on([...WEEKS, TUESDAY]), gym))).toEqual([]);
  });

  test('the first school day after it is four of four', () => {
    expect(said(foundOf(on(WEEKS.map(dayAfter)), gym))).toEqual(['after-gym: 4 of 4 sick']);
    expect(said(foundOf(on([...WEEKS.map(dayAfter), TUESDAY]), gym))).toEqual([]);
  });

  test('after a weekend it is the gym of Friday', () => {
    const friday: Known = { ...ALONE, gym: (_, day) => weekdayOfNumber(day) === 4 };
    expect(said(foundOf(on(MONDAYS), friday))).toContain('after-gym: 6 of 6 sick');
  });

  test('is not looked for where the school did not say when it is, and only on days of which it did', () => {
    expect(foundOf(on(WEEKS))).toEqual([]);
    const since = (day: string): Known => ({
      ...ALONE,
      gym: (_, of) => (of < dayNumber(day as Day) ? null : weekdayOfNumber(of) === 3),
    });
    expect(said(foundOf(on(WEEKS), since('2026-09-01')))).toEqual(['gym-day: 4 of 4 sick']);
    expect(said(foundOf(on(WEEKS), since('2026-09-11')))).toEqual([]);
  });
});

describe('together with a child of the same family', () => {
  const DAYS = ['2026-09-08', '2026-09-24', '2026-11-11', '2027-01-14'];
  const OTHERS = ['2026-10-07', '2026-11-27'];
  const together = (mine: readonly string[], theirs: readonly string[]) => {
    const pupils = [of('p0', on(mine)), of('p1', on(theirs))];
    const relatives: Known['relatives'] = ({ pupil }) =>
      pupils.filter((other) => other.pupil !== pupil).map((watched) => ({ watched, by: 'surname' }));
    return patternsIn(pupils, { ...ALONE, relatives }).filter(({ pattern }) => pattern === 'siblings');
  };

  test('is two of four on the same day, and not one of four', () => {
    expect(said(together(DAYS, DAYS.slice(0, 2)))).toEqual(['siblings p1: 2 of 4 sick']);
    expect(said(together(DAYS, [...DAYS.slice(0, 1), ...OTHERS]))).toEqual([]);
  });

  test('is usual where the other child is away very often', () => {
    const often = Array.from({ length: 90 }, (_, index) => dayFromNumber(dayNumber('2026-09-07' as Day) + 2 * index));
    expect(together(DAYS, [...often, ...DAYS]).filter(({ pupil }) => pupil === 'p0')).toEqual([]);
  });

  test('counts only days on which both were seen', () => {
    const mine = of('p0', on(DAYS));
    const theirs = of('p1', on(DAYS));
    const unseen = {
      ...theirs,
      days: { ...theirs.days, sick: theirs.days.sick.filter((day) => day > dayNumber('2026-09-30' as Day)) },
    };
    const relatives: Known['relatives'] = ({ pupil }) => (pupil === 'p0' ? [{ watched: unseen, by: 'parents' }] : []);
    expect(patternsIn([mine, unseen], { ...ALONE, relatives })).toEqual([]);
  });
});

describe('nothing but the first hour', () => {
  const days = ['2026-09-08', '2026-09-24', '2026-11-11', '2027-01-14', '2027-01-20'];
  /** Others of whom one in ten is so. */
  const others = of('p1', [
    ...on(['2026-09-10', '2026-09-16', '2026-11-05'], 'sick', true),
    ...Array.from({ length: 27 }, (_, index) => on([dayFromNumber(dayNumber('2027-01-11' as Day) + index)])[0]!),
  ]);
  const found = (mine: number, rest: number) =>
    said(
      patternsIn(
        [of('p0', [...on(days.slice(0, mine), 'sick', true), ...on(days.slice(mine, mine + rest))]), others],
        ALONE,
      ),
    ).filter((one) => one.startsWith('first-hour'));

  test('is three of four, and not three of five, where it is one in ten of the others', () => {
    expect(found(3, 1)).toEqual(['first-hour: 3 of 4 sick']);
    expect(found(3, 2)).toEqual([]);
  });

  test('is not looked for where the others say too little', () => {
    expect(foundOf(on(days, 'sick', true))).toEqual([]);
  });

  test('leaves out what nobody knows the length of', () => {
    const mine = of('p0', [...on(days.slice(0, 3), 'sick', true), ...on(days.slice(3), 'sick', null)]);
    expect(said(patternsIn([mine, others], ALONE)).filter((one) => one.startsWith('first-hour'))).toEqual([]);
  });
});

test('the rarest by chance stands first', () => {
  const pupils = school(300, numbersFrom(7));
  const found = patternsIn([...pupils, of('p900', on(MONDAYS)), of('p901', on(MONDAYS.slice(0, 5), 'late'))], ALONE);
  expect(found.map(({ chance }) => chance)).toEqual(found.map(({ chance }) => chance).sort((a, b) => a - b));
  expect(found.every(({ chance }) => chance <= THRESHOLD.chance)).toBe(true);
});
