import { at, type Day, dayOf, type Moment, minutesLater, schoolYearLabel } from '../../domain/day';
import type { PupilFact } from '../facts';
import { IN_PORTAL, item, type TodoRule } from '../todo';
import { workdaysAfter } from '../workdays';
import { addsPupils, hasGroup, isAdministrator } from './who';

/* Beheer: who is in the portal. */

const about = ({ id, name, group }: PupilFact) => item(id, [name, group]);

/** Where the LAS is linked, a pupil comes by itself within so many hours; where it is not, somebody adds them. */
export const pupilReconcile: TodoRule = (facts, numbers) => {
  if (!addsPupils(facts)) return [];
  const { missing, gone, parentsAlone, lasLink, now } = facts;
  const isOverdue = ({ since }: PupilFact) => minutesLater(since as Moment, Number(numbers['hours']) * 60) < now;
  return [
    lasLink
      ? { step: 'find-pupils', items: missing.filter(isOverdue).map(about), offers: IN_PORTAL }
      : { step: 'add-pupils', items: missing.map(about), offers: IN_PORTAL },
    { step: 'remove-pupils', items: gone.map(about), offers: IN_PORTAL },
    {
      step: 'remove-parents',
      items: parentsAlone.map(({ id, name }) => item(id, [name])),
      offers: IN_PORTAL,
    },
  ];
};

/** What the administrator sets up for a new school year, in this order. */
export const YEAR_ITEMS = [
  'year-groups',
  'combined-groups',
  'school-information',
  'departed-pupils',
  'parents-without-children',
] as const;

/** Each school year anew, from its first day until it is ticked off. */
export const newSchoolYear: TodoRule = (facts) => {
  const year = schoolYearLabel(dayOf(facts.now));
  return [
    {
      step: 'prepare-year',
      items: isAdministrator(facts) ? YEAR_ITEMS.map((what) => item(`${year} ${what}`, [])) : [],
      offers: ['done'],
    },
  ];
};

/** Who is written out is taken out of the portal by who adds and removes pupils there. */
export const departureProtocol: TodoRule = (facts) => [
  {
    step: 'remove-departed',
    items: addsPupils(facts) ? facts.moves.filter(({ kind }) => kind === 'departure').map(about) : [],
    offers: IN_PORTAL,
  },
];

/** Whoever learns of it tells that person, within so many workdays (the term is a reading). */
export const departureHandover: TodoRule = (facts, numbers) => {
  const { moves, me, workdays } = facts;
  const due = ({ since }: PupilFact): Moment => {
    const learnt: Day = dayOf(since as Moment);
    return at(workdaysAfter(workdays, learnt, Number(numbers['days'])), '23:59');
  };
  return [
    {
      step: 'hand-over',
      items: addsPupils(facts)
        ? []
        : moves
            .filter(({ group }) => hasGroup(me, group))
            .map((move) => item(move.id, [move.name, move.group], due(move))),
      offers: ['done'],
    },
  ];
};
