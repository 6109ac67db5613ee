import { type Day, dayOf, isDay, schoolYearOf } from '../../src/domain/day';
import type { Entry } from '../entry';
import type { Sort } from '../list-panel';
import type { Ids } from '../markup';
import { bySurname, type DemoPupil, GROUPS } from '../pupils';
import type { School } from '../school';

/** One look at the school: what the address asks for. What it does not say, or says wrongly, is the default. */
export interface View {
  readonly school: School;
  readonly ids: Ids;
  /** The day of the demo school's clock. */
  readonly today: Day;
  readonly group: string;
  readonly day: Day;
  /** `2026-11`, of this school year and not after today. */
  readonly month: string;
  /** A period of this school year, not after today. */
  readonly from: Day;
  readonly until: Day;
  readonly pupil: DemoPupil;
  /** The absence that somebody is changing. */
  readonly changing: Entry | null;
  readonly sort: Sort | null;
  readonly page: number;
}

const SHOWCASE = '6A';

export const inGroup = ({ pupils }: School, group: string): readonly DemoPupil[] =>
  pupils.filter((pupil) => pupil.group === group).sort(bySurname);

/** The months of the school year up to that of a day, oldest first. */
export function monthsUpTo(today: Day): readonly string[] {
  const year = Number(schoolYearOf(today).from.slice(0, 4));
  const two = (month: number) => String(month).padStart(2, '0');
  return Array.from({ length: 12 }, (_, index) =>
    index < 5 ? `${year}-${two(index + 8)}` : `${year + 1}-${two(index - 4)}`,
  ).filter((month) => month <= today.slice(0, 7));
}

const wholeNumber = (text: string | null): number | null =>
  text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null;

export function viewOf(school: School, query: URLSearchParams, ids: Ids): View {
  const today = dayOf(school.now);
  const asked = (name: string) => query.get(name) ?? '';
  const named = school.pupils.find(({ number }) => number === asked('leerling'));
  const group = GROUPS.find((name) => name === asked('groep')) ?? named?.group ?? SHOWCASE;
  const column = wholeNumber(query.get('sorteer'));
  const { from: begin } = schoolYearOf(today);
  const inYear = (name: string, other: Day): Day => {
    const text = asked(name);
    return isDay(text) && begin <= text && text <= today ? text : other;
  };
  const until = inYear('tot', today);
  const from = inYear('van', `${until.slice(0, 7)}-01` as Day);
  return {
    school,
    ids,
    today,
    group,
    day: isDay(asked('dag')) ? (asked('dag') as Day) : today,
    month: monthsUpTo(today).find((month) => month === asked('maand')) ?? today.slice(0, 7),
    from: from <= until ? from : until,
    until,
    pupil: named ?? school.pupils.find((pupil) => pupil.group === group)!,
    changing: school.entries.find(({ id }) => id === wholeNumber(query.get('wijzig'))) ?? null,
    sort: column === null ? null : { column, down: asked('richting') === 'af' },
    page: wholeNumber(query.get('pagina')) ?? 1,
  };
}
