import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action } from '../../src/domain/action';
import type { Day } from '../../src/domain/day';
import { type CareLine, type CarePupil, careOverview, monthsUntil } from '../../src/overview/care';

let count = 0;
const did = (at: string, kind: Action['kind'], more: object = {}): Action =>
  ({ id: `h${String(count++).padStart(4, '0')}`, at: `${at}T10:00`, kind, pupil: 'p', ...more }) as Action;
const MONTHS = ['2026-09', '2026-10', '2026-11'];
const said = (pupils: readonly CarePupil[]) =>
  careOverview(pupils, MONTHS).map(
    ({ count: what, by, months }) => `${what}${by ? ` ${by}` : ''}: ${months.map((rows) => rows.length).join(' ')}`,
  );

describe('the months of a school year', () => {
  test('begin in August and end with the one of today', () => {
    expect(monthsUntil('2026-11-24' as Day)).toEqual(['2026-08', '2026-09', '2026-10', '2026-11']);
    expect(monthsUntil('2027-07-31' as Day)).toHaveLength(12);
    expect(monthsUntil('2027-08-01' as Day)).toEqual(['2027-08']);
    expect(monthsUntil('2027-01-05' as Day).at(-1)).toBe('2027-01');
  });
});

describe('care, month by month', () => {
  test('counts what was raised, decided, referred, discussed and told, each by its choice', () => {
    const concern = did('2026-09-10', 'concern');
    const actions = [
      concern,
      did('2026-09-11', 'concern-decided', { about: concern.id, decision: 'counsellor' }),
      did('2026-10-02', 'team-discussed'),
      did('2026-10-02', 'parents-informed'),
      did('2026-11-03', 'referral', { to: 'school-doctor' }),
    ];
    expect(said([{ pupil: 'p', actions }])).toEqual([
      'raised: 1 0 0',
      'decided counsellor: 1 0 0',
      'referred school-doctor: 0 0 1',
      'discussed: 0 1 0',
      'informed: 0 1 0',
    ]);
  });

  test('has as open what nobody decided about until now, in the month in which it was raised', () => {
    const [first, second] = [did('2026-09-10', 'concern'), did('2026-10-10', 'concern')];
    const about = (id: string) => did('2026-11-01', 'concern-decided', { about: id, decision: 'none' });
    expect(said([{ pupil: 'p', actions: [first, second] }])).toContain('open: 1 1 0');
    expect(said([{ pupil: 'p', actions: [first, second, about(second.id)] }])).toContain('open: 1 0 0');
    const all = did('2026-10-10', 'concern-decided', { decision: 'none' });
    expect(said([{ pupil: 'p', actions: [first, second, all] }]).join()).not.toContain('open');
    const before = did('2026-10-09', 'concern-decided', { decision: 'none' });
    expect(said([{ pupil: 'p', actions: [first, second, before] }])).toContain('open: 0 1 0');
  });

  test('says of each number whom it is about, and the day', () => {
    const pupils = ['p', 'q'].map((pupil) => ({ pupil, actions: [did('2026-09-10', 'concern')] }));
    expect(careOverview(pupils, MONTHS)[0]!.months[0]).toEqual([
      { pupil: 'p', day: '2026-09-10' },
      { pupil: 'q', day: '2026-09-10' },
    ]);
  });

  test('leaves out what lies before and after, and says nothing where nothing was done', () => {
    expect(said([{ pupil: 'p', actions: [did('2026-08-31', 'concern'), did('2026-12-01', 'referral')] }])).toEqual([]);
    expect(said([{ pupil: 'p', actions: [did('2026-09-01', 'call', { outcome: 'reached' })] }])).toEqual([]);
  });

  test('comes to the same as when each kind is counted by itself', () => {
    const kinds = ['concern', 'concern-decided', 'referral', 'team-discussed', 'parents-informed', 'call'] as const;
    const one = fc.record({
      kind: fc.constantFrom(...kinds),
      month: fc.constantFrom('2026-08', ...MONTHS, '2026-12'),
      choice: fc.constantFrom('counsellor', 'none', undefined),
      pupil: fc.constantFrom('p', 'q', 'r'),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), (all) => {
        const deeds = all.map(({ kind, month, choice, pupil }) =>
          did(`${month}-05`, kind, { decision: choice, to: choice, pupil }),
        );
        const pupils = ['p', 'q', 'r'].map((pupil) => ({
          pupil,
          actions: deeds.filter((deed) => deed.pupil === pupil),
        }));
        const lines = careOverview(pupils, MONTHS);
        const sum = (of: (line: CareLine) => boolean, month: number) =>
          lines.filter(of).reduce((total, { months }) => total + months[month]!.length, 0);
        for (const [index, month] of MONTHS.entries()) {
          const inMonth = (kind: string, choice?: string) =>
            all.filter((deed) => deed.kind === kind && deed.month === month && (!choice || deed.choice === choice))
              .length;
          expect(sum((line) => line.count === 'raised', index)).toBe(inMonth('concern'));
          expect(sum((line) => line.count === 'decided', index)).toBe(inMonth('concern-decided'));
          expect(sum((line) => line.count === 'decided' && line.by === 'none', index)).toBe(
            inMonth('concern-decided', 'none'),
          );
          expect(sum((line) => line.count === 'referred', index)).toBe(inMonth('referral'));
          expect(sum((line) => line.count === 'discussed', index)).toBe(inMonth('team-discussed'));
          expect(sum((line) => line.count === 'informed', index)).toBe(inMonth('parents-informed'));
          // Nobody names a concern here: one stays open when no decision about its pupil came in its month or later.
          const open = all.filter(
            (deed) =>
              deed.kind === 'concern' &&
              deed.month === month &&
              !all.some((o) => o.kind === 'concern-decided' && o.pupil === deed.pupil && o.month >= month),
          );
          expect(sum((line) => line.count === 'open', index)).toBe(open.length);
        }
      }),
    );
  });
});
