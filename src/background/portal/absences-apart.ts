import { addDays, type Day, dayOf, type Moment, type Period, schoolYearLabel } from '../../domain/day';
import type { AbsenceFact } from '../../etiquette/facts';
import { type ComparedDay, compareAbsences, type PortalReport, type SeenDay } from '../../reconcile/absences';
import { type ListedPupil, rowOf } from '../../reconcile/listed';
import type { WhoIsWho } from '../../reconcile/reconciled';
import { whoIsWho } from '../../reconcile/sides';
import type { KeptCover, KeptReport, Portal } from '../../storage/portal';
import type { LasDays } from '../las-days';
import type { School } from '../school';

/* Absences that stand in the portal and not in the LAS, or the other way round, or of whom nobody can tell (portal.absence-to-las). */

/** So many days back: what is older is put right in the LAS itself (a reading). */
const DAYS_BACK = 7;

export interface Apart {
  readonly portalOnly: readonly AbsenceFact[];
  readonly lasOnly: readonly AbsenceFact[];
  readonly inDoubt: readonly AbsenceFact[];
  /** The rows of both lists, by the id of the absence. */
  readonly rows: ReadonlyMap<string, ComparedDay>;
}

const NOTHING: Apart = { portalOnly: [], lasOnly: [], inDoubt: [], rows: new Map() };

/** Days of a cover up to the day on which it was read: what comes in later it did not show. */
function daysOf({ group, from, until, at }: KeptCover, period: Period): readonly SeenDay[] {
  const readOn = dayOf(at as Moment);
  const days: SeenDay[] = [];
  for (let day = period.from; day <= period.until && day <= readOn; day = addDays(day, 1))
    if ((from === null || day >= from) && (until === null || day <= until)) days.push({ group, day });
  return days;
}

const reportOf = ({ pupil, group, kind, from, until }: KeptReport): PortalReport => ({
  name: pupil,
  group,
  number: null,
  kind,
  from: from as Day,
  until: until as Day | null,
});

/** One day of a child may stand in either list alone, one after the other: what was done about the one is not done about the other. */
const factOf = ({ day, outcome, portal, las }: ComparedDay): AbsenceFact => {
  const { group } = (portal[0] ?? las[0])!;
  const names = outcome === 'cannot-tell' ? [...portal, ...las] : [...portal, ...las].slice(0, 1);
  const pupil = [...new Set(names.map(({ name }) => name))].join(' / ');
  return { id: `${outcome}|${day}|${pupil}|${group ?? ''}`, pupil, group, day };
};

/**
 * Whose reports say nothing: the LAS' absences of those whose dossier was erased are not taken in, so that each would stand in the portal
 * alone. In doubt a person is asked, as of everybody, unless nobody else may be meant.
 * @param pupils who have a dossier, and so are followed
 * @returns by `rowOf`, as the reports name them
 */
async function unfollowedIn(
  who: WhoIsWho,
  pupils: LasDays['pupils'],
  notFollowed: School['notFollowed'],
  now: Moment,
): Promise<ReadonlySet<string>> {
  const year = schoolYearLabel(dayOf(now));
  const followed = new Set(pupils.map(rowOf));
  const isErased = async (rows: readonly ListedPupil[]) =>
    rows.length > 0 &&
    rows.every((row) => !followed.has(rowOf(row))) &&
    (await notFollowed.among(rows, year)).length === rows.length;
  const inDoubt = who.doubtful.flatMap(({ las, portal }) => portal.map((one) => ({ las, portal: one })));
  const linked = [...who.pairs.map(({ las, portal }) => ({ las: [las], portal })), ...inDoubt];
  const found = await Promise.all(linked.map(({ las }) => isErased(las)));
  return new Set([
    ...linked.filter((_, index) => found[index]).map(({ portal }) => rowOf(portal)),
    ...(await notFollowed.among(who.onlyPortal, year)).map(rowOf),
  ]);
}

/** What one list says of the last days and the other does not, where both showed everything; in doubt who it is, only that it is in doubt. */
export async function absencesApart(
  portal: Portal,
  school: Pick<School, 'lasDays' | 'whoIsWho' | 'notFollowed'>,
  now: Moment,
): Promise<Apart> {
  const seen = portal.reports;
  if (!seen) return NOTHING;
  const today = dayOf(now);
  const period = { from: addDays(today, -DAYS_BACK), until: today };
  const las = school.lasDays(period, now);
  const reports = seen.rows.map(reportOf);
  const shown = { portal: seen.covers.flatMap((cover) => daysOf(cover, period)), las: las.seen };
  if (shown.portal.length === 0 || shown.las.length === 0) return NOTHING;
  const asked = [
    { list: portal.lasPupils?.rows ?? [], named: las.pupils },
    { list: portal.portalPupils?.rows ?? [], named: reports },
    portal.decided,
  ] as const;
  const who = school.whoIsWho.of(asked, () => whoIsWho(...asked));
  const compared = compareAbsences(reports, las.absences, shown, who);
  const unfollowed = await unfollowedIn(who, las.pupils, school.notFollowed, now);
  const of = (outcome: ComparedDay['outcome']) =>
    compared.filter((one) => one.outcome === outcome && !one.portal.some((row) => unfollowed.has(rowOf(row))));
  const mayTell = (one: ComparedDay) => !one.las.some((row) => las.shut.has(rowOf(row)));
  const portalOnly = of('only-portal');
  const lasOnly = of('only-las').filter(mayTell);
  const inDoubt = of('cannot-tell').filter(mayTell);
  return {
    portalOnly: portalOnly.map(factOf),
    lasOnly: lasOnly.map(factOf),
    inDoubt: inDoubt.map(factOf),
    rows: new Map([...portalOnly, ...lasOnly, ...inDoubt].map((one) => [factOf(one).id, one])),
  };
}
