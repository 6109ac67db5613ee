import { describe, expect, test } from 'vitest';
import messages from '../../public/_locales/nl/messages.json';
import type { Day } from '../../src/domain/day';
import type { LawTotalsView, LegalListView } from '../../src/messages/insight-card-views';
import { categoryTitle, lawTable, openedOf } from '../../src/ui/law-table';
import { tableWords } from '../../src/ui/table-words';
import type { Say } from '../../src/ui/words';

const say: Say = (key, ...values) =>
  values.reduce<string>((text, value, index) => text.replace(`$${index + 1}`, String(value)), messages[key].message);
const language = { say, tag: 'nl' };
const list: LegalListView = {
  id: 'l',
  title: 'Lijst',
  source: 'Een wetsvoorstel.',
  certain: false,
  madeOn: '2026-11-28' as Day,
  validFrom: '2026-08-01' as Day,
  categories: [{ id: 'sick', title: 'Ziekte', about: 'Ziek.', authorised: true }],
};
const NONE = { minutes: 0, days: 0, pupils: 0, unmeasured: 0 };
const view: LawTotalsView = {
  period: { from: '2026-11-01' as Day, until: '2026-11-30' as Day },
  until: '2026-11-24' as Day,
  choices: [],
  groups: ['6A'],
  group: null,
  isPart: true,
  isEmpty: false,
  by: 'month',
  lists: [list],
  columns: [
    { id: '2026-10', schoolDays: 20, unseenDays: 0, total: NONE },
    { id: '2026-11', schoolDays: 20, unseenDays: 2, total: { minutes: 330, days: 2, pupils: 1, unmeasured: 1 } },
    { id: null, schoolDays: 20, unseenDays: 2, total: { minutes: 330, days: 2, pupils: 1, unmeasured: 1 } },
  ],
  lines: [
    { list: 'l', category: 'sick', columns: [NONE, { ...NONE, minutes: 330, days: 1, pupils: 1 }, NONE] },
    { list: 'l', category: null, columns: [{ ...NONE, days: 1, pupils: 1, unmeasured: 1 }, NONE, NONE] },
  ],
};
const made = (by: 'period' | 'month', measure: 'time' | 'days' | 'pupils' = 'time', of = view) =>
  lawTable({ ...of, by }, { title: 't', measure, language, words: tableWords(language) });

describe('the table of the law', () => {
  test('has a column for each month and all together, with what is measured', () => {
    const { columns, rows } = made('month', 'days');
    expect(columns.map(({ head }) => head)).toEqual(['okt 2026', 'nov 2026', 'Samen']);
    expect(rows[0]!.cells).toMatchObject([{ value: 0 }, { value: 1 }, { value: 0 }]);
  });

  test('of a whole period has time, days and pupils', () => {
    const whole = { ...view, columns: view.columns.slice(2), lines: [] };
    expect(made('period', 'time', whole).columns.map(({ head }) => head)).toEqual(['Lestijd', 'Dagen', 'Leerlingen']);
  });

  test('says what nobody sorted by itself, and that a length that nobody knows is a lower bound', () => {
    const [sick, unsorted] = made('month').rows;
    expect([sick!.head, unsorted!.head]).toEqual(['Ziekte', 'Nog niet ingedeeld']);
    expect(unsorted!.cells[0]).toMatchObject({ value: 0, atLeast: true });
    expect(sick!.cells[0]).toMatchObject({ value: 0, atLeast: false });
    expect(sick!.cells[1]).toMatchObject({ value: 330, atLeast: true });
  });

  test('opens a number by line, column and measure, and none of nothing', () => {
    const opens = made('month').rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.opens ?? []));
    expect(opens.map(openedOf)).toEqual([
      { list: 'l', category: 'sick', column: '2026-11', measure: 'time' },
      { list: 'l', category: null, column: '2026-10', measure: 'time' },
    ]);
  });

  test('says which list it is, from when, and what is not in it', () => {
    expect(made('month').notes).toEqual([
      'Lijst: Lijst, gemaakt op 28 nov 2026. Een wetsvoorstel.',
      'Alleen leerlingen van wie u het dossier mag inzien.',
      '2 schooldagen van leerlingen zijn niet gelezen. Elk aantal is dus minstens zo groot.',
    ]);
  });
});

test('where two lists hold, a category is named with its list', () => {
  const line = { list: 'l', category: 'sick' };
  expect(categoryTitle(line, [list], language)).toBe('Ziekte');
  expect(categoryTitle(line, [list, { ...list, id: 'm' }], language)).toBe('Ziekte (Lijst)');
});
