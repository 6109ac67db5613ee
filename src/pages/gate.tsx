import type { ComponentChildren } from 'preact';
import type { Day } from '../domain/day';
import type { Reply } from '../messages/contract';
import type { PasskeyView } from '../messages/locking';
import type { AppState, DayView } from '../messages/views';
import { ByItContext } from '../ui/by-it';
import { Failed, Waiting } from '../ui/failed';
import { Restoring } from '../ui/restoring';
import { type Sat, Seat } from '../ui/seat';
import { Unlock, type UnlockResult } from '../ui/unlock';
import { longDayText } from '../ui/when-text';
import { type MessageKey, useLanguage, useSay } from '../ui/words';
import { type Answered, ask, useAnswer } from './ask';
import { mayHavePasskeys, secretOf } from './passkey';
import { openSettings, openSettingsAt } from './tabs';
import { TypedPlaces } from './typed';

interface Props {
  /** What stands there while the vault is open. */
  readonly children: (day: DayView) => ComponentChildren;
}

const unlock = (passphrase: string): Promise<UnlockResult> =>
  ask('own>worker:unlock', { passphrase }).catch(() => 'failed' as const);

async function unlockWith(passkey: PasskeyView): Promise<UnlockResult> {
  const secret = await secretOf(passkey);
  if (secret === null) return 'wrong-passkey';
  return ask('own>worker:unlock-with-passkey', { secret }).catch(() => 'failed' as const);
}

export const sit = (person: string, code: string): Promise<Sat> =>
  ask('own>worker:sit', { person, code }).catch(() => 'failed' as const);

/** What a page of ours shows: loading, an error, the way to set up, to unlock or to sit down, or the day. */
export function Gate({ children }: Props) {
  const state = useAnswer('own>worker:state', {});
  const day = useAnswer('own>worker:day', {});
  if (!state.value) return <Waiting failed={state.failed || day.failed} again={state.again} />;
  return (
    <ByItContext.Provider value={state.value.byIt}>
      <Inside state={state.value} day={day} failed={state.failed || day.failed}>
        {children}
      </Inside>
    </ByItContext.Provider>
  );
}

interface InsideProps extends Props {
  readonly state: AppState;
  readonly day: Answered<Reply<'own>worker:day'>>;
  readonly failed: boolean;
}

function Inside({ state, day, failed, children }: InsideProps) {
  switch (state.lock) {
    case 'not-set-up':
      return <ToSettings text="setUpFirst" button="setUp" />;
    case 'lost':
      return <ToSettings text="copy_gone" button="copy_goneOpen" />;
    case 'restoring':
      return <Restoring progress={state.restoring} />;
    case 'settings-damaged':
      return <ToSettings text="settingsDamaged" button="setUpAnew" />;
    case 'locked':
      return <Locked onLost={() => void openSettingsAt('recover')} />;
    case 'nobody':
      return <Seat people={state.people} onSit={sit} />;
    case 'unlocked':
      break;
  }
  if (state.calendarEnded) return <CalendarEnded until={state.calendarEnded} />;
  if (day.value === null || day.value === 'locked') return <Waiting failed={failed} again={day.again} />;
  const who = state.me?.name ?? '';
  return (
    <TypedPlaces key={who} who={who}>
      {failed && <Failed again={day.again} />}
      {children(day.value)}
    </TypedPlaces>
  );
}

/** It is locked: the passphrase opens it, and the passkey where there is one. @param onLost nobody knows the passphrase any more */
export function Locked({ onLost }: { readonly onLost: () => void }) {
  const { value: passkey } = useAnswer('own>worker:passkey', {});
  const onPasskey = passkey && mayHavePasskeys() ? () => unlockWith(passkey) : null;
  return <Unlock onUnlock={unlock} onPasskey={onPasskey} onLost={onLost} />;
}

/** After the last day that the calendar knows nothing can be said: no term, no count. */
function CalendarEnded({ until }: { readonly until: Day }) {
  const language = useLanguage();
  return (
    <div class="unlock">
      <p>{language.say('calendarEnded', longDayText(until, language))}</p>
      <button type="button" class="main" onClick={() => void openSettings()}>
        {language.say('settings')}
      </button>
    </div>
  );
}

function ToSettings({ text, button }: { readonly text: MessageKey; readonly button: MessageKey }) {
  const say = useSay();
  return (
    <div class="unlock">
      <p>{say(text)}</p>
      <button type="button" class="main" onClick={() => void openSettings()}>
        {say(button)}
      </button>
    </div>
  );
}
