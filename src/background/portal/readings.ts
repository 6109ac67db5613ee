import { dayOf, type Moment, schoolYearOf } from '../../domain/day';
import { groupName, sameGroup } from '../../domain/group';
import { MOST } from '../../sites/limits';
import type { AnyListRead, ListCover, PupilRow } from '../../sites/portal/lists/rows';
import type { KeptCover, KeptPupil, KeptReport, Portal } from '../../storage/portal';

/* What is kept of the portal's lists: a reading adds and changes; where it showed everything, what is not there any more goes. */

/** Covers that are remembered of a list: more are of no use to anybody. */
const MOST_COVERS = 60;

interface Seen<Row> {
  readonly at: string;
  readonly covers: readonly KeptCover[];
  readonly rows: readonly Row[];
}

type Mutable<Row> = { at: string; covers: KeptCover[]; rows: Row[] };

/** What a cover says, read now or kept. */
type Covered = Omit<KeptCover, 'at'>;

const inGroup = ({ group }: { readonly group: string | null }, cover: Covered): boolean =>
  cover.group === null || (group !== null && sameGroup(group, cover.group));

const allDays = ({ from, until }: Covered): boolean => from === null && until === null;
/** Everything of a list, and not a group's or some days'. */
const isWhole = (cover: Covered): boolean => cover.group === null && allDays(cover);

const inDays = ({ from, until }: KeptReport, cover: ListCover): boolean =>
  (cover.until === null || from <= cover.until) && (cover.from === null || until === null || until >= cover.from);

const sameCover = (one: Covered, other: Covered): boolean =>
  one.group === other.group && one.from === other.from && one.until === other.until;

/**
 * A list after one more reading of it.
 * @param isCovered did the reading show everything of which this row is a part?
 */
function after<Row extends { readonly id: string }>(
  before: Seen<Row> | null,
  cover: ListCover | null,
  rows: readonly Row[],
  now: Moment,
  isCovered: (row: Row, cover: ListCover) => boolean,
): Mutable<Row> {
  const fresh = new Set(rows.map(({ id }) => id));
  const kept = (before?.rows ?? []).filter((row) => !fresh.has(row.id) && !(cover && isCovered(row, cover)));
  const others = (before?.covers ?? []).filter((other) => !cover || !sameCover(cover, other));
  return {
    at: now,
    covers: cover ? [{ ...cover, at: now }, ...others].slice(0, MOST_COVERS) : others,
    rows: [...kept, ...rows].slice(-MOST.rows),
  };
}

const idOf = (...parts: readonly (string | null)[]): string => parts.map((part) => part ?? '').join('|');

const pupilId = ({ number, name, group }: PupilRow): string => number ?? idOf(name, group && groupName(group));

/** A list of pupils on some days shows who was there then. */
const showsPupil = (row: { readonly group: string | null }, cover: Covered): boolean =>
  allDays(cover) && inGroup(row, cover);

/** Had a list shown everybody of this group before? */
const wasWhole = (seen: Seen<KeptPupil> | null, row: PupilRow): boolean =>
  (seen?.covers ?? []).some((cover) => showsPupil(row, cover));

/** Pupils with when each was first seen; who is known already keeps that. */
const sinceFirst = (
  rows: readonly PupilRow[],
  before: Seen<KeptPupil> | null,
  gone: readonly KeptPupil[],
  now: Moment,
): readonly KeptPupil[] => {
  const known = new Map([...gone, ...(before?.rows ?? [])].map((row) => [row.id, row]));
  return rows.map((row) => {
    const id = pupilId(row);
    const { since = now, arrived = wasWhole(before, row) } = known.get(id) ?? {};
    return { ...row, id, since, arrived };
  });
};

/** What ended before this school year is of no use any more; the portal itself keeps no more either. */
const yearOf = (now: Moment): string => schoolYearOf(dayOf(now)).from;

/** Who is on none of the LAS' lists any more, with since when. */
function goneNow(portal: Portal, rows: readonly KeptPupil[], now: Moment): KeptPupil[] {
  const there = new Set(rows.map(({ id }) => id));
  const missing = (portal.lasPupils?.rows ?? []).map((row) => ({ ...row, since: now }));
  const known = new Set(portal.gone.map(({ id }) => id));
  return [...portal.gone, ...missing.filter(({ id }) => !known.has(id))].filter(
    ({ id, since }) => !there.has(id) && since >= yearOf(now),
  );
}

/**
 * What is known of the portal after a list of it was read.
 * @param person who sits here: an inbox is theirs
 */
export function withList(portal: Portal, read: AnyListRead, person: string, now: Moment): Portal {
  const { cover } = read;
  switch (read.list) {
    case 'reports': {
      const rows = read.rows.map((row) => ({ ...row, id: idOf(row.pupil, row.group, row.kind, row.from) }));
      const isOld = ({ until }: KeptReport) => until !== null && until < yearOf(now);
      const isCovered = (row: KeptReport, of: ListCover) => isOld(row) || (inGroup(row, of) && inDays(row, of));
      return { ...portal, reports: after(portal.reports, cover, rows, now, isCovered) };
    }
    case 'questions': {
      const rows = read.rows.map((row) => ({ ...row, person, id: idOf(person, row.from, row.subject) }));
      return {
        ...portal,
        questions: after(portal.questions, cover, rows, now, (row, of) => isWhole(of) && row.person === person),
      };
    }
    case 'rounds': {
      const rows = read.rows.map((row) => ({ ...row, id: idOf(row.title, row.madeBy) }));
      return { ...portal, rounds: after(portal.rounds, cover, rows, now, (_, of) => isWhole(of)) };
    }
    case 'parents': {
      const rows = read.rows.map((row) => ({
        ...row,
        children: [...row.children],
        id: idOf(row.name, ...row.children),
      }));
      return { ...portal, parents: after(portal.parents, cover, rows, now, (_, of) => isWhole(of)) };
    }
    case 'pupils': {
      const rows = sinceFirst(read.rows, portal.portalPupils, [], now);
      return { ...portal, portalPupils: after(portal.portalPupils, cover, rows, now, showsPupil) };
    }
    case 'las-pupils': {
      const rows = sinceFirst(read.rows, portal.lasPupils, portal.gone, now);
      const lasPupils = after(portal.lasPupils, cover, rows, now, showsPupil);
      return { ...portal, lasPupils, gone: goneNow(portal, lasPupils.rows, now) };
    }
  }
}
