import type { Absence } from '../domain/absence';
import { type Day, dayOf } from '../domain/day';
import { schoolDaysText, timeText } from '../letters/letter';
import { ROLE_NAMES } from '../letters/role-names';
import type { AccountRow, KindTotal } from '../rules/account';
import type { Task } from '../rules/signal';
import { type ExtractFacts, type ExtractRow, type OpenStep, onDay, type Purpose } from './extract';
import { CONSULTATIONS, kindName, letterName, REPORT_NAMES, REPORTS_OF, STEPS } from './words';

const joined = (parts: readonly (string | false | null | undefined)[]): string => parts.filter(Boolean).join(', ');

const AUTHORISED = {
  true: 'geoorloofd',
  false: 'ongeoorloofd',
  null: 'niet bekend',
  partly: 'deels geoorloofd',
} as const;

/** Who keeps the rows of absence. */
const THE_LAS = 'administratie (LAS)';

const PARTS = { morning: 'ochtend', afternoon: 'middag' } as const;

function timesText({ part, from, to, arrival, openEnded }: Absence): string {
  return joined([
    arrival && `binnen om ${timeText(arrival)} uur`,
    part && PARTS[part],
    from && to && `van ${timeText(from)} tot ${timeText(to)} uur`,
    from && !to && `vanaf ${timeText(from)} uur`,
    to && !from && `tot ${timeText(to)} uur`,
    openEnded && 'nog niet afgelopen',
  ]);
}

/**
 * The rows of absence. How the administration calls them and how they were reported is for the parents only: a school's own word may
 * say more than the next school has to know.
 */
export const absenceRows = ({ rows, purpose }: ExtractFacts): readonly ExtractRow[] =>
  rows.map(({ absence, kind, authorised, minutes }: AccountRow): ExtractRow => {
    const { date, endDate = date, reason, reported } = absence;
    const forParents = purpose === 'parents' && [
      reported && REPORTS_OF[reported],
      reason && reason.toLowerCase() !== kindName(kind, purpose) && `in het LAS: ${reason}`,
    ];
    return {
      from: date,
      until: endDate,
      what: kindName(kind, purpose),
      authorised: AUTHORISED[`${authorised}`],
      minutes,
      details: joined([timesText(absence), ...(forParents || [])]),
      by: THE_LAS,
    };
  });

const timesOf = (times: number): string => `${times} keer`;

/** Kinds that an extract calls the same are counted as one. */
function byName(kinds: readonly KindTotal[], purpose: Purpose): ReadonlyMap<string, KindTotal> {
  const named = new Map<string, KindTotal>();
  for (const total of kinds) {
    const name = kindName(total.kind, purpose);
    const other = named.get(name);
    const sum = (of: 'times' | 'schoolDays') => total[of] + (other?.[of] ?? 0);
    const minutes = total.minutes === null ? null : total.minutes + (other?.minutes ?? 0);
    named.set(name, { ...total, times: sum('times'), schoolDays: sum('schoolDays'), minutes });
  }
  return named;
}

/** What there was of each kind, school year by school year. */
export const totalRows = ({ years, purpose }: ExtractFacts): readonly ExtractRow[] =>
  years.flatMap(({ period, totals }): ExtractRow[] => {
    const row = (what: string, minutes: number | null, details: string): ExtractRow => ({
      ...onDay(period.from, what, details),
      until: period.until,
      minutes,
    });
    const kinds = [...byName(totals.kinds, purpose)].map(([name, { times, schoolDays, minutes }]) =>
      row(name, minutes, joined([timesOf(times), schoolDays > 0 && `op ${schoolDaysText(schoolDays)}`])),
    );
    return totals.unauthorised > 0 ? [...kinds, row('ongeoorloofd, alles samen', totals.unauthorised, '')] : kinds;
  });

/** Steps about a concern, what the team talks over and what the administration is still to say are the school's own. */
const ofTheSchool = ({ task: { rule, do: what } }: OpenStep): boolean =>
  /^(concern|sick)\./.test(rule) || what === 'refer' || what === 'discuss-in-team' || what === 'record-in-las';

const stepText = ({ do: what, letter, report }: Task, purpose: Purpose): string =>
  joined([STEPS[what], letter && letterName(letter, purpose), report && REPORT_NAMES[report]]);

/** What the school still has to do, with the last day for it. */
export const openRows = ({ open, purpose }: ExtractFacts): readonly ExtractRow[] =>
  open
    .filter((step) => purpose === 'parents' || !ofTheSchool(step))
    .map(({ task, source }) =>
      onDay(task.due.slice(0, 10) as Day, stepText(task, purpose), source, ROLE_NAMES[task.role]),
    );

/** Who saw the dossier, by role (Court of Justice, C-579/21): the parents' to know, and nobody else's. */
export const consultedRows = ({ deeds, purpose }: ExtractFacts): readonly ExtractRow[] =>
  purpose !== 'parents'
    ? []
    : deeds.flatMap(({ action, by }) =>
        action.kind === 'consulted' ? [onDay(dayOf(action.at), CONSULTATIONS[action.for], '', ROLE_NAMES[by])] : [],
      );
