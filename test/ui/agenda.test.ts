import { expect, test } from 'vitest';
import type { ActionView, TaskView } from '../../src/messages/views';
import { isAhead, plannedLeave, plannedStep } from '../../src/ui/agenda';
import type { Say } from '../../src/ui/words';

/* What goes into an agenda: never who it is about. */

const say: Say = (key, ...values) => [key, ...values].join(' ');
const step = (more: Partial<TaskView> = {}): TaskView =>
  ({
    id: 'late.warning~p~send-letter',
    pupil: { id: 'p', name: 'Noor van den Berg', group: '6A' },
    group: '6A',
    do: 'send-letter',
    letter: 'late-warning',
    due: '2026-11-24T12:00',
    status: 'open',
    earlier: false,
    ...more,
  }) as TaskView;
const decided = (more: Partial<ActionView> = {}): ActionView =>
  ({
    id: 'a',
    kind: 'leave-decided',
    days: { from: '2026-11-26', until: '2026-11-27' },
    withdrawn: null,
    mayUndo: true,
    ...more,
  }) as ActionView;

test('a step says what is to be done and in which group, and nobody’s name', () => {
  const planned = plannedStep(step(), say);
  expect(planned.summary).toBe('agenda_step do_send_letter (groupOf 6A)');
  expect(planned.when).toBe('2026-11-24T12:00');
  expect(JSON.stringify({ ...planned, of: '' })).not.toMatch(/Noor|late/);
});

test('a step of the whole school has no group, and one that is due on a day takes that day', () => {
  const planned = plannedStep(step({ pupil: null, group: null, due: '2026-11-27' as never }), say);
  expect(planned.summary).toBe('agenda_step do_send_letter');
  expect(planned.when).toEqual({ from: '2026-11-27', until: '2026-11-27' });
});

test('there is something to be in time for while a step is open, and not of before the school began', () => {
  expect(isAhead(step())).toBe(true);
  for (const more of [{ status: 'overdue' }, { status: 'done' }, { earlier: true }] as const)
    expect(isAhead(step(more))).toBe(false);
});

test('leave that was given takes its days; what was refused or taken back takes none', () => {
  expect(plannedLeave(decided(), '6A', say)).toMatchObject({
    of: 'a',
    summary: 'agenda_leave (groupOf 6A)',
    when: { from: '2026-11-26', until: '2026-11-27' },
  });
  expect(plannedLeave(decided({ days: null }), '6A', say)).toBeNull();
  expect(
    plannedLeave(
      decided({ withdrawn: { id: 'w', at: '2026-11-26T09:00' as never, by: { role: 'director', name: '' } } }),
      '6A',
      say,
    ),
  ).toBeNull();
  expect(plannedLeave(decided({ kind: 'leave-requested' }), '6A', say)).toBeNull();
});
