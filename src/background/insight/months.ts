import type { Action, ActionOf } from '../../domain/action';
import { addDays, type Day, dayOf, type Moment, schoolYearBefore, schoolYearOf } from '../../domain/day';
import type { Entry, PupilKey } from '../../domain/dossier';
import type { History } from '../../domain/history';
import { keptIn, type OverviewEntry, type PupilMonth } from '../../domain/kept-month';
import type { SchoolDays } from '../../domain/school-days';
import { type Listed, listedIn } from '../../overview/listed';
import { daysOf, endOf, type Month, monthBefore, monthsFrom, yearBefore, yearOf } from '../../overview/month/months';
import type { MonthOverview } from '../../overview/month/overview';
import { byId, listedMonth, pupilMonth, tasksOf } from '../../overview/month/pupil-month';
import { evaluateSchool, forPupil } from '../../rules/evaluate';
import { factsOf } from '../../rules/facts';
import { actionsThatCount, of } from '../../rules/recorded';
import { asPupil } from '../asked';
import { actionsIn } from '../recorder';
import { inSlices, type Told } from '../slices';
import type { Versions } from '../versions';
import type { EveryYear } from './every-year';

/** How many school years back a month can be chosen. */
const YEARS_BACK = 6;

interface Remembered {
  readonly history: History;
  readonly end: Moment;
  readonly month: PupilMonth;
}

/** An overview that was made and stands. */
export interface Made {
  readonly entry: Extract<Entry, OverviewEntry>;
  /** What it said; `null`: another version of this program made it, and this one does not understand it. */
  readonly overview: MonthOverview | null;
}

/**
 * Maandoverzichten: what each month says now, and what was kept of it. What was counted of a pupil is remembered until something about
 * that pupil changes; the open school holds it.
 */
export class Months {
  readonly #everyYear: EveryYear;
  readonly #versions: Pick<Versions, 'calendar' | 'inForce'>;
  readonly #counted = new Map<PupilKey, Map<Month, Remembered>>();

  constructor(everyYear: EveryYear, versions: Pick<Versions, 'calendar' | 'inForce'>) {
    this.#everyYear = everyYear;
    this.#versions = versions;
  }

  /** Months that can be chosen, the latest first; those without a school day are skipped. */
  months(now: Moment): readonly Month[] {
    const today = dayOf(now);
    const years = new Set(this.#everyYear.keys().flatMap((pupil) => [...this.#everyYear.years(pupil)]));
    let first = schoolYearOf(today);
    for (let back = 0; back < YEARS_BACK; back++) first = schoolYearBefore(first);
    return monthsFrom(first.from, this.#schoolDays(first.from), today).filter((month) => years.has(yearOf(month)));
  }

  /** The month before that has a school day, and the same month a year before; `null`: nobody read anything of that school year. */
  besides(month: Month, now: Moment): { readonly before: Month | null; readonly yearBefore: Month | null } {
    const known = new Set(this.months(now));
    const before = monthBefore(month, this.#schoolDays(schoolYearOf(addDays(daysOf(month).from, -1)).from), dayOf(now));
    const earlier = yearBefore(month);
    return { before: before && known.has(before) ? before : null, yearBefore: known.has(earlier) ? earlier : null };
  }

  /** What a month says now, of the whole school. @param listed what the lists of pupils say @throws CalendarEnds */
  overview(month: Month, listed: Listed, now: Moment): MonthOverview {
    const { lists, pupils } = listedIn(listed, daysOf(month));
    const end = endOf(month, now);
    const named = this.#pupilsOf(month).map((pupil) => this.#month(pupil, month, end, now));
    return {
      month,
      lists,
      pupils: [...named, ...pupils.map(listedMonth)],
      tasks: this.#tasks(month, end),
    };
  }

  /** Counts some months bit by bit. @param told how many pupils are done, of how many */
  async count(months: readonly Month[], now: Moment, told: Told): Promise<void> {
    const work = months.flatMap((month) => {
      const end = endOf(month, now);
      return this.#pupilsOf(month).map((pupil) => ({ pupil, month, end }));
    });
    await inSlices(work, ({ pupil, month, end }) => this.#month(pupil, month, end, now), told);
  }

  /** The overviews that were made and not taken back, the latest first. */
  made(now: Moment): readonly Made[] {
    const entries = this.#everyYear.around();
    const standing = byId(actionsThatCount(actionsIn(entries), now));
    return entries
      .filter((entry) => entry.kind === 'overview')
      .filter(({ action }) => standing.has(action))
      .sort((a, b) => (a.clock < b.clock ? 1 : -1))
      .map((entry) => {
        const kept = keptIn(entry);
        return {
          entry,
          overview: kept && { month: entry.month, lists: kept.lists, pupils: kept.pupils, tasks: kept.tasks },
        };
      });
  }

  /** What was written last by who studied the overview of a month. */
  studied(month: Month, now: Moment): ActionOf<'overview-studied'> | null {
    const actions = actionsThatCount(actionsIn(this.#everyYear.around()), now);
    return of(actions, 'overview-studied').findLast((action) => action.month === month) ?? null;
  }

  /** @param end of the month, or now */
  #month(pupil: PupilKey, month: Month, end: Moment, now: Moment): PupilMonth {
    const history = this.#everyYear.history(pupil);
    const kept = this.#counted.get(pupil)?.get(month);
    if (kept?.history === history && kept.end === end) return kept.month;
    const { calendar, inForce } = this.#versions;
    const { absences, actions } = history;
    const facts = factsOf(inForce, calendar, asPupil(history), absences, actions, end);
    const counted = pupilMonth(this.#everyYear.counted(pupil, now), forPupil(facts), daysOf(month));
    const known = this.#counted.get(pupil) ?? new Map<Month, Remembered>();
    known.set(month, { history, end, month: counted });
    this.#counted.set(pupil, known);
    return counted;
  }

  /** Pupils whom pages about the school year of a month named. */
  #pupilsOf(month: Month): readonly PupilKey[] {
    const year = yearOf(month);
    return this.#everyYear.keys().filter((pupil) => this.#everyYear.isOf(pupil, year));
  }

  #tasks(month: Month, end: Moment): MonthOverview['tasks'] {
    const { calendar, inForce } = this.#versions;
    const actions: readonly Action[] = actionsThatCount(actionsIn(this.#everyYear.around()), end);
    const { tasks } = evaluateSchool(
      inForce,
      calendar,
      this.#everyYear.groups(schoolYearOf(dayOf(end)).from),
      actions,
      end,
    );
    const ofSchool = tasks.filter(({ group }) => group === undefined);
    return tasksOf(ofSchool, byId(actions), daysOf(month));
  }

  /** The school days of all groups that pages about these years named. */
  #schoolDays(from: Day): SchoolDays {
    return this.#versions.calendar.together(this.#everyYear.groups(from));
  }
}
