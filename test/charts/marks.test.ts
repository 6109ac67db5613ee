import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BAR_FRAME, barLayout } from '../../src/charts/bar-marks';
import { heatLayout } from '../../src/charts/heat-marks';
import { LINE_FRAME, lineLayout, type StepState } from '../../src/charts/line-marks';
import { ticksOver } from '../../src/charts/scale';
import type { Cell, Table } from '../../src/tables/table';

/* Whatever the numbers are, everything stands in the frame, in order, and nothing is no number. */

const number = fc.oneof(
  fc.double(),
  fc.integer({ min: 0, max: 60 }),
  fc.constantFrom(Number.NaN, -1, 0, 1e308, 5e-324),
);
const more = { atLeast: fc.boolean() };
const cell = fc.oneof(
  fc.record({ of: fc.constant('count'), value: number, ...more }),
  fc.record({ of: fc.constant('minutes'), value: number, ...more }),
  fc.record({ of: fc.constant('share'), value: number, interval: fc.tuple(number, number), ...more }),
  fc.constantFrom<Cell>({ of: 'empty' }, { of: 'unknown' }, { of: 'text', text: '__proto__' }),
) as fc.Arbitrary<Cell>;
const table: fc.Arbitrary<Table> = fc.integer({ min: 0, max: 6 }).chain((width) =>
  fc.record({
    title: fc.string(),
    notes: fc.constant([]),
    rowsAre: fc.string(),
    columns: fc.constant(Array.from({ length: width }, (_, index) => ({ id: `c${index}`, head: `c${index}` }))),
    rows: fc
      .array(fc.array(cell, { maxLength: 7 }), { maxLength: 53 })
      .map((rows) => rows.map((cells, index) => ({ id: `r${index}`, head: `r${index}`, cells }))),
  }),
);
const states = fc.dictionary(fc.constantFrom('r0', 'r1', 'r2', 'r9'), fc.constantFrom<StepState>('free', 'unseen'));

const inside = (value: number, from: number, until: number) => {
  expect(value).toBeGreaterThanOrEqual(from - 1e-9);
  expect(value).toBeLessThanOrEqual(until + 1e-9);
};
const rising = (values: readonly number[], least = 0) => {
  for (const [index, value] of values.slice(1).entries()) expect(value - values[index]!).toBeGreaterThan(least);
};

test('ticks are round, rise over 0 from the lowest value to the highest, and are few', () => {
  fc.assert(
    fc.property(number, fc.constantFrom('count', 'minutes', 'share'), (highest, measure) => {
      const ticks = ticksOver([highest], measure as 'count');
      expect(ticks.some((tick) => tick === 0)).toBe(true);
      if (!(highest < 0)) expect(ticks[0]).toBe(0);
      if (Number.isFinite(highest) && highest < 0 && highest > -1e12)
        expect(ticks[0]! * (1 + 1e-9)).toBeLessThanOrEqual(highest + 1e-6);
      rising(ticks);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(7);
      if (Number.isFinite(highest) && highest < 1e12)
        expect(ticks.at(-1)! * (1 + 1e-9)).toBeGreaterThanOrEqual(highest);
    }),
  );
});

test.each([
  [7, 'count', [0, 2, 4, 6, 8]],
  [1, 'count', [0, 1]],
  [0, 'count', [0, 1]],
  [45, 'minutes', [0, 10, 20, 30, 40, 50]],
  [500, 'minutes', [0, 120, 240, 360, 480, 600]],
  [0.13, 'share', [0, 0.05, 0.1, 0.15]],
  [0.004, 'share', [0, 0.01]],
  [-3, 'count', [-3, -2, -1, 0]],
] as const)('up to %d %s', (highest, measure, ticks) => {
  const found = ticksOver([highest], measure);
  expect(found).toHaveLength(ticks.length);
  for (const [index, tick] of found.entries()) expect(tick).toBeCloseTo(ticks[index]!, 9);
});

describe('lines', () => {
  test('stay in the frame, go from left to right, and their names stand apart', () => {
    fc.assert(
      fc.property(table, states, (of, free) => {
        const { steps, lines, ticks } = lineLayout(of, free);
        const { left, right, top, bottom } = LINE_FRAME;
        rising(steps.map(({ x }) => x));
        for (const { y } of ticks) inside(y, top, bottom);
        for (const { pieces, nameY } of lines) {
          const marks = pieces.flat();
          rising(marks.map(({ x }) => x));
          for (const { x, y } of marks) {
            inside(x, left, right);
            inside(y, top, bottom);
          }
          if (nameY === null) expect(marks).toEqual([]);
          else inside(nameY, top, bottom);
        }
        const names = lines.flatMap(({ nameY }) => (nameY === null ? [] : [nameY])).sort((a, b) => a - b);
        rising(names, 15.9);
      }),
    );
  });

  test('a higher number never stands lower', () => {
    fc.assert(
      fc.property(table, (of) => {
        const marks = lineLayout(of, {}).lines.flatMap(({ pieces }) => pieces.flat());
        const known = marks.flatMap(({ y, cell: by }) => ('value' in by ? [{ y, value: by.value }] : []));
        for (const a of known.slice(0, 40))
          for (const b of known.slice(0, 40)) if (a.value > b.value) expect(a.y).toBeLessThanOrEqual(b.y);
      }),
    );
  });

  test('nothing is drawn through a vacation or what nobody knows', () => {
    const cells: readonly (readonly Cell[])[] = [
      [{ of: 'count', value: 1 }],
      [{ of: 'count', value: 2 }],
      [{ of: 'unknown' }],
      [{ of: 'count', value: 3 }],
      [{ of: 'count', value: 4 }],
    ];
    const rows = cells.map((of, index) => ({ id: `w${index}`, head: '', cells: of }));
    const of: Table = { title: '', notes: [], rowsAre: '', columns: [{ id: 'a', head: 'A' }], rows };
    expect(lineLayout(of, { w3: 'free' }).lines[0]!.pieces.map((piece) => piece.map(({ step }) => step))).toEqual([
      [0, 1],
      [4],
    ]);
  });
});

const change = (...values: readonly number[]): Table => ({
  ...{ title: '', notes: [], rowsAre: '', columns: [{ id: 'a', head: 'A' }] },
  rows: values.map((value, index) => ({ id: `r${index}`, head: '', cells: [{ of: 'count', value }] })),
});

describe('a change that is less than nothing', () => {
  test('is drawn below the line of 0, as far as it is', () => {
    const { zero, ticks, lines } = lineLayout(change(-4, 2), {});
    const [less, more] = lines[0]!.pieces.flat();
    expect(ticks.map(({ value }) => value)).toEqual([-4, -2, 0, 2]);
    expect([less!.y > zero, more!.y < zero]).toEqual([true, true]);
    expect((less!.y - zero) / (zero - more!.y)).toBeCloseTo(2, 9);
  });

  test('is a bar to the left of 0', () => {
    const { zero, bars } = barLayout(change(-1, 1), 0);
    expect(zero - bars[0]!.x!).toBeCloseTo(bars[1]!.x! - zero, 9);
    expect(bars[0]!.x!).toBeLessThan(zero);
  });

  test('makes no difference where there is none: 0 is at the edge', () => {
    expect(lineLayout(change(0, 3), {}).zero).toBe(LINE_FRAME.bottom);
    expect(barLayout(change(0, 3), 0).zero).toBe(BAR_FRAME.left);
  });
});

describe('bars', () => {
  test('stay in the frame, one below the other, the whisker around', () => {
    fc.assert(
      fc.property(table, (of) => {
        const { bars, ticks, bottom } = barLayout(of, 0);
        expect(bars.map(({ label }) => label)).toEqual(of.rows.map(({ head }) => head));
        rising(bars.map(({ y }) => y));
        for (const { x } of ticks) inside(x, BAR_FRAME.left, BAR_FRAME.right);
        for (const { x, y, whisker } of bars) {
          inside(y, BAR_FRAME.top, bottom);
          for (const place of [x ?? BAR_FRAME.left, ...(whisker ?? [])]) inside(place, BAR_FRAME.left, BAR_FRAME.right);
          if (whisker) expect(whisker[0]).toBeLessThanOrEqual(whisker[1]);
        }
      }),
    );
  });
});

describe('a calendar', () => {
  test('has a place for each day of each week, in the frame', () => {
    fc.assert(
      fc.property(table, (of) => {
        const { width, height, marks } = heatLayout(of, [1, 2, 4, 8], {});
        expect(marks).toHaveLength(of.rows.length * of.columns.length);
        for (const { x, y } of marks) {
          inside(x, 0, width - 18);
          inside(y, 0, height - 18);
        }
        expect(new Set(marks.map(({ x, y }) => `${x}~${y}`)).size).toBe(marks.length);
      }),
    );
  });

  test.each<[Cell, unknown]>([
    [{ of: 'empty' }, 'free'],
    [{ of: 'unknown' }, 'unseen'],
    [{ of: 'count', value: 0, atLeast: true }, 'unseen'],
    [{ of: 'count', value: 0 }, 0],
    [{ of: 'count', value: 1 }, 1],
    [{ of: 'count', value: 3 }, 2],
    [{ of: 'count', value: 8 }, 4],
    [{ of: 'count', value: 99 }, 4],
    [{ of: 'text', text: 'ziek' }, { letter: 'Z' }],
    [{ of: 'text', text: 'constructor' }, { letter: '•' }],
  ])('%j shows as %j', (of, shows) => {
    const day: Table = {
      title: '',
      notes: [],
      rowsAre: '',
      columns: [{ id: 'a', head: 'ma' }],
      rows: [{ id: 'w', head: 'w', cells: [of] }],
    };
    expect(heatLayout(day, [1, 2, 4, 8], { ziek: 'Z' }).marks[0]!.shows).toEqual(shows);
  });
});
