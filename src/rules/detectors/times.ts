import type { AbsenceKind } from '../../domain/absence';
import type { Era } from '../era';
import type { Facts } from '../facts';
import { compulsoryFor, type Found } from '../found';
import { metIn } from '../occasions';

/* Counts of absences of several kinds, and of days. */

/** What counts as one time. */
interface Occasion {
  readonly day: number;
  readonly rows: readonly string[];
}

const inTime = (a: Occasion, b: Occasion): number => a.day - b.day;

/** Unauthorised times of a kind that began in this school year: each late, or each spell. */
function timesOf(kind: AbsenceKind, from: number, { lates, spells, year }: Facts): readonly Occasion[] {
  if (kind === 'late') return lates.map(({ day, row }) => ({ day, rows: [row.id] }));
  return spells
    .unauthorised(kind, from)
    .filter(({ first }) => year.from <= first && first <= year.until)
    .map(({ first, rows }) => ({ day: first, rows }));
}

/** So many times unauthorised, of several kinds together. */
export function times(era: Era<'times'>, facts: Facts): readonly Found[] {
  const from = compulsoryFor(era, facts.pupil.compulsoryFrom);
  const counted = era.versions[0]!.how.of.flatMap((kind) => timesOf(kind, from, facts))
    .filter(({ day }) => day >= from && era.holds(day))
    .sort(inTime);
  return metIn(era, counted, ({ rows }) => rows, facts).map(({ found, most }) => ({ ...found, count: most }));
}

/** So many school days of this school year with a row of a kind; any lesson minute makes it one (protocol, reading 23). */
export function daysInWindow(era: Era<'days-in-window'>, facts: Facts): readonly Found[] {
  const { year, spells } = facts;
  const counted = spells
    .of(era.versions[0]!.how.kind)
    .flatMap(({ days }) => days)
    .filter(({ day }) => year.from <= day && day <= year.until && era.holds(day));
  const rowsOf = ({ own }: (typeof counted)[number]) => own.map(({ row }) => row.id);
  return metIn(era, counted, rowsOf, facts).map(({ found, most }) => ({ ...found, days: most }));
}
