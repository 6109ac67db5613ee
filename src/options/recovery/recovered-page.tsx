import type { AppState } from '../../messages/views';
import { Notice } from '../../ui/notice';
import { useSay } from '../../ui/words';
import { Part } from '../part';

/** It was opened with a sheet: what holds from now on, and what is done with the paper. */
export function RecoveredPage({ state }: { readonly state: AppState }) {
  const say = useSay();
  return (
    <Part state={state} title={say('rec_title')}>
      <Notice kind="info">{say('rec_recovered')}</Notice>
      <p>
        {say('rec_recoveredNew')} <a href="#recovery">{say('rec_open')}</a>
      </p>
    </Part>
  );
}
