import { describe, expect, test } from 'vitest';
import messages from '../../public/_locales/nl/messages.json';
import type { Day } from '../../src/domain/day';
import type { ReportCardView } from '../../src/messages/insight-card-views';
import type { Card } from '../../src/overview/report-card/card';
import type { Table } from '../../src/tables/table';
import { groupsTable, openedIn, pupilsTable } from '../../src/ui/report-card-table';
import type { Say } from '../../src/ui/words';

const say: Say = (key, ...values) =>
  values.reduce<string>((text, value, index) => text.replace(`$${index + 1}`, String(value)), messages[key].message);
const language = { say, tag: 'nl' };
const NONE = { authorised: 0, unauthorised: 0, undecided: 0 };
const card = (more: Partial<Card> = {}): Card => ({
  kinds: [],
  missedDays: 0,
  minutes: NONE,
  lates: NONE,
  share: 0,
  interval: null,
  schoolDays: 10,
  unseenDays: 0,
  ...more,
});
const ill = card({
  kinds: [{ kind: 'sick', times: 1, schoolDays: 2, minutes: 660 }],
  missedDays: 2,
  minutes: { ...NONE, authorised: 660 },
  share: 0.2,
});
const late = card({
  kinds: [{ kind: 'late', times: 2, schoolDays: 1, minutes: 11 }],
  missedDays: 1,
  minutes: { ...NONE, unauthorised: 11 },
  lates: { ...NONE, unauthorised: 2 },
  unseenDays: 3,
});
const pupil = (id: string, of: Card) => ({ pupil: { id, name: id, group: '6A' }, card: of, text: '' });
const view = (...cards: Card[]): ReportCardView => ({
  period: { from: '2026-11-01' as Day, until: '2026-11-30' as Day },
  until: '2026-11-24' as Day,
  choices: [],
  groups: ['6A', '7B'],
  group: null,
  isPart: false,
  pupils: cards.map((of, index) => pupil(`p${index}`, of)),
  together: card({ unseenDays: cards.reduce((sum, { unseenDays }) => sum + unseenDays, 0) }),
  basis: [],
  perGroup: [{ group: '6A', pupils: 2, card: ill }],
});
const made = (withDetails = false, ...cards: Card[]) =>
  pupilsTable(view(...cards), { title: 't', withDetails, language });
const columns = (table: Table) => table.columns.map(({ id }) => id);
const opened = ({ cells }: Table['rows'][number]) =>
  cells.flatMap((one) => (one.opens === undefined ? [] : [openedIn(one.opens)]));
const cell = (table: Table, row: number, column: string) => table.rows[row]!.cells[columns(table).indexOf(column)];

describe('the table of report cards', () => {
  test('has a column only where something stands in it; kinds are in their own order', () => {
    expect(columns(made(false, ill))).toEqual([
      'days',
      'time',
      'share',
      'authorised',
      'unauthorised',
      'late',
      'sick-times',
    ]);
    expect(columns(made(true, ill, late)).slice(-7)).toEqual([
      'unseen',
      'late-times',
      'late-days',
      'late-time',
      'sick-times',
      'sick-days',
      'sick-time',
    ]);
    expect(columns(made(false, card({ minutes: { ...NONE, undecided: 5 } })))).toContain('undecided');
  });

  test('says of days that were not read that each number is a lower bound, but for the share', () => {
    const table = made(false, ill, late);
    expect(cell(table, 0, 'days')).toMatchObject({ value: 2, atLeast: false });
    expect(cell(table, 1, 'days')).toMatchObject({ value: 1, atLeast: true });
    expect(cell(table, 1, 'share')!.atLeast).toBeFalsy();
    expect(table.notes[0]).toBe('3 schooldagen van leerlingen zijn niet gelezen. Elk aantal is dus minstens zo groot.');
  });

  test('opens each number by a name of its own, and none that is nothing', () => {
    const table = made(true, ill);
    const about = { of: 'pupil', pupil: 'p0' };
    expect(opened(table.rows[0]!)).toEqual([
      { about, which: 'all', column: 'days' },
      { about, which: 'all', column: 'time' },
      { about, which: 'all', column: 'share' },
      { about, which: 'authorised', column: 'time' },
      { about, which: 'sick', column: 'times' },
      { about, which: 'sick', column: 'days' },
      { about, which: 'sick', column: 'time' },
    ]);
    const together = pupilsTable({ ...view(ill, late), together: ill }, { title: 't', withDetails: false, language });
    expect(opened(together.foot![0]!)[0]).toEqual({
      about: { of: 'group', group: null },
      which: 'all',
      column: 'days',
    });
    expect(opened(made(false, ill, late).foot![0]!)).toEqual([]);
  });

  test('does not say how long it was where nobody knows, and 0 for who has none of a kind', () => {
    const unknown = card({ kinds: [{ kind: 'unknown', times: 1, schoolDays: 1, minutes: null }] });
    const table = made(true, unknown, ill);
    expect(cell(table, 0, 'unknown-time')).toEqual({ of: 'unknown' });
    expect(cell(table, 1, 'unknown-time')).toMatchObject({ of: 'minutes', value: 0 });
  });

  test('names the group of a pupil where several are shown, and has no total of one', () => {
    expect(made(false, ill).rows[0]!.head).toBe('p0, groep 6A');
    expect(made(false, ill)).not.toHaveProperty('foot');
    const one = pupilsTable({ ...view(ill), group: '6A' }, { title: 't', withDetails: false, language });
    expect(one.rows[0]!.head).toBe('p0');
  });
});

test('a group has how many pupils it has and whom that is about, and the same columns', () => {
  const table = groupsTable(view(ill), { title: 't', withDetails: false, language });
  expect(columns(table).slice(0, 3)).toEqual(['pupils', 'basis', 'days']);
  expect(table.rows.map(({ head }) => head)).toEqual(['groep 6A']);
  expect(table.rows[0]!.cells.slice(0, 3)).toMatchObject([{ value: 2 }, { text: 'wie verzuimde' }, { value: 2 }]);
  const about = { of: 'group', group: '6A' };
  expect(opened(table.rows[0]!).slice(0, 2)).toEqual([
    { about, which: 'pupils', column: 'pupils' },
    { about, which: 'all', column: 'days' },
  ]);
});
