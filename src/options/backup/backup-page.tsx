import type { AppState } from '../../messages/views';
import { useAnswer } from '../../pages/ask';
import { Waiting } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { useSay } from '../../ui/words';
import { Part } from '../part';
import { MakeCard } from './make-card';
import { RemindCard } from './remind-card';
import { RestoreCard } from './restore-card';

/** De reservekopie: made, brought back, and asked for when one is due. */
export function BackupPage({ state }: { readonly state: AppState }) {
  const say = useSay();
  const { value: backup, failed, again } = useAnswer('own>worker:backup', {});
  if (backup === null || backup === 'locked') return <Waiting failed={failed} again={again} />;
  // What the head would say of it stands here already.
  const here = { ...state, backupDue: null };
  return (
    <Part state={here} title={say('bak_title')}>
      <p>{say('bak_about')}</p>
      {backup.mayDecide ? (
        <>
          <MakeCard backup={backup} now={state.now} onMade={again} />
          <RestoreCard />
          <RemindCard every={backup.every} />
        </>
      ) : (
        <Notice kind="info">{say('bak_notAllowed')}</Notice>
      )}
    </Part>
  );
}
