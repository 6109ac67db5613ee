import { expect, test } from 'vitest';
import type { AbsenceKind } from '../../src/domain/absence';
import type { Day } from '../../src/domain/day';
import { compareAbsences, type LasAbsence, type PortalReport, type SeenDay } from '../../src/reconcile/absences';
import type { Decided } from '../../src/reconcile/listed';
import { reconcile } from '../../src/reconcile/reconcile';
import { pupil, shownBy } from './pupils';

/* Reports of the portal and absences of the LAS side by side (portal.absence-to-las). Days are of November 2026; the 21st is a Saturday. */

const day = (date: number) => `2026-11-${date}` as Day;
const report = (shown: string, kind: AbsenceKind, from: number, until: number | null = from): PortalReport => ({
  ...pupil(shown),
  kind,
  from: day(from),
  until: until === null ? null : day(until),
});
const absence = (shown: string, kind: AbsenceKind, on: number): LasAbsence => ({ ...pupil(shown), kind, day: day(on) });
const seenOn = (dates: readonly number[], group: string | null = null): readonly SeenDay[] =>
  dates.map((date) => ({ group, day: day(date) }));

interface Case {
  readonly portal?: readonly PortalReport[];
  readonly las?: readonly LasAbsence[];
  readonly seen?: { readonly portal: readonly SeenDay[]; readonly las: readonly SeenDay[] };
  readonly decided?: readonly Decided[];
}
const WEEK = [16, 17, 18, 19, 20, 23];

/** Each day with its outcome and the rows on both sides. Who is who is told from those who are named. */
function compared({ portal = [], las = [], seen = { portal: seenOn(WEEK), las: seenOn(WEEK) }, decided = [] }: Case) {
  const named = (rows: readonly (PortalReport | LasAbsence)[]) => [...new Set(rows.map(shownBy))].map(pupil);
  const who = reconcile(named(las), named(portal), decided);
  return compareAbsences(portal, las, seen, who).map((found) =>
    [
      found.day.slice(8),
      found.outcome,
      ...found.portal.map((row) => `portal: ${row.name} ${row.kind}`),
      ...found.las.map((row) => `las: ${row.name} ${row.kind}`),
    ].join(' | '),
  );
}

test('both have it', () => {
  const las = [absence('Jansen, Sem · 5A', 'sick', 17), absence('Jansen, Sem · 5A', 'sick', 18)];
  expect(compared({ portal: [report('Sem Jansen · Groep 5a', 'sick', 17, 18)], las })).toEqual([
    '17 | same | portal: Sem Jansen sick | las: Jansen, Sem sick',
    '18 | same | portal: Sem Jansen sick | las: Jansen, Sem sick',
  ]);
});

test('a report without an absence in the LAS, and an absence without a report', () => {
  expect(compared({ portal: [report('Sem Jansen · 5A', 'sick', 17)] })).toEqual([
    '17 | only-portal | portal: Sem Jansen sick',
  ]);
  expect(compared({ las: [absence('Jansen, Sem · 5A', 'sick', 17)] })).toEqual([
    '17 | only-las | las: Jansen, Sem sick',
  ]);
  // One of two days.
  expect(
    compared({
      portal: [report('Sem Jansen · 5A', 'sick', 17, 18)],
      las: [absence('Jansen, Sem · 5A', 'sick', 17)],
    }),
  ).toEqual([
    '17 | same | portal: Sem Jansen sick | las: Jansen, Sem sick',
    '18 | only-portal | portal: Sem Jansen sick',
  ]);
});

test('of another kind; what nobody mapped contradicts nothing', () => {
  const portal = [report('Sem Jansen · 5A', 'medical', 17)];
  const las = (kind: AbsenceKind) => [absence('Sem Jansen · 5A', kind, 17)];
  expect(compared({ portal, las: las('sick') })).toEqual([
    '17 | other-kind | portal: Sem Jansen medical | las: Sem Jansen sick',
  ]);
  expect(compared({ portal, las: las('unknown') })[0]).toContain('| same |');
  expect(compared({ portal, las: [...las('sick'), ...las('medical')] })[0]).toContain('| same |');
});

test('a late that only the LAS has is no difference; beside a report it is', () => {
  const las = [absence('Sem Jansen · 5A', 'late', 17)];
  expect(compared({ las })).toEqual([]);
  expect(compared({ las, portal: [report('Sem Jansen · 5A', 'late', 17)] })[0]).toContain('| same |');
  expect(compared({ las, portal: [report('Sem Jansen · 5A', 'sick', 17)] })[0]).toContain('| other-kind |');
});

test('a day that one of the lists did not show says nothing', () => {
  const [portal, las] = [[report('Sem Jansen · 5A', 'sick', 16, 19)], [absence('Noor de Wit · 5A', 'sick', 18)]];
  const days = (inPortal: readonly number[], inLas: readonly number[]) =>
    compared({ portal, las, seen: { portal: seenOn(inPortal), las: seenOn(inLas) } });
  expect(days([16, 17], [17, 18])).toEqual(['17 | only-portal | portal: Sem Jansen sick']);
  expect(days(WEEK, [])).toEqual([]);
  expect(days([], WEEK)).toEqual([]);
  expect(days([18], [18])).toHaveLength(2);
});

test('over a weekend: only school days are seen', () => {
  expect(compared({ portal: [report('Sem Jansen · 5A', 'sick', 20, 23)] }).map((line) => line.slice(0, 2))).toEqual([
    '20',
    '23',
  ]);
});

test('a report without an end goes on over the days that were seen', () => {
  const lines = compared({ portal: [report('Sem Jansen · 5A', 'sick', 19, null)] });
  expect(lines.map((line) => line.slice(0, 2))).toEqual(['19', '20', '23']);
});

test('the list of one group says nothing of another, nor of somebody whose group is not shown', () => {
  const portal = ['Sem Jansen · 5A', 'Noor de Wit · 6A', 'Finn Bos'].map((shown) => report(shown, 'sick', 17));
  const seen = { portal: seenOn([17]), las: seenOn([17], 'Groep 5a') };
  expect(compared({ portal, seen })).toEqual(['17 | only-portal | portal: Sem Jansen sick']);
});

test('who moved is looked for in the group of each list', () => {
  const portal = [report('Sem Jansen · 5A', 'sick', 17)];
  const las = [absence('Sem Jansen · 5B', 'sick', 17)];
  const inLas = (group: string) =>
    compared({ portal, las, seen: { portal: seenOn([17], '5A'), las: seenOn([17], group) } });
  expect(inLas('5B')).toHaveLength(1);
  expect(inLas('5A')).toEqual([]);
});

test('a doubtful name cannot be told, with the rows of all who may be meant', () => {
  const portal = [report('L. Bos · 5A', 'sick', 17)];
  const las = [absence('Lisa Bos · 5A', 'sick', 17), absence('Luuk Bos · 5A', 'leave', 18)];
  expect(compared({ portal, las })).toEqual([
    '17 | cannot-tell | portal: L. Bos sick | las: Lisa Bos sick',
    '18 | cannot-tell | las: Luuk Bos leave',
  ]);
  const decided: Decided[] = [{ las: pupil('Lisa Bos · 5A'), portal: pupil('L. Bos · 5A'), verdict: 'same' }];
  expect(compared({ portal, las, decided })).toEqual([
    '17 | same | portal: L. Bos sick | las: Lisa Bos sick',
    '18 | only-las | las: Luuk Bos leave',
  ]);
});

test('of two of one name in one group nobody can tell, also where a person said who is who', () => {
  const two = ['Emma Bos · 5A', 'Emma Bos · 5A'].map(pupil);
  const who = reconcile(two, two, [{ las: two[0]!, portal: two[0]!, verdict: 'same' }]);
  const seen = { portal: seenOn([17]), las: seenOn([17]) };
  expect(compareAbsences([report('Emma Bos · 5A', 'sick', 17)], [], seen, who)).toMatchObject([
    { outcome: 'cannot-tell' },
  ]);
  // With their numbers they are two.
  const numbered = ['Emma Bos · 5A · 71', 'Emma Bos · 5A · 72'].map(pupil);
  const told = compareAbsences([report('Emma Bos · 5A · 71', 'sick', 17)], [], seen, reconcile(numbered, numbered));
  expect(told).toMatchObject([{ outcome: 'only-portal' }]);
});

test('who stands in neither list cannot be told', () => {
  const seen = { portal: seenOn([17]), las: seenOn([17]) };
  const found = compareAbsences([report('Emma Bos · 5A', 'sick', 17)], [], seen, reconcile([], []));
  expect(found).toMatchObject([{ outcome: 'cannot-tell', las: [] }]);
});

test('the order of the rows says nothing', () => {
  const portal = [report('Sem Jansen · 5A', 'sick', 16, 18), report('Noor de Wit · 5A', 'leave', 17)];
  const las = [absence('Jansen, Sem · 5A', 'sick', 18), absence('Wit, Noor de · 5A', 'leave', 17)];
  const sorted = (lines: readonly string[]) => [...lines].sort();
  expect(sorted(compared({ portal: portal.toReversed(), las: las.toReversed() }))).toEqual(
    sorted(compared({ portal, las })),
  );
});
