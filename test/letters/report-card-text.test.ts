import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day';
import { type ReportCardFacts, reportCardText } from '../../src/letters/report-card-text';

const facts = (more: Partial<ReportCardFacts> = {}): ReportCardFacts => ({
  period: { from: '2026-08-01' as Day, until: '2027-01-23' as Day },
  kinds: [],
  unauthorised: 0,
  schoolDays: 90,
  unseenDays: 0,
  seenFrom: null,
  ...more,
});
const sick = { kind: 'sick', times: 2, schoolDays: 3 } as const;
const late = { kind: 'late', times: 1, schoolDays: 1 } as const;
const ABOUT = 'Verzuim van 1 augustus 2026 tot en met 23 januari 2027:';

describe('the text for the LAS', () => {
  test('tells what there was of each kind, and how much of it was not allowed', () => {
    expect(reportCardText(facts({ kinds: [late, sick], unauthorised: 71 }))).toBe(
      `${ABOUT} 1 keer te laat, 2 keer ziek (op 3 schooldagen). Ongeoorloofd: 1 uur en 11 minuten.`,
    );
  });

  test('says that a spell began before the period, and no days where none is known', () => {
    const kinds = [
      { ...sick, times: 0, schoolDays: 1 },
      { kind: 'absent', times: 1, schoolDays: 0 },
    ] as const;
    expect(reportCardText(facts({ kinds }))).toBe(
      `${ABOUT} ziek sinds de periode ervoor (op 1 schooldag), 1 keer afwezig.`,
    );
  });

  test('says that there was none only where every day was looked at', () => {
    expect(reportCardText(facts())).toBe(`${ABOUT} geen.`);
    expect(reportCardText(facts({ unseenDays: 1 }))).toBe(
      `${ABOUT} niets gevonden op de dagen die gelezen zijn. Niet gelezen: 1 schooldag.`,
    );
    expect(reportCardText(facts({ unseenDays: 90 }))).toBe(`${ABOUT} niet gelezen.`);
    expect(reportCardText(facts({ schoolDays: 0 }))).toBe(`${ABOUT} geen schooldagen.`);
  });

  test('says of days that were not looked at that each number is a lower bound', () => {
    expect(reportCardText(facts({ kinds: [sick], unseenDays: 12, seenFrom: '2026-11-03' as Day }))).toBe(
      `${ABOUT} minstens 2 keer ziek (op 3 schooldagen). Gelezen vanaf 3 november 2026.`,
    );
    expect(reportCardText(facts({ kinds: [late], unseenDays: 12, unauthorised: 11 }))).toBe(
      `${ABOUT} minstens 1 keer te laat. Ongeoorloofd: minstens 11 minuten. Niet gelezen: 12 schooldagen.`,
    );
  });
});
