import type { Day } from '../../src/domain/day';
import type { Reading, ReadingLine, ReadingList } from '../../src/sites/reading';

/* Pages as the reader gives them, for the tests of the worker. */

const NOBODY = {
  endDate: null,
  from: null,
  to: null,
  part: null,
  lessonFrom: null,
  lessonTo: null,
  openEnded: false,
  authorised: null,
  code: null,
  text: null,
  reported: null,
  remark: null,
} as const;

export const line = (
  name: string,
  number: string | null,
  date: string,
  more: Partial<ReadingLine> = {},
): ReadingLine => ({
  row: 1,
  ...NOBODY,
  pupil: { name, number },
  group: '6A',
  date: date as Day,
  kind: 'late',
  ...more,
});

export const late = (name: string, number: string | null, date: string): ReadingLine =>
  line(name, number, date, { to: '08:41' as never });

/** A page with one list; `cover`: the days on which it showed everything of group 6A. */
export const page = (
  lines: readonly ReadingLine[],
  cover?: readonly [string, string],
  more: Partial<ReadingList> = {},
): Extract<Reading, { outcome: 'read' }> => ({
  outcome: 'read',
  profile: 'parnassys/group-day',
  lists: [
    {
      title: null,
      complete: cover !== undefined,
      rowsShown: lines.length,
      rowsTotal: null,
      filtered: false,
      cover: cover ? { pupils: 'group', group: '6A', from: cover[0] as Day, until: cover[1] as Day } : null,
      lines: lines.map((one, index) => ({ ...one, row: index + 1 })),
      puzzles: [],
      ...more,
    },
  ],
});
