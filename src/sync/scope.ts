import { type Agreement, readableGroups } from '../domain/access';
import type { ActionKind } from '../domain/action';
import { type Day, dayOf } from '../domain/day';
import type { Entry, PupilKey, ReadingEntry, Subject } from '../domain/dossier';
import { groupName, sameGroup } from '../domain/group';
import { workOf } from '../domain/role';
import type { Member } from './member';

/**
 * Wie het mag hebben: all members, those who see the dossiers of the whole school, those who see the dossiers of a group, or those who do
 * the round of a day.
 */
export type Scope = 'school' | 'lead' | `group/${string}` | `round/${Day}`;

/** @param group as anybody writes it */
export const groupScope = (group: string): Scope => `group/${groupName(group)}`;

/** An action in the dossier of a pupil goes to who sees that dossier. */
interface ActionScope {
  /** Does who does the round need it as well, on the day on which it was done? */
  readonly round: boolean;
  /** In the dossier of the school or a group: to all, or to who sees the whole school. */
  readonly school: 'school' | 'lead';
}

const DOSSIER: ActionScope = { round: false, school: 'lead' };
/** What says that nobody need be called, or that somebody was. */
const ROUND: ActionScope = { round: true, school: 'lead' };
const ALL: ActionScope = { round: false, school: 'school' };

const ACTIONS: Readonly<Record<ActionKind, ActionScope>> = {
  call: ROUND,
  explained: ROUND,
  'reported-checked': ROUND,
  'seen-present': ROUND,
  'list-filled': ALL,
  reply: DOSSIER,
  'letter-sent': DOSSIER,
  'letter-returned': DOSSIER,
  'letters-addressed': DOSSIER,
  'home-visit': DOSSIER,
  'meeting-invited': DOSSIER,
  'meeting-held': DOSSIER,
  'note-recorded': DOSSIER,
  'officer-reported': DOSSIER,
  'report-numbered': DOSSIER,
  'officer-responded': DOSSIER,
  'officer-consulted': DOSSIER,
  referral: DOSSIER,
  'parents-informed': DOSSIER,
  concern: DOSSIER,
  'concern-decided': DOSSIER,
  'team-discussed': DOSSIER,
  'expected-return': DOSSIER,
  agreed: DOSSIER,
  'evidence-asked': DOSSIER,
  'evidence-seen': DOSSIER,
  'leave-requested': DOSSIER,
  'leave-decided': DOSSIER,
  'leave-forwarded': DOSSIER,
  left: DOSSIER,
  'overview-made': DOSSIER,
  'overview-studied': DOSSIER,
  'agenda-set': DOSSIER,
  'las-recorded': DOSSIER,
  'access-agreed': ALL,
  'rules-published': ALL,
  consulted: DOSSIER,
  // Which action it takes back is not known here: it goes to all to whom one may have gone, and says no more than that action's id.
  withdrawn: { round: true, school: 'school' },
};

/** Does it say something of this day, and was it read of this day alone? Whoever does a round sees of a pupil that day alone. */
function isOfDay({ cover, lines }: ReadingEntry, day: Day): boolean {
  const covers = cover === null || (cover.from === day && cover.until === day);
  return (
    covers && lines.every(({ date, endDate, openEnded }) => date <= day && (openEnded || (endDate ?? date) >= day))
  );
}

/** Does who does the round of the day on which it was written need it? */
function isOfRound(entry: Entry): boolean {
  switch (entry.kind) {
    case 'reading':
      return isOfDay(entry, dayOf(entry.at));
    case 'action':
      return Object.hasOwn(ACTIONS, entry.action.kind) && ACTIONS[entry.action.kind].round && saysOfDay(entry);
    case 'joined':
    case 'withdrawn':
      return true;
    case 'protocol':
    case 'calendar':
    case 'overview':
    case 'noted':
    case 'erased':
      return false;
  }
}

/** An explanation that is of other days alone stays in the dossier. */
function saysOfDay({ action, at }: Extract<Entry, { kind: 'action' }>): boolean {
  if (action.kind !== 'explained') return true;
  return action.from <= dayOf(at) && (action.until ?? action.from) >= dayOf(at);
}

/** In the dossier of the school or a group, which says nothing of a pupil but in what only some may see. */
function schoolScope(entry: Entry): 'school' | 'lead' {
  switch (entry.kind) {
    case 'reading':
      return entry.lines.length === 0 && entry.named === null ? 'school' : 'lead';
    case 'action':
      return Object.hasOwn(ACTIONS, entry.action.kind) ? ACTIONS[entry.action.kind].school : 'lead';
    case 'protocol':
    case 'calendar':
    case 'erased':
    case 'withdrawn':
      return 'school';
    case 'joined':
    case 'overview':
    case 'noted':
      return 'lead';
  }
}

/**
 * Who may hold an entry; whoever may hold one of these scopes may.
 * @param entry `null`: of a later version, and not understood here
 * @param groupOf the group of a pupil, as far as is known
 */
export function scopesOf(
  { subject }: { readonly subject: Subject; readonly year: string },
  entry: Entry | null,
  groupOf: (pupil: PupilKey) => string | null,
): readonly Scope[] {
  if (subject.of === 'pupil') {
    const group = groupOf(subject.pupil);
    const scope = group === null || groupName(group) === '' ? 'lead' : groupScope(group);
    return entry && isOfRound(entry) ? [scope, `round/${dayOf(entry.at)}`] : [scope];
  }
  return [entry ? schoolScope(entry) : 'lead'];
}

/**
 * May a member hold what is in a scope? By whose dossiers it may see (`domain/access.ts`), and of the round by who does it today: of the
 * round of another day nobody is given anything who was not there.
 * @param agreements those that stand and were recorded by who may decide
 */
export function mayHold(member: Member, scope: Scope, agreements: readonly Agreement[], today: Day): boolean {
  if (scope === 'school') return true;
  const groups = readableGroups(member, agreements);
  if (groups === null) return true;
  if (scope === 'lead') return false;
  if (scope.startsWith('round/')) return scope === `round/${today}` && workOf(member.role).includes('concierge');
  return groups.some((group) => sameGroup(group, scope.slice('group/'.length)));
}
