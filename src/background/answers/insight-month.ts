import type { Moment } from '../../domain/day';
import type { CountingView } from '../../messages/insight-month-views';
import type { Handlers } from '../../messages/server';
import type { Month } from '../../overview/month/months';
import type { HowFar } from '../insight/every-year';
import { lineScopeOf, yearOf } from '../insight/lines/line-scope';
import { type Asking, makeOverview, monthAsked, monthsFor, monthView, sourcesOf } from '../insight/month-view';
import type { School } from '../school';
import type { Context } from './context';

type MonthAnswers = Pick<
  Handlers,
  | 'own>worker:month'
  | 'own>worker:glance'
  | 'own>worker:month-sources'
  | 'own>worker:counting'
  | 'own>worker:make-overview'
>;

/** Pupils are counted when all years are there. */
function countingView(pupils: HowFar | null, years: HowFar | null): CountingView {
  if (pupils) return { stage: 'pupils', ...pupils };
  return years && years.done < years.of ? { stage: 'years', ...years } : null;
}

/** The overviews of the months: counted bit by bit, so that a page hears how far it is. */
export function monthAnswers({ office, withSchool, writing }: Context): MonthAnswers {
  /** Answers with all years loaded. After the last day that the calendar knows nothing can be counted. */
  const counted =
    <T>(answer: (asking: Asking) => Promise<T> | T) =>
    async (school: School, now: Moment): Promise<T | 'calendar-ended'> => {
      if (school.calendarEnded(now)) return 'calendar-ended';
      await school.everyYear.load();
      const listed = await school.pupilLists.listed(await office.kept.portal(), now);
      return answer({ school, listed, now });
    };

  /** Counts the months beforehand; who asks for them then has them at once. */
  const count = (school: School, now: Moment, months: readonly Month[]): Promise<void> =>
    school.counting.during((told) => school.months.count(months, now, told));

  return {
    'own>worker:month': ({ month: wanted, kept }) =>
      withSchool(
        counted(async (asking) => {
          const { school, now } = asking;
          const month = wanted ?? monthAsked(school, now);
          if (month === null) return 'nothing-read';
          await count(school, now, monthsFor(month, school, now));
          return monthView({ month, kept }, asking);
        }),
      ),
    'own>worker:glance': () =>
      withSchool(
        counted(async (asking) => {
          const { school, listed, now } = asking;
          const lines = await school.counting.during(async (told) => {
            const scope = await lineScopeOf(school, { of: 'school' }, listed, now, told);
            return scope === 'not-allowed' ? scope : school.glance.lines(scope, yearOf(null, now), told);
          });
          if (lines === 'not-allowed') return lines;
          const month = monthAsked(school, now);
          if (month !== null) await count(school, now, [month]);
          return { lines, month: month === null ? null : await school.glance.month(month, asking) };
        }),
      ),
    'own>worker:month-sources': ({ month, kept, about, figures }) =>
      withSchool(counted((asking) => sourcesOf({ month, kept }, about, figures, asking))),
    'own>worker:counting': () =>
      withSchool(({ counting, everyYear }) => ({ counting: countingView(counting.howFar, everyYear.howFar) })),
    'own>worker:make-overview': ({ month }) => writing(counted((asking) => makeOverview(month, asking))),
  };
}
