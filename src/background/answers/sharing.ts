import type { Moment } from '../../domain/day';
import { mayDecide, worksAtSchool } from '../../domain/role';
import { mayShareOver } from '../../managed/relay';
import type { Handlers } from '../../messages/server';
import type { ExchangeRefusal, SharingView } from '../../messages/sharing';
import { MayNotDecide } from '../../sync/exchange';
import { report } from '../report';
import type { School } from '../school';
import { sharesHere } from '../sharing/can-share';
import { type Place, refusalIn } from '../sharing/sharing';
import { brokenIn, sharingView } from '../sharing/view';
import { widest } from '../sharing/widest';
import type { Context } from './context';
import { tryingOf } from './trying';

type SharingAnswers = Pick<
  Handlers,
  | 'own>worker:sharing'
  | 'own>worker:choose-carrier'
  | 'own>worker:set-relay'
  | 'own>worker:relay-text'
  | 'own>worker:begin-sharing'
  | 'own>worker:invite'
  | 'own>worker:withdraw-invitation'
  | 'own>worker:answer-request'
  | 'own>worker:join'
  | 'own>worker:stop-joining'
  | 'own>worker:change-member'
  | 'own>worker:remove-member'
  | 'own>worker:leave-sharing'
  | 'own>worker:exchange'
  | 'own>worker:carry-out'
  | 'own>worker:carry-in'
>;

/** Delen: whether and how this computer shares, with whom, and what goes by hand. */
export function sharingAnswers(context: Context): SharingAnswers {
  const { office, withSchool, keeping, noting } = context;
  const { sharing } = office;
  const { withPassphrase } = tryingOf(context);

  /** Where nobody works who decides for the school, anybody says how this computer shares. */
  const managing = <T>(keep: (now: Moment) => Promise<T>) =>
    keeping<T | 'not-allowed'>(async (now) => ((await office.people.mayManage()) ? keep(now) : 'not-allowed'));
  /** Which computers share is for who decides, at a computer that may. */
  const deciding = <T>(keep: (now: Moment) => Promise<T>) =>
    keeping<T | 'not-allowed'>(async (now) => {
      const me = await office.people.seated();
      if (!me || !mayDecide(me.role)) return 'not-allowed';
      try {
        return await keep(now);
      } catch (error) {
        if (error instanceof MayNotDecide) return 'not-allowed';
        throw error;
      }
    });
  const carrying = <T>(carry: () => Promise<T>) =>
    keeping<T | ExchangeRefusal | 'not-allowed'>(async () => {
      const me = await office.people.seated();
      return me && worksAtSchool(me.role) ? carry().catch(refusalIn) : 'not-allowed';
    }, 'quietly');
  const member = async (id: string): Promise<Place | null> =>
    (await (await sharing.circle())?.roster())?.members.get(id) ?? null;
  const choosing = <T>(choose: () => Promise<T>) => noting({ of: 'settings-changed', part: 'carrier' }, choose);
  /** Who shares in another way has no pass for a relay. */
  const mayBeOverRelay = async (): Promise<boolean> => {
    const { relay } = sharing;
    return relay !== null && (!(await sharing.kept()).state || Boolean((await relay.seen())?.isIn));
  };
  const noted = ({ name, role }: Place) => ({ name, role });

  return {
    'own>worker:sharing': () =>
      withSchool((school: School, now): Promise<SharingView> => sharingView(office, school, now)),
    'own>worker:choose-carrier': ({ kind }) =>
      managing(async (now) => {
        if (kind === 'relay' && !(await mayBeOverRelay())) return 'not-allowed';
        return choosing(() => sharing.choose(kind).then(() => 'done' as const))(now);
      }),
    'own>worker:set-relay': ({ servers }) =>
      deciding(async (now) => {
        const { state, joining } = await sharing.kept();
        if (state || joining) return 'shares-already';
        const { relay } = sharing;
        if (!relay || !(await sharesHere())) return 'old-browser';
        if (!mayShareOver(await office.managed(), servers)) return 'set-by-it';
        return choosing(() => relay.setUp(servers).then(() => 'done' as const))(now);
      }),
    'own>worker:relay-text': () =>
      deciding(async () => {
        const text = await sharing.relay?.serverText();
        return text ? { text } : 'gone';
      }),
    'own>worker:begin-sharing': ({ name, passphrase }) =>
      deciding(async (now) => {
        if ((await sharing.kept()).state) return 'shares-already';
        if (!(await sharesHere())) return 'old-browser';
        const begin = async () => {
          const pupils = await office.vault.pupilKey(passphrase);
          await sharing.begin({ name, ...widest((await office.kept.settings()).people) }, pupils);
          return 'done' as const;
        };
        return withPassphrase(() => noting({ of: 'sharing-begun' }, begin)(now));
      }),
    'own>worker:invite': (place) =>
      deciding(async (now) => {
        const done = await sharing.joining.invite(place);
        if (typeof done === 'object') await office.note({ of: 'device-invited', person: noted(place) }, now);
        return done;
      }),
    'own>worker:withdraw-invitation': ({ invitation }) =>
      deciding(async (now) => {
        const place = await sharing.joining.withdraw(invitation);
        if (!place) return 'gone';
        await office.note({ of: 'device-refused', person: noted(place) }, now);
        return 'done';
      }),
    'own>worker:answer-request': ({ invitation, isSame }) =>
      deciding(async (now) => {
        const place = await sharing.joining.answer(invitation, isSame);
        if (!place) return 'gone';
        if (typeof place === 'string') return place;
        await office.note({ of: isSame ? 'device-added' : 'device-refused', person: noted(place) }, now);
        return 'done';
      }),
    'own>worker:join': ({ words, entrance: text = '' }) =>
      managing(async () => {
        const [me, managed] = await Promise.all([office.people.seated(), office.managed()]);
        const mayBeAt = (servers: readonly string[]) => mayShareOver(managed, servers);
        if (!(await sharesHere())) return 'old-browser';
        return sharing.joining.join(words, me?.name ?? '', { text, mayBeAt });
      }),
    'own>worker:stop-joining': () => managing(() => sharing.joining.stop().then(() => 'done' as const)),
    'own>worker:change-member': ({ member: id, ...place }) =>
      deciding(async (now) => {
        const was = await member(id);
        if (!was) return 'gone';
        if (mayDecide(was.role) && !mayDecide(place.role)) return 'decides';
        await sharing.changeMember(id, place);
        await office.note({ of: 'device-changed', person: noted(place), was: noted(was) }, now);
        return 'done';
      }),
    'own>worker:remove-member': ({ member: id }) =>
      deciding(async (now) => {
        const was = await member(id);
        if (!was) return 'gone';
        if ((await sharing.circle())?.me === id) return 'is-self';
        await sharing.remove(id);
        await office.note({ of: 'device-removed', person: noted(was) }, now);
        return 'done';
      }),
    'own>worker:leave-sharing': () =>
      managing(async (now) => {
        const circle = await sharing.circle().catch(brokenIn);
        if (!circle) return 'done' as const;
        // It stands in the trail of the others too.
        await office.note({ of: 'sharing-left' }, now);
        await (circle === 'broken' ? sharing.forget() : sharing.leave());
        return 'done' as const;
      }),
    'own>worker:exchange': async () => {
      if ((await office.state()) !== 'unlocked') return 'locked';
      try {
        return await sharing.exchange();
      } catch (error) {
        report('sharing', error);
        return 'not-exchanged';
      }
    },
    'own>worker:carry-out': () => carrying(() => sharing.byHand.carryOut()),
    'own>worker:carry-in': () => carrying(() => sharing.byHand.carryIn()),
  };
}
