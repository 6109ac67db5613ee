import { at, type Day, dayOf, type Moment } from '../../domain/day';
import { workOf } from '../../domain/role';
import type { Agreement } from '../agreement';
import type { AbsenceFact, PortalFacts, ReportFact } from '../facts';
import { IN_PORTAL, item, type TodoRule } from '../todo';
import { hasGroup } from './who';

/* Absentie en verlof. */

const about = ({ id, pupil, group }: ReportFact) => item(id, [pupil, group]);

/** A report for tomorrow is early, whatever the time; that of a day that is over is called about no more. */
const isLate = ({ from, reportedAt }: ReportFact, after: string, now: Moment): boolean =>
  reportedAt !== null && reportedAt >= at(from as Day, after) && dayOf(reportedAt as Moment) === dayOf(now);

const mayCall = (me: PortalFacts['me'], group: string | null): boolean =>
  hasGroup(me, group) || workOf(me.role).includes('concierge');

/** 08:00 exactly is late: the card says before (portal.md, Readings). Leave is asked for, not reported. */
export const lateReports = (
  { reports, me, now }: Pick<PortalFacts, 'reports' | 'me' | 'now'>,
  numbers: Agreement['numbers'],
): readonly ReportFact[] =>
  (reports ?? [])
    .filter(({ kind, group }) => kind !== 'leave' && mayCall(me, group))
    .filter((report) => isLate(report, String(numbers['time']), now));

export const absenceByPhone: TodoRule = (facts, numbers) => [
  {
    step: 'call-parents',
    items: lateReports(facts, numbers).map(about),
    offers: ['record-phone'],
  },
];

export const sickByTeacher: TodoRule = ({ reports, me }) => [
  {
    step: 'handle-reports',
    items: (reports ?? [])
      .filter(({ kind, handled, group }) => kind === 'sick' && handled === false && hasGroup(me, group))
      .map(about),
    offers: ['open-portal'],
  },
];

export const absenceToLas: TodoRule = ({ portalOnly, lasOnly, inDoubt, me }) => {
  const own = (absences: readonly AbsenceFact[]) =>
    absences
      .filter(({ group }) => hasGroup(me, group))
      .map(({ id, pupil, group, day }) => item(id, [pupil, group, day]));
  return [
    { step: 'enter-in-las', items: own(portalOnly), offers: ['done'] },
    { step: 'enter-in-portal', items: own(lasOnly), offers: IN_PORTAL },
    { step: 'tell-apart', items: own(inDoubt), offers: ['done'] },
  ];
};
