import type { SharingView, WholeSharing } from '../../messages/sharing';
import type { AppState } from '../../messages/views';
import { useAnswer } from '../../pages/ask';
import { Waiting } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { useSay } from '../../ui/words';
import { Part } from '../part';
import { BeginCard } from './begin-card';
import { ByHandCard } from './by-hand-card';
import { CarrierCard } from './carrier-card';
import { InvitationCard } from './invitation-card';
import { JoinCard } from './join-card';
import { JoiningCard } from './joining-card';
import { LeaveCard } from './leave-card';
import { MembersCard } from './members-card';
import { RelayConf, RelayForm } from './relay-card';
import { StatusCard } from './status-card';

/** Delen met collega's: which computers of the school share, how they reach each other, and what is wrong with it. */
export function SharingPage({ state }: { readonly state: AppState }) {
  const say = useSay();
  const { value: view, failed, again } = useAnswer('own>worker:sharing', {});
  if (view === null || view === 'locked') return <Waiting failed={failed} again={again} />;
  // What the head would say of it stands here already.
  const here = { ...state, sharing: null };
  return (
    <Part state={here} title={say('share_title')}>
      <p>{say('share_about')}</p>
      {view.mayManage || view.state === 'in' ? (
        <Cards view={view} state={state} />
      ) : (
        <Notice kind="info">{say('share_notAllowed')}</Notice>
      )}
    </Part>
  );
}

function Cards({ view, state }: { readonly view: SharingView; readonly state: AppState }) {
  const say = useSay();
  switch (view.state) {
    case 'broken':
      return (
        <>
          <Notice kind="warning">{say('share_broken')}</Notice>
          <LeaveCard isOwner={false} />
        </>
      );
    case 'alone':
      return (
        <>
          <CarrierCard view={view} />
          {view.carrier && (
            <>
              {view.mayDecide && <Beginning view={view} state={state} />}
              <JoinCard carrier={view.carrier} />
            </>
          )}
          {view.carrier?.kind === 'by-hand' && <ByHandCard now={state.now} />}
        </>
      );
    case 'joining':
      return (
        <>
          <JoiningCard number={view.number} carrier={view.carrier} />
          {view.carrier?.kind === 'by-hand' && <ByHandCard now={state.now} />}
        </>
      );
    case 'in':
      return (
        <>
          <StatusCard view={view} now={state.now} />
          {view.carrier?.kind === 'by-hand' && <ByHandCard now={state.now} />}
          <MembersCard
            members={view.members}
            mayDecide={view.mayDecide}
            hasWords={view.invitations.some(({ number }) => number === null)}
            now={state.now}
          />
          {view.invitations.map((invitation) => (
            <InvitationCard key={invitation.id} invitation={invitation} school={state.school?.name ?? ''} />
          ))}
          <CarrierCard view={view} />
          {view.mayDecide && view.carrier?.relay?.isOwner && <RelayConf />}
          {view.mayManage && <LeaveCard isOwner={view.carrier?.relay?.isOwner ?? false} />}
        </>
      );
  }
}

/** Over a relay somebody says first where it is. */
function Beginning({ view: { carrier, relays }, state }: { readonly view: WholeSharing; readonly state: AppState }) {
  if (carrier?.kind === 'relay' && !carrier.relay?.isOwner) return relays && <RelayForm relays={relays} />;
  return (
    <>
      {carrier?.kind === 'relay' && <RelayConf />}
      <BeginCard name={state.me?.name ?? ''} />
    </>
  );
}
