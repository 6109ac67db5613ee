import {
  type Day,
  dayNumber,
  dayOf,
  type Moment,
  type Period,
  schoolYearBefore,
  schoolYearLabel,
  schoolYearNamed,
  schoolYearOf,
} from '../../../domain/day';
import type { PupilKey } from '../../../domain/dossier';
import { groupsInOrder, sameGroup } from '../../../domain/group';
import type { History } from '../../../domain/history';
import type { LinePupil } from '../../../overview/lines/series';
import { type Listed, listedOf } from '../../../overview/listed';
import type { School } from '../../school';
import { inSlices, type Told } from '../../slices';

/** Of whom a line is asked. */
export type LineAbout =
  | { readonly of: 'school' }
  | { readonly of: 'group'; readonly group: string }
  | { readonly of: 'pupil'; readonly pupil: PupilKey };

/** A pupil of any school year. */
export interface Member {
  readonly history: History;
  readonly line: LinePupil;
  /** The dossier is open to who sits here. */
  readonly open: boolean;
}

export interface LineScope {
  readonly about: LineAbout;
  /** Those of whom the line is, and whose dossiers are open. */
  readonly members: readonly Member[];
  /** Whom the lists of pupils add to them in the school year of the lists; none to one pupil, or to a group of another year. */
  readonly listed: Listed;
  /** All of the school: what is usual is seen from them. */
  readonly all: readonly Member[];
  /** Groups that may be chosen, in the order of the school. */
  readonly groups: readonly string[];
}

/** No pupil is at a primary school for longer. */
const MOST_YEARS = 12;

type LabelledYear = Period & { readonly label: string };

/** The school years in which a pupil of today may have been here, the last one first. */
function yearsBack(today: Day): readonly LabelledYear[] {
  const years = [schoolYearOf(today)];
  while (years.length < MOST_YEARS) years.push(schoolYearBefore(years.at(-1)!));
  return years.map((year) => ({ ...year, label: schoolYearLabel(year.from) }));
}

/** The first and the last day of those of these years in which pages named a pupil; `null`: none did, as far as is known. */
function attended({ everyYear }: School, pupil: PupilKey, years: readonly LabelledYear[]): Period | null {
  const known = everyYear.years(pupil);
  const named = years.filter(({ label }) => known.has(label));
  return named.length === 0 ? null : { from: named.at(-1)!.from, until: named[0]!.until };
}

function memberOf(school: School, pupil: PupilKey, back: readonly LabelledYear[], now: Moment): Member | null {
  const { everyYear, me, allYears } = school;
  const years = attended(school, pupil, back);
  if (!years) return null;
  const history = everyYear.history(pupil);
  const line = { ...everyYear.counted(pupil, now), since: dayNumber(years.from), until: dayNumber(years.until) };
  return { history, line, open: allYears.agreements.allow(me, history.named.group) };
}

/** Is a pupil one of those that are asked about? Of a group those who are in it now, in earlier years wherever they were then. */
function isAsked({ history, line }: Member, about: LineAbout, today: Day): boolean {
  if (about.of !== 'group') return about.of === 'school' || history.pupil === about.pupil;
  const { group } = history.named;
  return group !== null && sameGroup(group, about.group) && line.until >= dayNumber(today);
}

/**
 * Of whom a line is, all school years loaded.
 * @param listed what the LAS' lists of pupils say; nothing of one pupil
 * @returns `not-allowed`: none of these dossiers is open to who sits here, and there are some
 * @throws CalendarEnds
 */
export async function lineScopeOf(
  school: School,
  about: LineAbout,
  listed: Listed,
  now: Moment,
  told: Told,
): Promise<LineScope | 'not-allowed'> {
  const { everyYear, allYears, me } = school;
  const today = dayOf(now);
  const back = yearsBack(today);
  const found = await inSlices(everyYear.keys(), (pupil) => memberOf(school, pupil, back, now), told);
  const all = found.filter((member) => member !== null);
  const asked = all.filter((member) => isAsked(member, about, today));
  const members = asked.filter(({ open }) => open);
  if (members.length === 0 && asked.length > 0) return 'not-allowed';
  const present = all.filter(({ open, line }) => open && line.until >= dayNumber(today));
  return {
    about,
    members,
    listed: listedOf(
      listed,
      (group) =>
        (about.of !== 'group' || sameGroup(group, about.group)) && allYears.agreements.allow(me, group || null),
    ),
    all,
    groups: groupsInOrder(present.flatMap(({ history }) => history.named.group ?? [])),
  };
}

/** The school year of a label (`2026-2027`); `null`: that of today. */
export const yearOf = (label: string | null, now: Moment): Period =>
  label === null ? schoolYearOf(dayOf(now)) : schoolYearNamed(label);
