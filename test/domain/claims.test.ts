import { describe, expect, test } from 'vitest';
import type { AbsenceKind } from '../../src/domain/absence';
import { Calendar } from '../../src/domain/calendar';
import { type Claim, match, merged } from '../../src/domain/claims';
import { type Day, dayNumber, type Time } from '../../src/domain/day';
import type { Line } from '../../src/domain/dossier';
import { calendarOf } from '../../src/domain/school-calendar';
import { line } from './line';

/* Which of what is read is which of what was known. */

const DAY = '2026-11-24' as Day;
const LESSONS = ['08:30-12:00', '12:30-14:30'];
const calendar = new Calendar(
  calendarOf('midden', { mon: LESSONS, tue: LESSONS, wed: LESSONS, thu: LESSONS, fri: LESSONS }),
).group('6A');

const claim = (kind: AbsenceKind, more: Partial<Line> = {}, entry = ''): Claim => ({
  line: line(DAY, kind, more),
  open: false,
  source: { profile: 'p', at: '2026-11-24T09:00', entry },
});
const late = (arrival: string | null = null) => claim('late', { arrival: arrival as Time | null });
const away = (from: string | null, to: string | null, kind: AbsenceKind = 'medical') =>
  claim(kind, { from: from as Time | null, to: to as Time | null });
const said = ({ line: { kind, arrival, from, to, part } }: Claim) =>
  [kind, arrival, from, to, part].filter((part) => part !== null).join(' ');
const together = (facts: readonly Claim[], claims: readonly Claim[]) =>
  match(facts, claims, dayNumber(DAY), calendar).together.map(said);
const doubtful = (facts: readonly Claim[], claims: readonly Claim[]) =>
  match(facts, claims, dayNumber(DAY), calendar).doubtful;

describe('two lates are one', () => {
  test('when the arrivals lie in one lesson interval', () => {
    expect(together([late('08:30')], [late('11:59')])).toEqual(['late 11:59']);
    expect(together([late('12:30')], [late('14:29')])).toEqual(['late 14:29']);
  });

  test('and not when they do not', () => {
    expect(together([late('08:40')], [late('12:40')])).toEqual(['late 08:40', 'late 12:40']);
    // Noon is the end of the morning, and no part of it.
    expect(together([late('11:59')], [late('12:00')])).toEqual(['late 11:59', 'late 12:00']);
    expect(together([late('08:29')], [late('08:30')])).toEqual(['late 08:29', 'late 08:30']);
  });

  test('when both lie outside all lessons, or one has no arrival', () => {
    expect(together([late('08:29')], [late('12:10')])).toEqual(['late 12:10']);
    expect(together([late('08:40')], [late()])).toEqual(['late 08:40']);
    expect(together([late()], [late('12:40')])).toEqual(['late 12:40']);
  });
});

describe('two absences are one', () => {
  test('when their minutes overlap', () => {
    expect(together([away('09:00', '10:00')], [away('09:59', '11:00')])).toEqual(['medical 09:59 11:00']);
    expect(together([away('09:00', '10:00')], [away('10:00', '11:00')])).toEqual([
      'medical 09:00 10:00',
      'medical 10:00 11:00',
    ]);
    expect(together([away('10:00', null)], [away(null, '10:00')])).toEqual(['medical 10:00', 'medical 10:00']);
    expect(together([away('10:00', null)], [away(null, '10:01')])).toHaveLength(1);
  });

  test('mornings and afternoons meet at noon', () => {
    const [morning, afternoon] = [claim('medical', { part: 'morning' }), claim('medical', { part: 'afternoon' })];
    expect(together([morning], [afternoon])).toHaveLength(2);
    expect(together([morning], [away('12:00', '13:00')])).toHaveLength(2);
    expect(together([morning], [away('11:59', '13:00')])).toHaveLength(1);
    expect(together([afternoon], [away('11:00', '12:00')])).toHaveLength(2);
  });

  test('when one does not say which minutes', () => {
    expect(together([away('09:00', '10:00')], [claim('medical')])).toEqual(['medical 09:00 10:00']);
    expect(
      together([away('09:00', '10:00')], [claim('medical', { unclear: true, from: '12:00' as Time })]),
    ).toHaveLength(1);
  });

  test('a late and an absence never', () => {
    expect(together([late('08:40')], [claim('sick')])).toEqual(['late 08:40', 'sick']);
  });
});

describe('who is most alike goes together', () => {
  test('the same time before the same kind', () => {
    expect(
      together(
        [away('09:00', '10:00', 'sick'), away('09:00', '11:00', 'medical')],
        [away('09:00', '10:00', 'medical')],
      ),
    ).toEqual(['medical 09:00 11:00', 'medical 09:00 10:00']);
  });

  test('the same kind before another', () => {
    expect(together([claim('sick'), claim('medical')], [away('09:00', '10:00')])).toEqual([
      'sick',
      'medical 09:00 10:00',
    ]);
  });

  test('of equals the first that the page shows', () => {
    expect(together([late('08:40')], [late('08:50'), late('08:55')])).toEqual(['late 08:50', 'late 08:55']);
    const { shown } = match(
      [claim('sick', { remark: 'moeder belde' })],
      [claim('sick', {}, 'een'), claim('sick', {}, 'twee')],
      dayNumber(DAY),
      calendar,
    );
    expect(shown.map(({ line, source }) => [source.entry, line.remark])).toEqual([
      ['een', 'moeder belde'],
      ['twee', null],
    ]);
  });
});

describe('a late without a time', () => {
  const [morning, afternoon] = [late('08:40'), late('12:40')];

  test('could be either of two', () => {
    expect(doubtful([morning, afternoon], [late()])).toBe(true);
  });

  test('is told by there being as many as were known, or one', () => {
    expect(doubtful([morning, afternoon], [late(), late()])).toBe(false);
    expect(doubtful([morning], [late()])).toBe(false);
    expect(doubtful([], [late()])).toBe(false);
    expect(doubtful([morning, claim('sick')], [late()])).toBe(false);
  });

  test('is no doubt of one that says when, nor of an absence', () => {
    expect(doubtful([morning, afternoon], [late('12:45')])).toBe(false);
    expect(doubtful([morning, afternoon], [claim('sick')])).toBe(false);
    expect(doubtful([claim('sick'), claim('medical')], [claim('sick')])).toBe(false);
  });
});

describe('of one fact', () => {
  const of = (known: Claim, read: Claim) => merged(known, read).line;

  test('the newer wins, and the older stays where the newer is silent', () => {
    const known = claim('medical', {
      authorised: true,
      reported: 'with-reason',
      reason: 'arts',
      remark: 'tot elf uur',
    });
    expect(of(known, claim('medical'))).toEqual(known.line);
    expect(
      of(known, claim('medical', { authorised: false, reported: 'none', reason: 'tandarts', remark: '' })),
    ).toEqual(claim('medical', { authorised: false, reported: 'none', reason: 'tandarts', remark: '' }).line);
  });

  test('a time stays until another is said', () => {
    expect(said({ ...late(), line: of(late('08:40'), late()) })).toBe('late 08:40');
    expect(of(claim('late', { minutes: 10 }), late()).minutes).toBe(10);
    expect(of(claim('medical', { part: 'morning' }), claim('medical')).part).toBe('morning');
    // Who says only "a part of the day" gives way to who says which, or that it was all of it.
    const part = claim('medical', { unclear: true });
    expect([of(part, claim('medical')).unclear, of(part, away('09:00', null)).unclear]).toEqual([false, false]);
    expect([of(claim('medical'), part).unclear, of(away('09:00', null), part).unclear]).toEqual([false, false]);
    expect(of(part, part).unclear).toBe(true);
  });

  test('another kind replaces, a word that nobody knows replaces nothing', () => {
    expect(of(claim('sick', { remark: 'koorts' }), claim('medical'))).toEqual(claim('medical').line);
    expect(of(claim('sick'), claim('unknown', { reason: 'hm' }))).toEqual(claim('sick').line);
    expect(of(claim('unknown'), claim('unknown', { reason: 'hm' })).reason).toBe('hm');
  });
});
