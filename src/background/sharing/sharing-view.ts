import type { CarrierKind } from '../../domain/carriers';
import { dayOf, type Moment } from '../../domain/day';
import type { SchoolDays } from '../../domain/school-days';
import type { InvitationView, MemberView, SharingTrouble } from '../../messages/sharing';
import type { KeptInvitation } from '../../sync/kept-sharing';
import type { MemberId } from '../../sync/member';
import type { Roster } from '../../sync/roster';
import type { State } from '../../sync/state';
import type { Trouble } from '../../sync/trouble';
import { isSilent } from './silent';

/** What this device knows of the circle at a moment. */
export interface Seen {
  readonly me: MemberId;
  readonly roster: Roster;
  readonly state: State;
  readonly troubles: readonly Trouble[];
  /** What is wrong with a relay is another matter than what is wrong with a folder. */
  readonly carrier: CarrierKind | null;
  /** The relay was not told yet who may not come in any more. */
  readonly isUntold: boolean;
  /** When that was, by the school's clock. @param at in milliseconds since 1970 */
  readonly when: (at: number) => Moment;
}

const nameOf = ({ roster }: Seen, member: MemberId): string =>
  (roster.members.get(member) ?? roster.left.get(member)?.member)?.name ?? member.slice(0, 6);

export function memberViews(seen: Seen): readonly MemberView[] {
  const { me, roster, state, when } = seen;
  return [...roster.members.values()]
    .map(({ id, name, role, groups }): MemberView => {
      const heard = state.heard[id];
      return {
        id,
        name,
        role,
        groups,
        isSelf: id === me,
        heard: heard === undefined || id === me ? null : when(heard),
      };
    })
    .sort((a, b) => Number(b.isSelf) - Number(a.isSelf) || a.name.localeCompare(b.name, 'nl'));
}

export const invitationViews = (
  invitations: readonly KeptInvitation[],
  when: Seen['when'],
  entrances: Readonly<Record<string, string>>,
): readonly InvitationView[] =>
  invitations.map(({ id, name, role, groups, words, until, answer }) => ({
    id,
    name,
    role,
    groups,
    words,
    until: when(until),
    number: answer?.number ?? null,
    entrance: entrances[id] ?? null,
  }));

function troubleOf(trouble: Trouble, seen: Seen): SharingTrouble {
  switch (trouble.kind) {
    case 'unreachable':
      if (seen.carrier !== 'relay') return { kind: trouble.reason };
      return { kind: trouble.reason === 'refused' ? 'relay-refused' : 'relay-away' };
    case 'full':
      return { kind: seen.carrier === 'relay' ? 'relay-full' : 'full' };
    case 'silent':
      return { kind: 'silent', name: nameOf(seen, trouble.member), since: dayOf(seen.when(trouble.since)) };
    case 'member-forked':
      return trouble.member === seen.me
        ? { kind: 'copied-here' }
        : { kind: 'copied', name: nameOf(seen, trouble.member) };
    case 'log-forked':
      // Whoever says so may be the one that is wrong: people see who it is.
      return trouble.writer === seen.state.writer && trouble.member !== seen.me
        ? { kind: 'name-taken', name: nameOf(seen, trouble.member) }
        : { kind: 'copied', name: nameOf(seen, trouble.member) };
    case 'not-signed':
    case 'unreadable':
    case 'not-in-log':
      return { kind: 'damaged', name: nameOf(seen, trouble.member) };
    case 'forbidden':
      return { kind: trouble.what === 'erased' ? 'erased-wrongly' : 'forbidden', name: nameOf(seen, trouble.member) };
    case 'withheld':
    case 'after-leaving':
    case 'in-again':
      return { kind: trouble.kind, name: nameOf(seen, trouble.member) };
  }
}

/** Computers of which nothing came for school days on end. */
function silentOnes(seen: Seen, now: Moment, calendar: Pick<SchoolDays, 'countSchoolDays'>): readonly Trouble[] {
  return [...seen.roster.members.keys()].flatMap((member): readonly Trouble[] => {
    const since = seen.state.heard[member];
    if (member === seen.me || since === undefined) return [];
    return isSilent(dayOf(seen.when(since)), dayOf(now), calendar) ? [{ kind: 'silent', member, since }] : [];
  });
}

/** What is wrong, each thing once, as people can do something about it. */
export function troubleViews(
  seen: Seen,
  now: Moment,
  calendar: Pick<SchoolDays, 'countSchoolDays'>,
): readonly SharingTrouble[] {
  // What else is wrong is for those who are in.
  if (!seen.roster.members.has(seen.me) && seen.roster.left.has(seen.me)) return [{ kind: 'removed-here' }];
  const told = [...seen.troubles, ...silentOnes(seen, now, calendar)].map((trouble) => troubleOf(trouble, seen));
  const views: readonly SharingTrouble[] = [...told, ...(seen.isUntold ? [{ kind: 'relay-untold' } as const] : [])];
  return [...new Map(views.map((view) => [JSON.stringify(view), view])).values()];
}

const OF_CARRIER: readonly SharingTrouble['kind'][] = [
  'permission',
  'away',
  'refused',
  'full',
  'relay-away',
  'relay-refused',
  'relay-full',
  'relay-untold',
];
/** Somebody must do something about these, or nothing changes. */
const AT_ONCE: readonly SharingTrouble['kind'][] = ['permission', 'relay-refused'];
/** What whoever sits at this computer can do something about. */
const OF_HERE: readonly SharingTrouble['kind'][] = ['copied-here', 'removed-here'];
const PATIENCE_MS = 60 * 60_000;

/**
 * What of it is said above every page. A drive that is away for a moment is nobody's worry; what is about other computers is for who
 * decides for the school.
 * @param exchanged when the carrier was last reached; both in milliseconds since 1970
 */
export function headTrouble(
  troubles: readonly SharingTrouble[],
  mayDecide: boolean,
  exchanged: number | null,
  now: number,
): SharingTrouble | null {
  const isStill = exchanged === null || now - exchanged > PATIENCE_MS;
  return (
    troubles.find(({ kind }) =>
      OF_CARRIER.includes(kind) ? AT_ONCE.includes(kind) || isStill : mayDecide || OF_HERE.includes(kind),
    ) ?? null
  );
}
