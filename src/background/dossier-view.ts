import { addDays, dayOf, type Moment, schoolYearBefore, schoolYearOf } from '../domain/day';
import type { PupilKey } from '../domain/dossier';
import type { ConsultedView, DossierPageView, DossierPeriodView, DossierRowView } from '../messages/views';
import type { AccountRow } from '../rules/account';
import { actionViews, pupilView, stamping } from './day-view';
import type { KnownPupil, School } from './school';
import { asOne } from './steps';

/** `weeks` is so many days, today among them. */
const FOUR_WEEKS = 28;

/** The periods that somebody may look at, shortest first. What the school opens begins with the school year before. */
export function periodsAt(now: Moment): readonly Omit<DossierPeriodView, 'totals'>[] {
  const today = dayOf(now);
  const year = schoolYearOf(today);
  return [
    { of: 'weeks', from: addDays(today, 1 - FOUR_WEEKS), until: today },
    { of: 'year', ...year },
    { of: 'years', from: schoolYearBefore(year).from, until: year.until },
  ];
}

/** Where a row was read and by whom, and for which rules it counts now. */
function rowView(row: AccountRow, { history, entries, findings }: KnownPupil, { inForce }: School): DossierRowView {
  const { id } = row.absence;
  const { profile, readAt, entry } = history.sources.get(id)!;
  const signals = findings.signals.filter(({ evidence }) => evidence.includes(id));
  return {
    ...row,
    profile,
    readAt,
    by: entries.find((one) => one.id === entry)!.by,
    countsFor: [...new Set(signals.flatMap((signal) => inForce.of(signal)?.rule.title ?? []))],
  };
}

function consultedViews({ actions, entries }: KnownPupil): readonly ConsultedView[] {
  const stamp = stamping(entries);
  return actions
    .flatMap((action) => (action.kind === 'consulted' ? [{ ...stamp(action), for: action.for }] : []))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Everything of one pupil. */
export function dossierPageOf(school: School, pupil: PupilKey, now: Moment): DossierPageView {
  const known = school.pupil(pupil, now);
  const { rows, windows, totals } = school.account(pupil, now);
  return {
    pupil: pupilView(known.history),
    mayWrite: school.mayWrite(pupil),
    counters: known.counters,
    windows,
    periods: periodsAt(now).map((period) => ({ ...period, totals: totals(period) })),
    tasks: asOne(school.stepsOf(pupil, now).map(({ view }) => view)).filter(({ status }) => status !== 'done'),
    rows: rows.map((row) => rowView(row, known, school)).reverse(),
    actions: actionViews(known, { me: school.me, now }),
    puzzles: known.history.puzzles,
    consulted: consultedViews(known),
  };
}
