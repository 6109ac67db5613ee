import { expect, test } from 'vitest';
import type { Day } from '../../src/domain/day';
import { basisCell, basisLines } from '../../src/ui/basis-text';
import { say } from '../tables/words';

/* A number says on which basis it stands, and two of them are never mixed in silence. */

const language = { say, tag: 'nl' };
const basis = (group: string, pupils: number, list: string | null) => ({ group, pupils, list: list as Day | null });
const lines = (...of: ReturnType<typeof basis>[]) => basisLines(of, language).map((line) => line.split('.')[0]);
const cell = (...of: ReturnType<typeof basis>[]) => basisCell(of, language);

test('of one list of the whole school: everybody, and of which day the list is', () => {
  const both = [basis('5A', 24, '2026-11-12'), basis('6A', 26, '2026-11-12')];
  expect(lines(...both)[0]).toBe(
    'Geteld over alle 50 leerlingen, volgens de leerlingenlijst van 12 nov 2026 en de verzuimlijsten',
  );
  expect(cell(...both)).toMatchObject({ text: 'lijst 12 nov' });
});

test('of lists of several days, and groups without one: each by itself, those without last', () => {
  const mixed = [basis('5A', 24, null), basis('6A', 26, '2026-11-12'), basis('7A', 20, '2026-11-03')];
  expect(lines(...mixed)).toEqual([
    'Geteld over alle 20 leerlingen van groep 7A, volgens de leerlingenlijst van 3 nov 2026 en de verzuimlijsten',
    'Geteld over alle 26 leerlingen van groep 6A, volgens de leerlingenlijst van 12 nov 2026 en de verzuimlijsten',
    'Van groep 5A is geen leerlingenlijst gelezen: daar telt alleen wie op een verzuimlijst stond (24)',
    'Wie nooit op een verzuimlijst stond, telt als aanwezig op de dagen waarvan de lijst van de hele groep is gelezen',
  ]);
  expect(cell(...mixed)).toMatchObject({ text: 'deels lijst' });
  expect(cell(...mixed.slice(1))).toMatchObject({ text: 'lijsten' });
});

test('of no list: only those whom an absence list named', () => {
  expect(lines(basis('5A', 3, null))).toHaveLength(1);
  expect(lines(basis('5A', 3, null))[0]).toContain('op een gelezen verzuimlijst stonden');
  expect(cell(basis('5A', 3, null))).toMatchObject({ text: 'wie verzuimde' });
  expect(cell()).toMatchObject({ text: 'wie verzuimde' });
});
