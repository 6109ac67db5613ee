import type { Day, Moment, Period } from '../../domain/day';
import type { Request } from '../../messages/contract';
import type { Handlers } from '../../messages/server';
import { NOBODY_LISTED } from '../../overview/listed';
import { effectsView } from '../insight/lines/effects-view';
import { type LineAbout, type LineScope, lineScopeOf, yearOf } from '../insight/lines/line-scope';
import { lineRowsView, linesView } from '../insight/lines/lines-view';
import { patternsView } from '../insight/lines/patterns-view';
import type { School } from '../school';
import type { Told } from '../slices';
import type { Context } from './context';
import { opening } from './dossiers';

type LineAnswers = Pick<
  Handlers,
  'own>worker:lines' | 'own>worker:line-rows' | 'own>worker:line-patterns' | 'own>worker:line-effects'
>;
type Asked = Request<'own>worker:lines'>['about'];

/** From the first school year that anybody can have read to the last that can be looked at. */
const ALWAYS: Period = { from: '2000-08-01' as Day, until: '2099-07-31' as Day };

/** The long lines, what stands out in them, and what was before and after a step. */
export function lineAnswers(context: Context): LineAnswers {
  const { office, withSchool } = context;
  const { readingOf } = opening(context);
  /** Tells of those asked about. Who looks at one pupil is recorded first, as for the dossier. */
  const telling = <T extends object>(
    about: Asked,
    tell: (scope: LineScope, school: School, now: Moment, told: Told) => Promise<T> | T,
  ) => {
    const told =
      (of: LineAbout) =>
      (school: School, now: Moment): Promise<T | 'not-allowed'> =>
        school.counting.during(async (hear) => {
          await school.everyYear.load();
          const listed =
            of.of === 'pupil' ? NOBODY_LISTED : await school.pupilLists.listed(await office.kept.portal(), now);
          const scope = await lineScopeOf(school, of, listed, now, hear);
          return scope === 'not-allowed' ? scope : tell(scope, school, now, hear);
        });
    return about.of === 'pupil'
      ? readingOf(about.page, (pupil, school, now) => told({ of: 'pupil', pupil })(school, now))
      : withSchool(told(about));
  };
  return {
    'own>worker:lines': ({ about, year }) =>
      telling(about, (scope, school, now, told) => linesView(scope, school, year, now, told)),
    'own>worker:line-rows': ({ about, from, until }) => telling(about, (scope) => lineRowsView(scope, { from, until })),
    'own>worker:line-patterns': ({ about, year }) =>
      telling(about, async (scope, school, now, told) => {
        const { parents } = await office.kept.portal();
        return patternsView(scope, school, parents?.rows ?? [], yearOf(year, now), now, told);
      }),
    'own>worker:line-effects': ({ year }) =>
      telling({ of: 'school' }, (scope, _school, now) =>
        effectsView(scope, year === null ? ALWAYS : yearOf(year, now)),
      ),
  };
}
