import type { Moment } from '../../domain/day';
import type { CountingView } from '../../messages/insight-month-views';
import type { Handlers } from '../../messages/server';
import type { Month } from '../../overview/month/months';
import { lineScopeOf, yearOf } from '../insight/lines/line-scope';
import { yearLines } from '../insight/lines/lines-view';
import { besideView, makeOverview, monthAsked, monthsFor, monthView, sourcesOf } from '../insight/month-view';
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

/** The overviews of the months: counted bit by bit, so that a page hears how far it is. */
export function monthAnswers({ withSchool, writing }: Context): MonthAnswers {
  let counting: CountingView = null;

  /** Answers with all years loaded. After the last day that the calendar knows nothing can be counted. */
  const counted =
    <T>(answer: (school: School, now: Moment) => Promise<T> | T) =>
    async (school: School, now: Moment): Promise<T | 'calendar-ended'> => {
      if (school.calendarEnded(now)) return 'calendar-ended';
      await school.everyYear.load();
      return answer(school, now);
    };

  /** Counts the months beforehand; who asks for them then has them at once. */
  async function count(school: School, now: Moment, months: readonly Month[]): Promise<void> {
    try {
      await school.months.count(months, now, (done, of) => {
        counting = { stage: 'pupils', done, of };
      });
    } finally {
      counting = null;
    }
  }

  return {
    'own>worker:month': ({ month: wanted, kept }) =>
      withSchool(
        counted(async (school, now) => {
          const month = wanted ?? monthAsked(school, now);
          if (month === null) return 'nothing-read';
          await count(school, now, monthsFor(month, school, now));
          return monthView({ month, kept }, school, now);
        }),
      ),
    'own>worker:glance': () =>
      withSchool(
        counted(async (school, now) => {
          const scope = await lineScopeOf(school, { of: 'school' }, now);
          if (scope === 'not-allowed') return scope;
          const month = monthAsked(school, now);
          if (month !== null) await count(school, now, [month]);
          return { lines: yearLines(scope, yearOf(null, now)), month: besideView(month, school, now) };
        }),
      ),
    'own>worker:month-sources': ({ month, kept, about, figures }) =>
      withSchool(counted((school, now) => sourcesOf({ month, kept }, about, figures, school, now))),
    // The years are loaded for other pages of numbers too.
    'own>worker:counting': () =>
      withSchool(({ everyYear: { howFar } }) => ({
        counting: counting ?? (howFar && howFar.done < howFar.of ? { stage: 'years' as const, ...howFar } : null),
      })),
    'own>worker:make-overview': ({ month }) => writing(counted((school, now) => makeOverview(month, school, now))),
  };
}
