import type { Action, ActionOf } from '../../domain/action';
import { dayFromNumber, dayNumber } from '../../domain/day';
import type { Era, RuleVersion } from '../era';
import type { Facts } from '../facts';
import { compulsoryFor, type Found } from '../found';
import { schoolDaysGranted, unknownDays } from '../leave';
import { dayOfAction, isLater, of, requestOf } from '../recorded';
import { amount } from '../settings';
import type { Circumstance } from '../step';
import { schoolYear } from '../windows';
import { foundFrom } from './actions';

type Request = ActionOf<'leave-requested'>;

/** A decision or forwarding that names no request is for every one. */
const isFor = (action: Action, request: Request): boolean => (requestOf(action) ?? request.id) === request.id;

/**
 * School days asked and those granted before on the same ground, in the school year of the first day asked, together pass the limit.
 * Before is: recorded before the request itself was decided, so that the answer stands once it is given (readings 26 and 40).
 */
function passes({ how, settings }: RuleVersion<'leave-requested'>, request: Request, facts: Facts): boolean {
  const { limit } = how;
  if (request.ground !== limit.ground) return false;
  const { actions, calendar, leave } = facts;
  const own = of(actions, 'leave-decided').find((decision) => decision.request === request.id);
  const before = leave.grants.filter(
    (grant) =>
      grant.request?.ground === limit.ground && grant.decision !== own && !(own && isLater(grant.decision, own)),
  );
  const first = dayNumber(request.from);
  const until = dayNumber(request.until);
  const asked = calendar.countSchoolDays(first, until) + unknownDays(first, until, calendar);
  return asked + schoolDaysGranted(before, schoolYear(first), calendar) > amount(limit.days, settings);
}

/** Each request: the director decides it, or forwards it when it passes the limit (§3.2 Extra verlof). */
export function leaveRequested(era: Era<'leave-requested'>, facts: Facts): readonly Found[] {
  return of(facts.actions, 'leave-requested').map((request) => ({
    ...foundFrom(request),
    when: [passes(era.on(dayOfAction(request)), request, facts) ? 'beyond-limit' : 'within-limit'],
    only: (action) => isFor(action, request),
  }));
}

/** What was answered (reading 50): `leave-religious` takes the place of `leave-granted` only. */
function answerIn(action: ActionOf<'leave-decided'> | ActionOf<'leave-forwarded'>, request?: Request): Circumstance {
  if (action.kind === 'leave-forwarded') return 'forwarded';
  if (action.granted === 'partly') return 'granted-partly';
  if (!action.granted) return 'refused';
  return request?.ground === 'religious' ? 'granted-religious' : 'granted';
}

/** Each decision and each forwarding is answered in writing, about the request. */
export function leaveDecided(facts: Facts): readonly Found[] {
  const requests = of(facts.actions, 'leave-requested');
  const answers = [...of(facts.actions, 'leave-decided'), ...of(facts.actions, 'leave-forwarded')];
  return answers.map((answer) => {
    const asked = requestOf(answer);
    return {
      ...foundFrom(answer),
      when: [
        answerIn(
          answer,
          requests.find(({ id }) => id === asked),
        ),
      ],
      only: ({ about }) => asked === undefined || about === asked,
    };
  });
}

/** Away after the last day granted: the overrun days that count for the rule (readings 27 and 40). */
export function leaveOverrun(era: Era<'leave-overrun'>, { ledger, pupil }: Facts): readonly Found[] {
  const from = compulsoryFor(era, pupil.compulsoryFrom);
  return ledger.overruns.flatMap(({ grants, days }): Found[] => {
    const counted = days.filter((day) => day >= from);
    const [first] = counted;
    if (first === undefined) return [];
    const rows = counted.flatMap((day) =>
      (ledger.day(day)?.pieces ?? []).filter(({ unauthorised }) => unauthorised).map(({ row }) => row.id),
    );
    return [
      {
        mark: dayFromNumber(first),
        since: first,
        window: { from: first, to: counted.at(-1)! },
        anchor: first,
        settledFrom: first,
        evidence: [...new Set([...grants.map(({ decision }) => decision.id), ...rows])],
        days: counted.length,
      },
    ];
  });
}
