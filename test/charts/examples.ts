import { addDays, type Day } from '../../src/domain/day';
import { type Cell, count, EMPTY, minutes, share, type Table, text, UNKNOWN } from '../../src/tables/table';

/* Tables of an invented school, to draw and to look at. */

const MONDAY = '2026-08-24' as Day;
const weekName = (week: number): string => {
  const day = addDays(MONDAY, 7 * week);
  const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
  return `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]}`;
};
/** Weeks of a vacation, and weeks that nobody looked at. */
const FREE = [8, 17, 18, 26, 35, 36];
const UNSEEN = [4, 5];
/** The same on every machine. */
const some = (a: number, b: number, most: number): number => (a * 7919 + b * 104_729 + a * b * 31) % (most + 1);

const weeks = (of: (week: number) => readonly Cell[], upTo: number) =>
  Array.from({ length: upTo }, (_, week) => ({ id: `w${week}`, head: weekName(week), cells: of(week) }));

export const LINES: Table = {
  title: 'Te laat per schoolweek',
  notes: ['In de weken van 21 en 28 september is niet alles gelezen.'],
  rowsAre: 'Week van',
  columns: [
    { id: '6A', head: 'Groep 6A', definition: 'Zo vaak kwam iemand van groep 6A te laat; elke keer telt.' },
    { id: '7', head: 'Groep 7' },
    { id: 'school', head: 'Openbare Basisschool De Zandloper aan de Maas, locatie Noord' },
  ],
  rows: weeks(
    (week) =>
      FREE.includes(week)
        ? [EMPTY, EMPTY, EMPTY]
        : [
            count(some(week, 1, 6), { atLeast: UNSEEN.includes(week), opens: `${week}~6A` }),
            week === 11 ? UNKNOWN : count(some(week, 2, 5)),
            count(8 + some(week, 3, 9)),
          ],
    14,
  ),
};
export const STATES = { w8: 'free', w4: 'unseen', w5: 'unseen' } as const;

export const BARS: Table = {
  title: 'Aandeel gemiste lestijd, november 2026',
  notes: [],
  rowsAre: 'Groep',
  columns: [
    {
      id: 'share',
      head: 'Gemiste lestijd',
      definition: 'Gemiste lesminuten op gelezen dagen, gedeeld door alle lesminuten van die dagen.',
    },
    { id: 'time', head: 'Verzuim' },
  ],
  rows: [
    ['3', 'Groep 3', share(0.034, { interval: [0.021, 0.052], opens: '3' }), minutes(2415)],
    [
      '4-5',
      'Groep 4/5 van juf Wilhelmina van Oosterwijk-de Graaf',
      share(0.081, { interval: [0.04, 0.13] }),
      minutes(5005),
    ],
    ['6A', 'Groep 6A', share(0.052, { interval: [0.03, 0.08], atLeast: true }), minutes(90, { atLeast: true })],
    ['8', 'Groep 8', UNKNOWN, UNKNOWN],
  ].map(([id, head, ...cells]) => ({ id, head, cells })) as unknown as Table['rows'],
  foot: [{ id: 'school', head: 'School', cells: [share(0.049), minutes(12_345)] }],
};

const DAYS = ['ma', 'di', 'wo', 'do', 'vr'].map((head) => ({ id: head, head }));

function dayCell(week: number, day: number): Cell {
  if (FREE.includes(week)) return EMPTY;
  if (UNSEEN.includes(week) || week > 32) return UNKNOWN;
  const value = some(week, day + 3, 19);
  return count(value > 9 ? 0 : value);
}

export const CALENDAR: Table = {
  title: 'Verzuim in groep 6A, schooljaar 2026-2027',
  notes: [],
  rowsAre: 'Week van',
  columns: DAYS,
  rows: weeks((week) => DAYS.map((_, day) => dayCell(week, day)), 47),
};
export const LEVELS = [
  { from: 1, label: '1 leerling' },
  { from: 2, label: '2 of 3 leerlingen' },
  { from: 4, label: '4 tot 7 leerlingen' },
  { from: 8, label: '8 of meer leerlingen' },
];

const WORDS = ['te laat', 'ziek', 'verlof'];
export const PUPIL: Table = {
  ...CALENDAR,
  title: 'Sam Bakker-van der Wâterlaan, schooljaar 2026-2027',
  rows: weeks(
    (week) =>
      DAYS.map((_, day) => {
        const cell = dayCell(week, day);
        return cell.of === 'count' && cell.value > 0 ? text(WORDS[cell.value % 3]!) : cell;
      }),
    47,
  ),
};
export const LETTERS = { 'te laat': 'L', ziek: 'Z', verlof: 'V' };

export const NOTHING: Table = { ...LINES, title: 'Nog niets', rows: [] };
