import { QUESTION_STYLE } from '../../content/guard/question-style';
import type { Calendar } from '../../domain/calendar';
import type { Moment, Time } from '../../domain/day';
import type { Agreement } from '../../etiquette/agreement';
import { agreementsOf } from '../../etiquette/agreements';
import type { Workdays } from '../../etiquette/context';
import { PAGE_RULES } from '../../etiquette/rules';
import { isDone } from '../../etiquette/todos';
import { lateReports } from '../../etiquette/todos/absences';
import { nextWorkday } from '../../etiquette/workdays';
import type { Guarding } from '../../messages/portal';
import type { Portal } from '../../storage/portal';
import type { Person, Settings } from '../../storage/settings';
import { personIn, workdaysOf } from './people';

/** What the house rules are kept by: the school as its settings and calendar say it, for who sits here. */
export interface Keeper {
  readonly settings: Pick<Settings, 'school'>;
  readonly calendar: Calendar;
  readonly me: Person;
}

/** The house rules as this school keeps them. */
export const houseRulesOf = (portal: Portal, { school }: Keeper['settings']): readonly Agreement[] =>
  agreementsOf(portal.agreements, { administrator: portal.administrator, phone: school.phone ?? null });

/** Until when a text waits that is put aside now: the next workday at the school's time for it. */
export function heldUntil(agreements: readonly Agreement[], workdays: Workdays, now: Moment): Moment {
  const { hold } = agreements.find(({ rule }) => rule === 'after-hours')!.numbers;
  return nextWorkday(workdays, now, hold as Time);
}

/** Of how many late reports nobody recorded yet that parents called. */
function toCall({ reports, done }: Portal, me: Person, agreements: readonly Agreement[], now: Moment): number {
  const { rule, numbers } = agreements.find((one) => one.rule === 'absence-by-phone')!;
  const late = lateReports({ reports: reports?.rows ?? null, me, now }, numbers);
  return late.filter(({ id }) => !isDone(done, rule, id)).length;
}

/**
 * What the file in a portal's page works with: nothing that it does not need, so only the rules that speak there.
 * @param page how that page is recognised, and the text that the person chose for it
 */
export function guardingOf(
  portal: Portal,
  keeper: Keeper,
  page: Pick<Guarding, 'portal' | 'draft'>,
  now: Moment,
): Guarding {
  const { settings, calendar, me } = keeper;
  const agreements = houseRulesOf(portal, settings);
  const workdays = workdaysOf(portal, me, calendar, now);
  const { spoken } = personIn(portal, me.id);
  return {
    ...page,
    looks: QUESTION_STYLE,
    now,
    role: me.role,
    workdays,
    agreements: agreements.filter(({ rule, on }) => on && PAGE_RULES[rule] !== undefined),
    remembered: {
      spoken,
      couples: portal.couples.map(({ names }) => names),
    },
    lateReports: toCall(portal, me, agreements, now),
    holdUntil: heldUntil(agreements, workdays, now),
  };
}
