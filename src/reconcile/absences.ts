import type { AbsenceKind } from '../domain/absence';
import type { Day } from '../domain/day';
import { groupKey } from '../domain/group';
import type { ListedPupil } from './listed';
import { Parties, type Party } from './parties';
import type { WhoIsWho } from './reconciled';

/*
 * What parents reported in the portal beside what the LAS has (portal.absence-to-las), in both directions.
 */

/** A report in the portal, over its days. `until` is `null` while nobody said when it ends. */
export interface PortalReport extends ListedPupil {
  readonly kind: AbsenceKind;
  readonly from: Day;
  readonly until: Day | null;
}

/** An absence in the LAS on one day. */
export interface LasAbsence extends ListedPupil {
  readonly kind: AbsenceKind;
  readonly day: Day;
}

/** A school day on which a list showed everything: of one group, or of the school (`null`). */
export interface SeenDay {
  readonly group: string | null;
  readonly day: Day;
}

/**
 * What the lists say about a pupil and a day.
 * - `same`: both have the absence
 * - `other-kind`: both have something, of other kinds
 * - `only-portal`: a report without an absence in the LAS
 * - `only-las`: an absence in the LAS without a report
 * - `cannot-tell`: whose rows these are is in doubt
 */
export type Outcome = 'same' | 'other-kind' | 'only-portal' | 'only-las' | 'cannot-tell';

/** The rows of both lists about a pupil and a day, side by side. */
export interface ComparedDay {
  readonly day: Day;
  readonly outcome: Outcome;
  readonly portal: readonly PortalReport[];
  readonly las: readonly LasAbsence[];
}

interface Rows {
  readonly portal: PortalReport[];
  readonly las: LasAbsence[];
}

/** Was everything of these pupils seen on a day? */
function seenBy(days: readonly SeenDay[]): (pupils: readonly ListedPupil[], day: Day) => boolean {
  const keyOf = (group: string | null, day: Day) => `${group === null ? '' : groupKey(group)}|${day}`;
  const seen = new Set(days.map(({ group, day }) => keyOf(group, day)));
  return (pupils, day) =>
    seen.has(keyOf(null, day)) || pupils.every(({ group }) => group !== null && seen.has(keyOf(group, day)));
}

function outcomeOf({ isSure }: Party, { portal, las }: Rows): Outcome {
  if (!isSure) return 'cannot-tell';
  if (portal.length === 0) return 'only-las';
  if (las.length === 0) return 'only-portal';
  const isSame = portal.some((one) =>
    las.some(({ kind }) => kind === one.kind || kind === 'unknown' || one.kind === 'unknown'),
  );
  return isSame ? 'same' : 'other-kind';
}

/**
 * The reports of the portal and the absences of the LAS, for each pupil and each day that both lists showed wholly; a day that one of them
 * did not show says nothing: not looked is not absent. Oldest first. A late that only the LAS has is no difference: the school registers
 * it, and no parent reports it.
 *
 * O(r · d + a): r reports, d days that were seen, a absences.
 * @param who who is who, of the pupil lists or of all who are named here
 */
export function compareAbsences(
  portal: readonly PortalReport[],
  las: readonly LasAbsence[],
  seen: { readonly portal: readonly SeenDay[]; readonly las: readonly SeenDay[] },
  who: WhoIsWho,
): readonly ComparedDay[] {
  const parties = new Parties(who);
  const rows = new Map<Party, Map<Day, Rows>>();
  const rowsOf = (party: Party, day: Day): Rows => {
    const days = rows.get(party) ?? new Map<Day, Rows>();
    const there = days.get(day) ?? { portal: [], las: [] };
    rows.set(party, days.set(day, there));
    return there;
  };
  const days = [...new Set(seen.portal.map(({ day }) => day))];
  for (const report of portal) {
    const party = parties.of(report, 'portal');
    const { from, until } = report;
    for (const day of days) if (day >= from && (until === null || day <= until)) rowsOf(party, day).portal.push(report);
  }
  for (const absence of las) rowsOf(parties.of(absence, 'las'), absence.day).las.push(absence);

  const [inPortal, inLas] = [seenBy(seen.portal), seenBy(seen.las)];
  const compared = [...rows].flatMap(([party, ofDays]) =>
    [...ofDays].flatMap(([day, found]): readonly ComparedDay[] => {
      const onLas = party.las.length > 0 ? party.las : party.portal;
      const onPortal = party.portal.length > 0 ? party.portal : party.las;
      if (!inLas(onLas, day) || !inPortal(onPortal, day)) return [];
      if (found.portal.length === 0 && found.las.every(({ kind }) => kind === 'late')) return [];
      return [{ day, outcome: outcomeOf(party, found), ...found }];
    }),
  );
  return compared.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
