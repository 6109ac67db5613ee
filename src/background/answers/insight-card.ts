import type { Handlers } from '../../messages/server';
import { cardRowsView } from '../insight/card-rows-view';
import { lawRowsView, lawTotalsView } from '../insight/law-view';
import { lawWordsView } from '../insight/law-words';
import { reportCardView } from '../insight/report-card-view';
import type { Context } from './context';

type CardAnswers = Pick<
  Handlers,
  | 'own>worker:report-card'
  | 'own>worker:card-rows'
  | 'own>worker:law-totals'
  | 'own>worker:law-rows'
  | 'own>worker:law-words'
>;

/** Report cards, and totals in the categories of the law. Nobody is told of a pupil whose dossier is not open to them. */
export function cardAnswers({ office, withSchool }: Context): CardAnswers {
  return {
    'own>worker:report-card': (asked) =>
      withSchool(async (school, now) => reportCardView(school, asked, await office.kept.portal(), now)),
    'own>worker:card-rows': (opened) =>
      withSchool(async (school, now) => cardRowsView(school, opened, await office.kept.portal(), now)),
    'own>worker:law-totals': ({ by, ...asked }) => withSchool((school, now) => lawTotalsView(school, asked, by, now)),
    'own>worker:law-rows': ({ period, group, ...of }) =>
      withSchool((school, now) => lawRowsView(school, { period, group }, of, now)),
    'own>worker:law-words': () => withSchool((school, now) => lawWordsView(school, now)),
  };
}
