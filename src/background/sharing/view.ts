import { type Moment, minutesLater } from '../../domain/day';
import { mayDecide } from '../../domain/role';
import { isFixed } from '../../managed/managed';
import type { SharingTrouble, SharingView } from '../../messages/sharing';
import { Damaged } from '../../storage/errors';
import type { Office } from '../office';
import type { School } from '../school';
import { headTrouble, invitationViews, memberViews, type Seen, troubleViews } from './sharing-view';

const MS_PER_MINUTE = 60_000;

/** By the school's clock, whatever the device's says. */
const whenOf = (office: Office, now: Moment) => (at: number) =>
  minutesLater(now, Math.round((at - office.sharing.now()) / MS_PER_MINUTE));

async function seenBy(office: Office, now: Moment): Promise<Seen | null> {
  const { sharing } = office;
  const { state, carrier } = await sharing.kept();
  const circle = state && (await sharing.circle());
  if (!circle) return null;
  const [roster, troubles, relay] = await Promise.all([
    circle.roster(),
    sharing.troubles(circle),
    carrier === 'relay' ? sharing.relay?.seen() : null,
  ]);
  const isUntold = relay?.isUntold ?? false;
  return { me: circle.me, roster, state, troubles, carrier, isUntold, when: whenOf(office, now) };
}

/** What a person sees of the sharing of this computer. */
export async function sharingView(office: Office, school: School, now: Moment): Promise<SharingView> {
  const { sharing } = office;
  const kept = await sharing.kept().catch(brokenIn);
  if (kept === 'broken') return { state: 'broken', mayManage: await office.people.mayManage() };
  const { carrier, joining, invitations } = kept;
  const seen = joining ? null : await seenBy(office, now);
  const [relay, managed] = await Promise.all([sharing.relay?.seen(), office.managed()]);
  const about = {
    mayManage: await office.people.mayManage(),
    mayDecide: mayDecide(school.me.role) && (!seen || mayDecide(seen.roster.members.get(seen.me)?.role ?? 'board')),
    carrier: carrier && {
      kind: carrier,
      folder: carrier === 'folder' ? await sharing.folderName() : null,
      relay: carrier === 'relay' && relay ? { servers: relay.servers, isOwner: relay.isOwner } : null,
    },
    relays:
      sharing.relay && (!seen || relay?.isIn)
        ? { proposed: managed.values.relayAddresses ?? [], fixed: isFixed(managed, 'relayAddresses') }
        : null,
  };
  if (joining) return { ...about, state: 'joining', number: joining.number };
  if (!seen) return { ...about, state: 'alone' };
  const { exchanged } = seen.state;
  return {
    ...about,
    state: 'in',
    members: memberViews(seen),
    invitations: about.mayDecide ? invitationViews(invitations, seen.when, relay?.entrances ?? {}) : [],
    waiting: await (await sharing.circle())!.waiting(),
    exchanged: exchanged === null ? null : seen.when(exchanged),
    troubles: troubleViews(seen, now, school.calendar.group('*')),
  };
}

/** What is known of the sharing is damaged. @throws everything else */
export function brokenIn(error: unknown): 'broken' {
  if (error instanceof Damaged) return 'broken';
  throw error;
}

/** What of it stands above every page. */
export async function sharingTrouble(office: Office, school: School, now: Moment): Promise<SharingTrouble | null> {
  const seen = await seenBy(office, now).catch(brokenIn);
  // Everything else goes on.
  if (seen === 'broken') return { kind: 'broken-here' };
  if (!seen) return null;
  const troubles = troubleViews(seen, now, school.calendar.group('*'));
  return headTrouble(troubles, mayDecide(school.me.role), seen.state.exchanged, office.sharing.now());
}
