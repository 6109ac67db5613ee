import type { AbsenceKind, Reported } from '../domain/absence';
import type { Action, ActionOf } from '../domain/action';
import { type Day, dayOf } from '../domain/day';
import type { LasCase } from '../rules/las/difference';
import { fieldDate, type LasField, type LasText } from './las-text';

/*
 * What the row of an absence is to say in the LAS. About one pupil, who is not named; why somebody was ill or what was agreed is not told.
 */

export interface LasRowFacts {
  readonly case: LasCase;
  /** What somebody recorded here. */
  readonly action: Action;
  /** The request that a decision on leave answers; `null`: none is known. */
  readonly request: ActionOf<'leave-requested'> | null;
  /** First and last day on which the LAS is to say so. */
  readonly from: Day;
  readonly until: Day;
}

const UNAUTHORISED = 'Ongeoorloofd afwezig';

const KINDS: Readonly<Record<AbsenceKind, string>> = {
  late: 'Te laat',
  sick: 'Ziek',
  medical: 'Medisch',
  leave: 'Verlof',
  religious: 'Religieuze feestdag',
  suspended: 'Schorsing',
  holiday: 'Luxeverzuim',
  absent: 'Afwezig',
  unknown: 'Onbekend',
};

const REPORTED: Readonly<Record<Reported, string>> = {
  'with-reason': 'gemeld met reden',
  'without-reason': 'gemeld zonder reden',
  none: 'niet gemeld',
};

function explainedReason({ absence, authorised = null }: ActionOf<'explained'>): string {
  if (absence === 'absent')
    return authorised ? 'Geoorloofd afwezig' : authorised === false ? UNAUTHORISED : KINDS.absent;
  return KINDS[absence];
}

/** The reason that the row is to have; of a message or a return it keeps its own. */
function reasonOf({ case: of, action, request }: LasRowFacts): string | null {
  switch (of) {
    case 'las-explained':
      return action.kind === 'explained' ? explainedReason(action) : null;
    case 'las-leave':
      return request?.ground === 'religious' ? KINDS.religious : KINDS.leave;
    case 'las-unreachable':
    case 'las-overrun':
      return UNAUTHORISED;
    case 'las-reported':
    case 'las-return':
      return null;
  }
}

/** What was done or said, without the day on which it was. */
function saidBy({ case: of, action, request }: LasRowFacts): string {
  switch (action.kind) {
    case 'call':
      return 'ouders gebeld, niet bereikt';
    case 'reported-checked':
      return REPORTED[action.reported];
    case 'expected-return':
      return action.date ? `verwachte terugkeer ${fieldDate(action.date)}` : '';
    case 'leave-decided': {
      const until = action.until ?? request?.until;
      return of === 'las-overrun' && until ? `verlof tot en met ${fieldDate(until)}, nog niet terug` : 'verlof gegeven';
    }
    default:
      return 'uitleg van ouders';
  }
}

/** The fields of the row, in the order in which the register asks them. */
export function rowTexts(facts: LasRowFacts): readonly LasText[] {
  const { from, until, action } = facts;
  const reason = reasonOf(facts);
  const isReturn = facts.case === 'las-return';
  const fields: readonly (readonly [LasField, string | null])[] = [
    ['begin', isReturn ? null : fieldDate(from)],
    ['end', isReturn ? null : fieldDate(until)],
    ['reason-in-row', reason],
    ['note', `${fieldDate(dayOf(action.at))}: ${saidBy(facts)}.`],
  ];
  return fields.flatMap(([field, text]) => (text === null ? [] : [{ field, text }]));
}
