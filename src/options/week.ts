/* A week of lesson times as somebody fills it in. */

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
export type WeekTimes = Record<(typeof DAYS)[number], string[]>;

/** Four times of a day: morning from and until, afternoon from and until; empty is none. */
export type Times = readonly [string, string, string, string];

const split = (lessons: readonly string[]): Times => {
  const [from = '', until = ''] = (lessons[0] ?? '').split('-');
  const [again = '', end = ''] = (lessons[1] ?? '').split('-');
  return [from, until, again, end];
};

/** The times of a week to begin with, Monday first. */
export const timesOf = (week: Partial<Readonly<Record<(typeof DAYS)[number], readonly string[]>>>): readonly Times[] =>
  DAYS.map((day) => split(week[day] ?? []));

/** The lessons of a day; `null` when a time lacks, or one begins before the other ends. */
export function lessonsOf([from, until, again, end]: Times): string[] | null {
  const lessons: string[] = [];
  for (const [start, stop] of [
    [from, until],
    [again, end],
  ] as const) {
    if (!start && !stop) continue;
    if (!start || !stop || start >= stop) return null;
    if (lessons.some((lesson) => lesson.slice(6) > start)) return null;
    lessons.push(`${start}-${stop}`);
  }
  return lessons;
}

/** The week, or what is wrong with it: a day that is not right, or no lesson at all. */
export function weekOf(times: readonly Times[]): WeekTimes | 'bad-times' | 'no-lessons' {
  const lessons = times.map(lessonsOf);
  if (lessons.includes(null)) return 'bad-times';
  if (lessons.every((day) => day!.length === 0)) return 'no-lessons';
  return Object.fromEntries(DAYS.map((day, index) => [day, lessons[index]!])) as WeekTimes;
}

export const WRONG_WEEK = { 'bad-times': 'run_timesBad', 'no-lessons': 'run_timesNone' } as const;
