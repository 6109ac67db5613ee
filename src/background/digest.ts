import type { Lesson } from '../domain/lessons';
import { DIGEST_AHEAD } from '../messages/digests';
import type { TaskView } from '../messages/views';

/*
 * Dagbericht: at most one before the first lesson and one before the end of the day, for who asked for it. It holds numbers only, since
 * anybody may see a screen.
 */

export const DIGESTS = ['morning', 'afternoon'] as const;
export type DigestTime = (typeof DIGESTS)[number];

/** A message that comes later than this many minutes after its time is no help any more. */
const WITHIN = 120;

/**
 * Which message belongs to this time of the day; `null`: none.
 * @param minute of the day
 * @param lessons of the school on this day; none: no school, and no message
 */
export function digestAt(
  minute: number,
  lessons: readonly Lesson[],
  ahead: Readonly<Record<DigestTime, number>> = DIGEST_AHEAD,
): DigestTime | null {
  if (lessons.length === 0) return null;
  const at: Readonly<Record<DigestTime, number>> = {
    morning: Math.min(...lessons.map(({ start }) => start)) - ahead.morning,
    afternoon: Math.max(...lessons.map(({ end }) => end)) - ahead.afternoon,
  };
  const due = (time: DigestTime) => minute >= at[time] && minute < at[time] + WITHIN;
  return due('afternoon') ? 'afternoon' : due('morning') ? 'morning' : null;
}

/** How many of one's own steps are over their term, and how many are to be done today. */
export interface Digest {
  readonly overdue: number;
  readonly today: number;
}

/**
 * `null`: nothing to say.
 * @param today as `2026-11-24`
 * @param portal tasks of the parent portal that wait; all are of today
 */
export function digestOf(tasks: readonly TaskView[], today: string, portal: number): Digest | null {
  const mine = tasks.filter(({ mine }) => mine);
  const overdue = mine.filter(({ status }) => status === 'overdue').length;
  const due = mine.filter(({ status, due }) => status === 'open' && due.slice(0, 10) <= today).length + portal;
  return overdue + due > 0 ? { overdue, today: due } : null;
}
