import { describe, expect, test } from 'vitest';
import { codesFor, ROUND_CODES } from '../../src/desk/round-codes';
import { type RoundLine, roundLines } from '../../src/desk/round-order';
import { understood } from '../../src/desk/typed';
import type { Moment } from '../../src/domain/day';
import type { PupilView, TaskView } from '../../src/messages/views';
import type { Way } from '../../src/messages/ways';

const CALL: readonly Way[] = ['reached-and-told', 'call-reached', 'call-unreachable', 'seen-present'];
const pupil = (name: string, group: string | null = '6A'): PupilView => ({ id: name.toLowerCase(), name, group });
const task = (of: PupilView, more: Partial<TaskView> = {}): TaskView =>
  ({ id: `call ${of.id}`, pupil: of, group: of.group, mine: true, ways: CALL, ...more }) as TaskView;

const [anna, bram, cato, daan] = [pupil('Anna', '7B'), pupil('Bram'), pupil('Cato', '10A'), pupil('Daan')];
const numbers = (lines: readonly RoundLine[]) => lines.map(({ number, pupil: of }) => `${number} ${of.name}`);

describe('the lines of the round', () => {
  test('stand group by group, and in each by name', () => {
    expect(
      numbers(
        roundLines(
          null,
          [anna, daan, cato, bram].map((one) => task(one)),
        ),
      ),
    ).toEqual(['1 Bram', '2 Daan', '3 Anna', '4 Cato']);
  });

  test('keep the numbers of the paper: who is no longer asked keeps a line, who came since stands behind', () => {
    const paper = {
      printedAt: '2026-11-24T08:50' as Moment,
      lines: [daan, anna, cato].map((one, index) => ({ number: index + 1, pupil: one })),
    };
    const lines = roundLines(paper, [task(bram), task(cato), task(daan)]);
    expect(numbers(lines)).toEqual(['1 Daan', '2 Anna', '3 Cato', '4 Bram']);
    expect(lines.map((line) => line.task?.id ?? null)).toEqual(['call daan', null, 'call cato', 'call bram']);
  });

  test('are one for a pupil, however much is asked of them', () => {
    expect(numbers(roundLines(null, [task(bram), task(bram, { id: 'check bram' })]))).toEqual(['1 Bram']);
  });
});

describe('what is typed', () => {
  const lines = roundLines(
    null,
    [bram, daan, anna, cato].map((one) => task(one)),
  );

  test('is a code each, in capitals or not', () => {
    const { meant, wrong, left } = understood(lines, { 1: 'a', 2: ' n ', 3: 'b', 4: 'b 1' });
    expect(meant.map(({ number, code: { way, choice } }) => [number, way, choice])).toEqual([
      [1, 'seen-present', undefined],
      [2, 'call-unreachable', undefined],
      [3, 'call-reached', undefined],
      [4, 'reached-and-told', 'sick'],
    ]);
    expect([wrong, left]).toEqual([[], []]);
  });

  test.each(['x', 'b0', 'b9', '1', 'an', 'bb'])('%s is no code, and is not guessed', (text) => {
    expect(understood(lines, { 2: text })).toMatchObject({ meant: [], wrong: [2], left: [1, 3, 4] });
  });

  test('fits the step: where the parents are not to be called, only that the child is there', () => {
    const check = task(bram, { ways: ['checked-none', 'seen-present'] });
    expect(codesFor(check).map(({ code }) => code)).toEqual(['A']);
    expect(understood(roundLines(null, [check]), { 1: 'N' })).toMatchObject({ meant: [], wrong: [1] });
  });

  test('of a step that is somebody else’s, or no longer asked, is not taken', () => {
    const others = roundLines({ printedAt: '2026-11-24T08:50' as Moment, lines: [{ number: 1, pupil: anna }] }, [
      task(bram, { mine: false }),
    ]);
    expect(understood(others, { 1: 'A', 2: 'A' })).toEqual({ meant: [], wrong: [], left: [] });
  });
});

test('each box has a code of its own, of two characters at most: with Enter a line is three keys', () => {
  const codes = ROUND_CODES.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(Math.max(...codes.map(({ length }) => length))).toBe(2);
});
