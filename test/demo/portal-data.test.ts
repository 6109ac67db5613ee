import { describe, expect, test } from 'vitest';
import { covers, type Entry } from '../../demo/entry';
import { portalOn } from '../../demo/portal/beginning';
import { childrenOf, NEW_AT_SCHOOL } from '../../demo/portal/roll';
import type { ParentReport } from '../../demo/portal/state';
import { fullName, schoolOn } from '../../demo/school';
import { dayOf } from '../../src/domain/day';
import { DAYS, REAL } from './days';

const school = schoolOn(REAL);
const { roll, reports, conversations } = portalOn(school);
const inLas = new Map(school.pupils.map((pupil) => [pupil.number, pupil]));

describe('who is in the portal', () => {
  test('is who is in the LAS, but for one who came and one who left', () => {
    const missing = school.pupils.filter(({ number }) => !roll.pupils.some((pupil) => pupil.number === number));
    expect(missing.map(({ number }) => number)).toEqual([NEW_AT_SCHOOL]);
    expect(roll.pupils.filter(({ number }) => number === null).map(({ name }) => name)).toEqual(['Casper Wolters']);
    for (const { number, group } of roll.pupils) if (number) expect(inLas.get(number)!.group).toBe(group);
  });

  test('has one parent without a child at school; the others have one or more', () => {
    const without = roll.parents.filter(({ id }) => childrenOf(roll, id).length === 0);
    expect(without.map(({ name }) => name)).toEqual(['Marleen Hofman']);
    expect(roll.parents.filter(({ id }) => childrenOf(roll, id).length > 1).length).toBeGreaterThan(10);
    expect(roll.pupils.every(({ parents }) => parents.length === 1 || parents.length === 2)).toBe(true);
    expect(roll.pupils.filter(({ apart }) => apart).length).toBeGreaterThan(5);
    expect(roll.pupils.every(({ apart, parents }) => !apart || parents.length === 2)).toBe(true);
  });

  test('is written in the usual other ways', () => {
    const pairs = roll.pupils
      .filter(({ number }) => number !== null)
      .map(({ name, number }) => [fullName(inLas.get(number!)!), name] as const);
    const other = pairs.filter(([las, portal]) => las !== portal);
    expect(other.length).toBeGreaterThan(60);
    expect(pairs.length - other.length).toBeGreaterThan(60);
    expect(other).toContainEqual(['Nina de Wit', 'Wit, Nina de']);
    expect(other).toContainEqual(['Levi van den Berg', 'Levi v.d. Berg']);
    expect(other).toContainEqual(['Liv van Dijk', 'Van Dijk, Liv']);
    expect(other).toContainEqual(['Renée Dijkstra', 'Dijkstra, Renée']);
    expect(other).toContainEqual(['Sem Peters', 'Samuel Peters']);
    expect(other.some(([las, portal]) => las === las.normalize('NFC') && portal === 'Renee Schouten')).toBe(true);
  });
});

describe.each([...DAYS, REAL])('the reports on %s', (real) => {
  const there = schoolOn(real);
  const portal = portalOn(there);
  const today = dayOf(there.now);
  const numberOf = ({ pupil }: ParentReport) => portal.roll.pupils.find(({ id }) => id === pupil)!.number;
  const same = (report: ParentReport, entry: Entry) => entry.pupil === numberOf(report) && covers(entry, report.from);
  const told = there.entries.filter(({ reported }) => reported === 'met reden');

  test('are partly in the LAS, partly not, and of the LAS some are not here', () => {
    const [both, here] = [true, false].map((known) =>
      portal.reports.filter((report) => there.entries.some((entry) => same(report, entry)) === known),
    );
    expect(both!.length).toBeGreaterThan(5);
    expect(here!.length).toBe(5);
    const since = portal.reports.map(({ from }) => from).sort()[0]!;
    const onlyLas = told.filter((entry) => entry.from >= since && !portal.reports.some((one) => same(one, entry)));
    expect(onlyLas.length).toBeGreaterThan(2);
  });

  test('came in before and after eight o’clock, and none of them later than now', () => {
    const sick = portal.reports.filter(({ kind, from }) => kind === 'Ziekmelding' && from === today);
    expect(sick.some(({ reportedAt }) => reportedAt.slice(11) < '08:00')).toBe(true);
    expect(sick.some(({ reportedAt }) => reportedAt.slice(11) > '08:00')).toBe(true);
    expect(portal.reports.every(({ reportedAt }) => reportedAt <= there.now)).toBe(true);
    expect(portal.reports.filter(({ decision }) => decision === null).length).toBeGreaterThan(3);
  });
});

test('the same school gives the same portal', () => {
  expect(JSON.stringify(portalOn(schoolOn(REAL)))).toBe(JSON.stringify(portalOn(schoolOn(REAL))));
  expect(reports.map(({ id }) => id)).toEqual([...new Set(reports.map(({ id }) => id))]);
});

test('a question has waited three school days for an answer, and one came in the evening', () => {
  const waiting = conversations.filter(({ lines }) => lines.at(-1)!.fromParent).map(({ lines }) => lines.at(-1)!.at);
  expect(waiting).toContain('2026-11-19T16:20');
  expect(waiting).toContain('2026-11-23T20:15');
});
