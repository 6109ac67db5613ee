import { dayOf, schoolYearLabel } from '../../domain/day';
import { mayDecide } from '../../domain/role';
import type { Handlers } from '../../messages/server';
import type { trailMessages } from '../../messages/trail';
import { trailPage, trailView } from '../trail/trail-view';
import type { Context } from './context';

type TrailAnswers = Pick<Handlers, keyof typeof trailMessages>;

/** Het logboek, for who decides for the school; whose names they see follows from the dossiers that are open to them. */
export function trailAnswers({ withSchool, writing }: Context): TrailAnswers {
  return {
    'own>worker:trail': ({ year, ...wanted }) =>
      withSchool(async (school, now) => {
        if (!mayDecide(school.me.role)) return 'not-allowed';
        return trailPage(school, { ...wanted, year }, year ?? schoolYearLabel(dayOf(now)), now);
      }),
    'own>worker:take-trail': (wanted) =>
      writing(async (school, now) => {
        if (!mayDecide(school.me.role)) return 'not-allowed';
        const year = wanted.year ?? schoolYearLabel(dayOf(now));
        await school.note({ of: 'trail-exported', year }, now);
        return { trail: await trailView(school, wanted, year) };
      }),
    'own>worker:trail-chain': ({ again }) =>
      withSchool((school, now) =>
        mayDecide(school.me.role) ? { chain: school.trail.chain(again, now) } : 'not-allowed',
      ),
  };
}
