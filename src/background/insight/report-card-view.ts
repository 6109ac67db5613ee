import type { Moment, Period } from '../../domain/day';
import { groupsInOrder, sameGroup } from '../../domain/group';
import { reportCardText } from '../../letters/report-card-text';
import type { ReportCardView } from '../../messages/insight-card-views';
import { basisOf, type Listed, listedIn, listedOf, listedTally } from '../../overview/listed';
import { cardOf, seenFrom, togetherOf } from '../../overview/report-card/card';
import { type Tally, tallyOf } from '../../overview/tally';
import { pupilView } from '../day-view';
import type { School } from '../school';
import type { PupilsShown } from './pupil-lists';
import { type Asked, scopeOf } from './scope';

/** Whom the lists of pupils add in a period, as far as their dossiers would be open to who sits here. */
export async function listedFor(school: School, shown: PupilsShown, period: Period, now: Moment): Promise<Listed> {
  const { me, pupilLists, allYears } = school;
  return listedOf(listedIn(await pupilLists.listed(shown, now), period), (group) =>
    allYears.agreements.allow(me, group || null),
  );
}

/**
 * The report cards of a group, or of all whose dossiers are open to who sits here.
 * @param lists what the LAS' lists of pupils showed
 */
export async function reportCardView(
  school: School,
  asked: Asked,
  lists: PupilsShown,
  now: Moment,
): Promise<ReportCardView> {
  const { shown, pupils, all } = await scopeOf(school, asked, now);
  const { period, until } = shown;
  const listed = await listedFor(school, lists, period, now);
  const tallies = new Map(all.map((one) => [one, tallyOf(one.counted, period)]));
  const counted: readonly (readonly [group: string, tally: Tally])[] = [
    ...all.map((one) => [one.group, tallies.get(one)!] as const),
    ...listed.pupils.map((one) => [one.facts.pupil.group, listedTally(one)] as const),
  ];
  const ofGroup = (group: string): readonly Tally[] =>
    counted.filter(([one]) => sameGroup(one, group)).map(([, tally]) => tally);
  const allTallies = counted.map(([, tally]) => tally);
  const everywhere = counted.map(([group]) => group);
  const groups = groupsInOrder(everywhere.filter((group) => group !== ''));
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
    together: togetherOf(shown.group === null ? allTallies : ofGroup(shown.group)),
    basis: basisOf(groups, everywhere, listed.lists),
    perGroup: groups.map((group) => {
      const of = ofGroup(group);
      return { group, pupils: of.length, card: togetherOf(of) };
    }),
  };
}
