import { dayOf, type Moment } from '../../domain/day';
import { worksAtSchool } from '../../domain/role';
import type { Handlers } from '../../messages/server';
import { pupilView } from '../day-view';
import { RoundPaper } from '../round-paper';
import type { Context } from './context';

type RoundAnswers = Pick<Handlers, 'own>worker:keep-paper' | 'own>worker:paper'>;

/** The paper of the round, so that what is typed back has the numbers that were printed. */
export function roundAnswers({ around, withSchool }: Context): RoundAnswers {
  const kept = new RoundPaper(around.session);
  return {
    'own>worker:keep-paper': ({ printedAt, pupils }) =>
      withSchool(async ({ me }) => {
        if (!worksAtSchool(me.role)) return 'not-allowed';
        await kept.keep({ printedAt: printedAt as Moment, pupils });
        return 'done';
      }),
    'own>worker:paper': () =>
      withSchool(async (school, now) => {
        const paper = await kept.of(dayOf(now));
        if (!paper) return { paper: null };
        const lines = paper.pupils.flatMap((pupil, index) =>
          school.has(pupil) ? [{ number: index + 1, pupil: pupilView(school.pupil(pupil, now).history) }] : [],
        );
        return { paper: { printedAt: paper.printedAt, lines } };
      }),
  };
}
