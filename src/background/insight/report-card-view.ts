import type { Moment } from '../../domain/day';
import { sameGroup } from '../../domain/group';
import { reportCardText } from '../../letters/report-card-text';
import type { ReportCardView } from '../../messages/insight-card-views';
import { cardOf, seenFrom, togetherOf } from '../../overview/report-card/card';
import { tallyOf } from '../../overview/tally';
import { pupilView } from '../day-view';
import type { School } from '../school';
import { type Asked, type InScope, scopeOf } from './scope';

/** The report cards of a group, or of all whose dossiers are open to who sits here. */
export async function reportCardView(school: School, asked: Asked, now: Moment): Promise<ReportCardView> {
  const { shown, pupils, all } = await scopeOf(school, asked, now);
  const { period, until, groups } = shown;
  const tallies = new Map(all.map((one) => [one, tallyOf(one.counted, period)]));
  const cardTogether = (of: readonly InScope[]) => togetherOf(of.map((one) => tallies.get(one)!));
  return {
    ...shown,
    pupils: pupils.map((one) => {
      const card = cardOf(tallies.get(one)!);
      const facts = { ...card, period: { ...period, until }, unauthorised: card.minutes.unauthorised };
      return {
        pupil: { ...pupilView(one.history), group: one.group || null },
        card,
        text: reportCardText({ ...facts, seenFrom: seenFrom(one.counted, period) }),
      };
    }),
    together: cardTogether(pupils),
    perGroup: groups.map((group) => {
      const of = all.filter((one) => sameGroup(one.group, group));
      return { group, pupils: of.length, card: cardTogether(of) };
    }),
  };
}
