import type { Reply } from '../messages/contract';
import type { ListedView } from '../messages/portal-views';
import type { DayView } from '../messages/views';
import { ask, useAnswer } from '../pages/ask';
import { OwnHead } from '../pages/own-head';
import { useTold } from '../pages/told';
import { Waiting } from '../ui/failed';
import { Notice } from '../ui/notice';
import { PortalListsRead } from '../ui/portal-lists-read';
import { PortalPupils } from '../ui/portal-pupils';
import { Recorded } from '../ui/recorded';
import { type MessageKey, useSay } from '../ui/words';

type Refused = Exclude<Extract<Reply<'own>worker:decide-pupils' | 'own>worker:withdraw-decision'>, string>, 'done'>;

const REFUSED: Readonly<Record<Refused, MessageKey>> = {
  locked: 'lockedMeanwhile',
  'not-allowed': 'notAllowed',
  gone: 'portal_rowGone',
  'not-saved': 'notSaved',
};

/** Leerlingen in LAS en portaal: who stands in both, in one, and of whom a person is asked. */
export function PupilsPage({ day: { state } }: { readonly day: DayView }) {
  const say = useSay();
  const { value, failed, again } = useAnswer('own>worker:portal-pupils', {});
  const { told, setTold, tell } = useTold<Refused>(REFUSED);
  if (value === null || value === 'locked') return <Waiting failed={failed} again={again} />;

  const decide = async (las: ListedView, portal: ListedView, verdict: 'same' | 'two') => {
    const asked = { las: las.id, portal: portal.id, verdict };
    const said = await ask('own>worker:decide-pupils', asked).catch(() => 'not-saved' as const);
    if (typeof said === 'string') setTold({ entry: null, text: say(REFUSED[said]), failed: true });
    else setTold({ entry: said.entry, text: say('recorded'), failed: false });
  };
  const withdraw = (decision: string) => tell(ask('own>worker:withdraw-decision', { decision }), 'undone');
  const isRead = value !== 'not-allowed' && (value.pupils.las.at ?? value.pupils.portal.at) !== null;
  return (
    <main class="pupils">
      <OwnHead state={state} to={['settings']} />
      <p>
        <a href="#steps">{say('round_back')}</a>
      </p>
      <div class="bar">
        <h1>{say('portal_pupils')}</h1>
        {isRead && (
          <button type="button" onClick={() => window.print()}>
            {say('print')}
          </button>
        )}
      </div>
      {value === 'not-allowed' ? (
        <Notice kind="info">{say('portal_pupilsNotAllowed')}</Notice>
      ) : (
        <>
          <p class="help">{say('portal_pupilsHelp')}</p>
          <PortalListsRead pupils={value.pupils} now={state.now} />
          {isRead && (
            <PortalPupils
              pupils={value.pupils}
              now={state.now}
              onDecide={(las, portal, verdict) => void decide(las, portal, verdict)}
              onWithdraw={(decision) => void withdraw(decision)}
            />
          )}
        </>
      )}
      <Recorded recorded={told} onUndo={(decision) => void withdraw(decision)} />
    </main>
  );
}
