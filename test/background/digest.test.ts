import { describe, expect, test, vi } from 'vitest';
import { digestAt, digestOf } from '../../src/background/digest';
import { NOTHING_MANAGED } from '../../src/managed/managed';
import type { TaskView } from '../../src/messages/views';

/* When somebody is told of their day, and what: numbers, and nobody's name. */

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { clock } = vi.hoisted(() => ({ clock: { now: '2026-11-24T08:15' } }));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve(clock.now), setSchoolNow: null }));
const { tellDigest } = await import('../../src/background/notify');

const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const LESSONS = [
  { start: at('08:30'), end: at('12:00') },
  { start: at('12:30'), end: at('14:30') },
];

test.each([
  ['08:14', null],
  ['08:15', 'morning'],
  ['10:14', 'morning'],
  ['10:15', null],
  ['13:59', null],
  ['14:00', 'afternoon'],
  ['15:59', 'afternoon'],
  ['16:00', null],
])('at %s: %s', (time, digest) => expect(digestAt(at(time), LESSONS)).toBe(digest));

test('a day without school has none; on a short one the afternoon goes before the morning', () => {
  expect(digestAt(at('08:15'), [])).toBeNull();
  expect(digestAt(at('09:00'), [{ start: at('08:30'), end: at('09:30') }])).toBe('afternoon');
});

const task = (given: Partial<Omit<TaskView, 'due'>> & { readonly due?: string }): TaskView =>
  ({ mine: true, status: 'open', due: '2026-11-24', ...given }) as TaskView;

test('it counts one’s own steps that are over their term, and those of today', () => {
  const tasks = [
    task({ status: 'overdue', due: '2026-11-23' }),
    task({}),
    task({ due: '2026-11-24T10:05' }),
    task({ due: '2026-11-25' }),
    task({ mine: false }),
  ];
  expect(digestOf(tasks, '2026-11-24', 0)).toEqual({ overdue: 1, today: 2 });
  expect(digestOf([task({ due: '2026-11-25' })], '2026-11-24', 0)).toBeNull();
  expect(digestOf([], '2026-11-24', 2)).toEqual({ overdue: 0, today: 2 });
});

describe('telling', () => {
  const officeWith = (wants: readonly string[], tasks = [task({})]) => {
    const person = { id: 'a', digests: wants, told: {} as Record<string, string> };
    return {
      person,
      office: {
        state: () => Promise.resolve('unlocked'),
        school: () =>
          Promise.resolve({
            calendar: { group: () => ({ lessons: () => LESSONS }) },
            calendarEnded: () => null,
            day: () => ({ tasks, earlier: [], done: [] }),
          }),
        managed: () => Promise.resolve(NOTHING_MANAGED),
        people: {
          seated: () => Promise.resolve(person),
          told: (time: string, day: string) => {
            person.told[time] = day;
            return Promise.resolve();
          },
        },
      } as never,
    };
  };
  const telling = async (office: never) => {
    const said: unknown[] = [];
    await tellDigest(
      office,
      (digest) => {
        said.push(digest);
        return Promise.resolve();
      },
      () => Promise.resolve(0),
    );
    return said;
  };

  test('once, and again the next day and at the other end of the day', async () => {
    const { office } = officeWith(['morning', 'afternoon']);
    clock.now = '2026-11-24T08:20';
    expect(await telling(office)).toEqual([{ overdue: 0, today: 1 }]);
    expect(await telling(office)).toEqual([]);
    clock.now = '2026-11-24T14:05';
    expect(await telling(office)).toHaveLength(1);
    clock.now = '2026-11-25T08:20';
    expect(await telling(office)).toHaveLength(1);
  });

  test('nobody who did not ask, and not where there is nothing to do', async () => {
    clock.now = '2026-11-24T08:20';
    expect(await telling(officeWith([]).office)).toEqual([]);
    expect(await telling(officeWith(['afternoon']).office)).toEqual([]);
    const { office, person } = officeWith(['morning'], []);
    expect(await telling(office)).toEqual([]);
    expect(person.told).toEqual({});
  });

  test('not while it is locked or nobody sits there', async () => {
    const { office } = officeWith(['morning']);
    const locked = { ...(office as object), state: () => Promise.resolve('nobody') } as never;
    expect(await telling(locked)).toEqual([]);
  });
});
