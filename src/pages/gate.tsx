import type { ComponentChildren } from 'preact';
import type { DayView } from '../messages/views';
import { Notice } from '../ui/notice';
import { Unlock, type UnlockResult } from '../ui/unlock';
import { useSay } from '../ui/words';
import { ask, useAnswer } from './ask';
import { openSettings } from './tabs';

interface Props {
  /** What stands there while the vault is open. */
  readonly children: (day: DayView) => ComponentChildren;
}

export const unlock = (passphrase: string): Promise<UnlockResult> =>
  ask('own>worker:unlock', { passphrase }).catch(() => 'failed' as const);

/** What a page of ours shows: loading, an error, the way to set up or to unlock, or the day. */
export function Gate({ children }: Props) {
  const say = useSay();
  const state = useAnswer('own>worker:state', {});
  const day = useAnswer('own>worker:day', {});
  const failed = state.failed || day.failed;
  if (!state.value) {
    return failed ? <Failed again={state.again} /> : <p class="loading">{say('loading')}</p>;
  }
  if (state.value.lock === 'not-set-up') {
    return (
      <div class="unlock">
        <p>{say('setUpFirst')}</p>
        <button type="button" class="main" onClick={() => void openSettings()}>
          {say('setUp')}
        </button>
      </div>
    );
  }
  if (state.value.lock === 'locked') return <Unlock onUnlock={unlock} />;
  if (day.value === null || day.value === 'locked') {
    return failed ? <Failed again={day.again} /> : <p class="loading">{say('loading')}</p>;
  }
  return (
    <>
      {failed && <Failed again={day.again} />}
      {children(day.value)}
    </>
  );
}

function Failed({ again }: { readonly again: () => void }) {
  const say = useSay();
  return (
    <Notice kind="error">
      <p>{say('failed')}</p>
      <button type="button" onClick={again}>
        {say('retry')}
      </button>
    </Notice>
  );
}
