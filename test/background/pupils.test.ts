import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pupils } from '../../src/background/pupils';
import { addDays, at, type Day } from '../../src/domain/day';
import { clockAt, type Entry } from '../../src/domain/dossier';
import { fold } from '../../src/domain/fold';
import { line } from '../domain/line';
import { CALENDARS } from '../rules/calendars';

/* What was looked at in groups in which a pupil never was has no say in the pupil's history, and so is left out of it. */

const calendar = CALENDARS['gelijke dagen']!;
const FIRST = '2026-09-07' as Day;
const look = fc.record({
  day: fc.integer({ min: 0, max: 30 }),
  of: fc.constantFrom('own', 'school', '5A', '6A', '7A'),
  group: fc.constantFrom('5A', '6A'),
  open: fc.boolean(),
});

test('the history of a pupil is that of all entries around it', () => {
  fc.assert(
    fc.property(fc.array(look, { maxLength: 12 }), fc.option(fc.nat(11)), (looks, withdrawn) => {
      const entries = looks.map(({ day, of, group, open }, seq): Entry => {
        const date = addDays(FIRST, day);
        const own = of === 'own';
        return {
          v: 1,
          id: `e${seq}`,
          device: 'd',
          seq,
          prev: null,
          at: at(date, '16:00'),
          clock: clockAt(seq),
          by: { role: 'teacher', name: 'Tom' },
          kind: 'reading',
          reading: `r${seq}`,
          looked: clockAt(seq),
          profile: 'p',
          cover: own
            ? null
            : { of: of === 'school' ? 'school' : 'group', group: of === 'school' ? null : of, from: date, until: date },
          lines: own ? [line(date, 'sick', { openEnded: open })] : [],
          named: own ? { name: 'Noor', number: '1', group } : null,
        };
      });
      const own = entries.filter((entry) => entry.kind === 'reading' && entry.named !== null);
      const around = entries.filter((entry) => !own.includes(entry));
      const about = entries[withdrawn ?? -1];
      if (about) {
        const back = { ...about, id: 'w', kind: 'withdrawn', about: about.id } as unknown as Entry;
        (own.includes(about) ? own : around).push(back);
      }
      const pupils = new Pupils(
        [
          { subject: { of: 'pupil', pupil: 'p' }, entries: own, setAside: false },
          { subject: { of: 'school' }, entries: around, setAside: false },
        ],
        calendar,
        {},
      );
      const whole = fold({ pupil: 'p', own, around, calendar, reasons: {} });
      expect(pupils.keys()).toEqual(whole.named.name === '' ? [] : ['p']);
      expect(pupils.history('p')).toEqual(whole);
    }),
  );
});
