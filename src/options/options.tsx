import { useState } from 'preact/hooks';
import { useAnswer } from '../pages/ask';
import { unlock } from '../pages/gate';
import { Notice } from '../ui/notice';
import { Unlock } from '../ui/unlock';
import { useSay } from '../ui/words';
import { FirstRun } from './first-run/first-run';
import { SettingsPage } from './settings-page';

/** The first run for who begins, and the settings ever after. */
export function Options() {
  const say = useSay();
  const { value: state, failed, again } = useAnswer('own>worker:state', {});
  const [running, setRunning] = useState(false);
  if (!state) {
    if (!failed) return <p class="loading">{say('loading')}</p>;
    return (
      <Notice kind="error">
        <p>{say('failed')}</p>
        <button type="button" onClick={again}>
          {say('retry')}
        </button>
      </Notice>
    );
  }
  if (state.lock === 'not-set-up' || running) {
    if (!running) setRunning(true);
    return <FirstRun state={state} onDone={() => setRunning(false)} />;
  }
  if (state.lock === 'locked') return <Unlock onUnlock={unlock} />;
  return <SettingsPage state={state} />;
}
