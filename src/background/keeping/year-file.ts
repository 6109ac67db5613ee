import { dayOf, type Moment, schoolYearNamed, within } from '../../domain/day';
import type { Entry } from '../../domain/dossier';
import type { History } from '../../domain/history';
import { extractOf } from '../../extract';
import type { DossierExtract } from '../../extract/extract';
import { accountOf } from '../../rules/account';
import { actionsThatCount } from '../../rules/recorded';
import type { Settings } from '../../storage/settings';
import { asPupil, seenBy } from '../asked';
import { pupilView, stamping } from '../day-view';
import type { Versions } from '../versions';

/** A pupil with what is known of all school years. */
export interface Whole {
  readonly history: History;
  readonly entries: readonly Entry[];
}

/** What the school keeps of a pupil's school year when it is erased here: what parents would get of it, with the notes of staff. */
export function yearExtractOf(
  { history, entries }: Whole,
  year: string,
  { inForce, calendar }: Versions,
  { school }: Settings,
  now: Moment,
): DossierExtract {
  const period = schoolYearNamed(year);
  const stamp = stamping(entries);
  const { absences, actions } = history;
  const seen = seenBy(history, dayOf(now));
  const { rows, totals } = accountOf(inForce, calendar, asPupil(history), absences, actions, now, seen);
  return extractOf({
    purpose: 'parents',
    withNotes: true,
    school,
    pupil: pupilView(history),
    now,
    rows: rows.filter(({ absence }) => within(period, absence.date)),
    years: [{ period, totals: totals(period) }],
    deeds: actionsThatCount(actions, now)
      .filter(({ at }) => within(period, dayOf(at)))
      .map((action) => ({ action, by: stamp(action).by.role })),
    open: [],
    others: [],
  });
}
