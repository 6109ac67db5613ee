import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Absence } from '../../src/domain/absence';
import { type Action, CONSULTED_FOR, UNASKED_LETTERS } from '../../src/domain/action';
import { addDays, at, dayOf, type Moment } from '../../src/domain/day';
import { evaluate } from '../../src/rules/evaluate';
import { isPast } from '../../src/rules/found';
import { progressOf } from '../../src/rules/progress';
import { bavokring } from '../../src/rules/protocols/bavokring';
import { runs } from '../runs';
import { CALENDAR, deeds, lateRow, NOW, PUPIL, row, rows } from './arbitrary';

/* What holds of every school year, whatever happened in it. */

const answer = (absences: readonly Absence[], actions: readonly Action[], now = NOW) =>
  evaluate(bavokring, CALENDAR, [PUPIL], absences, actions, now);

const progress = (absences: readonly Absence[], actions: readonly Action[]) =>
  progressOf(bavokring, CALENDAR, PUPIL, absences, actions, NOW);

const everything = fc.tuple(rows({ openEnds: true }), deeds(true));
const check = <Ts extends [unknown, ...unknown[]]>(property: fc.IProperty<Ts>) =>
  fc.assert(property, { numRuns: runs(120) });

test('the order in which facts are given changes nothing', () =>
  check(
    fc.property(
      everything.chain(([absences, actions]) =>
        fc.tuple(
          fc.constant([absences, actions] as const),
          fc.shuffledSubarray([...absences], { minLength: absences.length }),
          fc.shuffledSubarray([...actions], { minLength: actions.length }),
        ),
      ),
      ([[absences, actions], otherAbsences, otherActions]) => {
        expect(answer(otherAbsences, otherActions)).toEqual(answer(absences, actions));
      },
    ),
  ));

test('asking twice gives the same answer, and leaves the facts as they were', () =>
  check(
    fc.property(everything, ([absences, actions]) => {
      const before = JSON.stringify([absences, actions]);
      expect(answer(absences, actions)).toEqual(answer(absences, actions));
      expect(JSON.stringify([absences, actions])).toBe(before);
    }),
  ));

test('a letter that no step asks for settles nothing, and asks for nothing', () =>
  check(
    fc.property(
      everything,
      fc.array(
        fc.record({ letter: fc.constantFrom(...UNASKED_LETTERS), about: fc.option(fc.constantFrom('2026-09-01')) }),
      ),
      ([absences, actions], letters) => {
        const sent = letters.map(
          ({ letter, about }, index): Action => ({
            ...{ kind: 'letter-sent', letter, id: `unasked${index}`, pupil: PUPIL.id, at: NOW },
            ...(about && { about }),
          }),
        );
        expect(answer(absences, [...actions, ...sent])).toEqual(answer(absences, actions));
      },
    ),
  ));

test('every task is that of one signal, settled when all are done, and late when its due has passed', () =>
  check(
    fc.property(everything, ([absences, actions]) => {
      const { signals, tasks } = answer(absences, actions);
      expect(new Set(signals.map(({ key }) => key)).size).toBe(signals.length);
      for (const signal of signals) {
        const own = tasks.filter(({ key }) => key === signal.key);
        expect(own.length).toBeGreaterThan(0);
        expect(signal.settled).toBe(own.every(({ status }) => status === 'done'));
        expect(signal.since <= dayOf(NOW)).toBe(true);
        expect(signal.window.from <= signal.window.to).toBe(true);
      }
      for (const { due, status, by } of tasks) {
        expect(status === 'overdue').toBe(status !== 'done' && isPast(due, NOW));
        expect(by === undefined || status === 'done').toBe(true);
      }
    }),
  ));

test('an action that was taken back was never done', () =>
  check(
    fc.property(everything, fc.nat(), ([absences, actions], pick) => {
      const action = actions[pick % Math.max(1, actions.length)];
      fc.pre(action !== undefined);
      const withdrawn = { id: 'w', kind: 'withdrawn', at: NOW, about: action!.id } as Action;
      const without = actions.filter(({ id }) => id !== action!.id);
      expect(answer(absences, [...actions, withdrawn])).toEqual(answer(absences, without));
    }),
  ));

test('what happens after now changes nothing now', () =>
  check(
    fc.property(everything, ([absences, actions]) => {
      const known = absences.filter(({ date }) => date <= dayOf(NOW));
      const done = actions.filter((action) => action.at <= NOW);
      expect(answer(absences, actions)).toEqual(answer(known, done));
    }),
  ));

test('another pupil changes nothing for this one', () =>
  check(
    fc.property(everything, everything, ([absences, actions], [others, deedsOfOthers]) => {
      const second = { id: 'p2', name: 'Noor Visser', group: '6A' };
      const theirs = <Fact extends { id: string }>(facts: readonly Fact[]) =>
        facts.map((fact) => ({ ...fact, id: `x${fact.id}`, pupil: second.id }));
      const both = evaluate(
        bavokring,
        CALENDAR,
        [PUPIL, second],
        [...absences, ...theirs(others)],
        [...actions, ...theirs(deedsOfOthers)],
        NOW,
      );
      const own = ({ pupil }: { readonly pupil?: string }) => pupil === PUPIL.id;
      const alone = answer(absences, actions);
      expect(both.signals.filter(own)).toEqual(alone.signals.filter(own));
      expect(both.tasks.filter(own)).toEqual(alone.tasks.filter(own));
      expect(both.counters[PUPIL.id]).toEqual(alone.counters[PUPIL.id]);
    }),
  ));

/*
 * Without decisions on leave and without open ends: after leave a sick row can make the day behind it one of overrun leave (reading
 * 27), and a new row ends an open one of another kind (reading 25).
 */
test('an authorised row never raises minutes or lates', () =>
  check(
    fc.property(
      rows(),
      deeds(false),
      row({ kinds: ['sick', 'medical', 'leave', 'religious', 'suspended'], authorised: fc.constantFrom(true, null) }),
      (absences, actions, added) => {
        const before = answer(absences, actions).counters[PUPIL.id]!;
        const after = answer([...absences, { ...added, id: 'added' }], actions).counters[PUPIL.id]!;
        expect(after.unauthorisedMinutes).toBeLessThanOrEqual(before.unauthorisedMinutes);
        expect(after.lates).toBeLessThanOrEqual(before.lates);
      },
    ),
  ));

test('an unauthorised late never takes a step of the ladder away', () =>
  check(
    fc.property(everything, lateRow, ([absences, actions], added) => {
      const ladder = (given: readonly Absence[]) =>
        answer(given, actions)
          .signals.filter(({ rule }) => rule.startsWith('late.'))
          .map(({ key }) => key);
      expect(ladder([...absences, { ...added, id: 'added' }])).toEqual(expect.arrayContaining(ladder(absences)));
    }),
  ));

test('a due day is overdue from its end', () =>
  check(
    fc.property(fc.integer({ min: 0, max: 400 }), (days) => {
      const due = addDays(dayOf(NOW), days - 200);
      expect(isPast(due, at(due, '23:59'))).toBe(false);
      expect(isPast(due, at(addDays(due, 1), '00:00'))).toBe(true);
    }),
  ));

test('who saw a dossier changes nothing in it', () =>
  check(
    fc.property(everything, fc.array(fc.constantFrom(...CONSULTED_FOR)), ([absences, actions], purposes) => {
      const moments = ['2026-09-01T08:00', '2026-10-30T09:00', NOW] as Moment[];
      const consulted = purposes.map(
        (purpose, index): Action => ({
          id: `consulted${index}`,
          kind: 'consulted',
          pupil: PUPIL.id,
          at: moments[index % moments.length]!,
          for: purpose,
        }),
      );
      const all = [...actions, ...consulted];
      expect(answer(absences, all)).toEqual(answer(absences, actions));
      expect(progress(absences, all)).toEqual(progress(absences, actions));
    }),
  ));
