import type { Moment } from '../../domain/day';
import { dayOf, schoolYearLabel } from '../../domain/day';
import type { YearNote } from '../../domain/noted';
import type { Erased } from '../../messages/keeping';
import type { Handlers } from '../../messages/server';
import { refusingByIt } from '../by-it/refusing';
import { forgetBeside } from '../keeping/forget';
import type { Plan } from '../keeping/keeping';
import { report } from '../report';
import type { School } from '../school';
import type { Context } from './context';

type KeepingAnswers = Pick<
  Handlers,
  | 'own>worker:keeping'
  | 'own>worker:announced'
  | 'own>worker:change-retention'
  | 'own>worker:export-year'
  | 'own>worker:erase-year'
  | 'own>worker:erase-pupil'
>;

/** How long dossiers are kept, and erasing them: for the director alone. */
export function keepingAnswers({ office, withSchool, writing, keepingFor, noting }: Context): KeepingAnswers {
  /** Erases what a plan says. It stands in the trail without saying who the pupil is. */
  const erasing = <Refused extends string>(
    planOf: (school: School, now: Moment) => Promise<Plan | Refused>,
    note: (now: Moment) => { readonly of: YearNote; readonly year: string },
  ): Promise<Erased | Refused | 'not-allowed' | 'locked' | 'not-saved'> =>
    writing(async (school, now): Promise<Erased | Refused | 'not-allowed'> => {
      if (!school.keeping.mayErase) return 'not-allowed';
      const plan = await planOf(school, now);
      if (typeof plan === 'string') return plan;
      await forgetBeside(office.kept, plan.gone, now);
      const erased = await school.keeping.erase(plan, now);
      // It is done, and stands in the register: that it is not noted as well does not undo it.
      await school.note(note(now), now).catch((error: unknown) => report('erasing', error));
      return erased;
    }, 'rewrite');
  return {
    'own>worker:keeping': () =>
      withSchool(async (school, now) => {
        if (!school.keeping.mayErase) return 'not-allowed';
        const { gone } = await office.kept.portal();
        const departed = gone.map(({ name, group, since }) => ({ name, group, since: dayOf(since as Moment) }));
        return school.keeping.view(departed, now);
      }),
    'own>worker:announced': () => withSchool((school, now) => school.keeping.announced(now)),
    'own>worker:change-retention': (retention) =>
      keepingFor(
        (role) => role === 'director',
        noting({ of: 'settings-changed', part: 'retention' }, () =>
          refusingByIt(() => office.settings.changeRetention(retention).then(() => 'done' as const)),
        ),
      ),
    'own>worker:export-year': ({ year }) =>
      writing(async (school, now) => {
        if (!school.keeping.mayErase) return 'not-allowed';
        const extracts = await school.keeping.extracts(year, now);
        if (!extracts) return 'unknown-year';
        await school.note({ of: 'year-exported', year }, now);
        return { extracts };
      }),
    'own>worker:erase-year': ({ year, withHeld }) =>
      erasing(
        (school, now) => school.keeping.planYear(year, withHeld, now),
        () => ({ of: 'year-erased', year }),
      ),
    'own>worker:erase-pupil': ({ pupil, why }) =>
      erasing(
        (school, now) => school.keeping.planPupil(pupil, why, now),
        (now) => ({ of: 'pupil-erased', year: schoolYearLabel(dayOf(now)) }),
      ),
  };
}
