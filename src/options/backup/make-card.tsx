import { useEffect, useState } from 'preact/hooks';
import { dayOf, type Moment } from '../../domain/day';
import type { BackupView } from '../../messages/backup';
import { BACKUP_FILES } from '../../messages/handed-files';
import { ask } from '../../pages/ask';
import { saveMade } from '../../pages/handed-files';
import { Notice } from '../../ui/notice';
import { longDayText } from '../../ui/when-text';
import { type MessageKey, useLanguage } from '../../ui/words';

const FAILED = {
  'not-allowed': 'bak_notAllowed',
  locked: 'lockedMeanwhile',
  'not-saved': 'bak_notMade',
} as const satisfies Record<string, MessageKey>;

const HALF_A_SECOND = 500;

/** How far the backup is that is being made. */
function useProgress(busy: boolean) {
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number } | null>(null);
  useEffect(() => {
    if (!busy) return setProgress(null);
    const look = () =>
      void ask('own>worker:backup-progress', {}).then(
        (found) => setProgress(found.progress),
        () => undefined,
      );
    const timer = setInterval(look, HALF_A_SECOND);
    return () => clearInterval(timer);
  }, [busy]);
  return progress;
}

interface Props {
  readonly backup: BackupView;
  readonly now: Moment;
  readonly onMade: () => void;
}

/** Makes a backup and gives it to the person; which were made before, and where to keep them. */
export function MakeCard({ backup, now, onMade }: Props) {
  const language = useLanguage();
  const { say } = language;
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<MessageKey | null>(null);
  const [saved, setSaved] = useState('');
  const progress = useProgress(busy);
  const make = async (): Promise<MessageKey | null> => {
    const made = await ask('own>worker:make-backup', {});
    if (made !== 'done') return FAILED[made];
    setSaved(await saveMade(BACKUP_FILES, dayOf(now)));
    const taken = await ask('own>worker:backup-taken', {});
    return taken === 'done' ? null : FAILED[taken];
  };
  const submit = async () => {
    setBusy(true);
    setFailed(null);
    setSaved('');
    setFailed(await make().catch(() => 'bak_notMade' as const));
    setBusy(false);
    onMade();
  };
  return (
    <section class="card">
      <h2>{say('bak_make')}</h2>
      {backup.made.length === 0 ? (
        <p>{say('bak_never')}</p>
      ) : (
        <ul>
          {backup.made.map(({ on, by }, index) => (
            <li key={index}>{say(index === 0 ? 'bak_last' : 'bak_earlier', longDayText(on, language), by)}</li>
          ))}
        </ul>
      )}
      <p>{say('bak_keep')}</p>
      <p>{say('bak_secret')}</p>
      {failed && <Notice kind="error">{say(failed)}</Notice>}
      {progress && (
        <p role="status">
          <progress max={progress.of} value={progress.done} aria-label={say('bak_make')} />{' '}
          {say('bak_making', progress.done, progress.of)}
        </p>
      )}
      <p class="said" role="status">
        {saved && !failed && say('bak_made', saved)}
      </p>
      <div class="buttons">
        <button type="button" class="main" disabled={busy} aria-busy={busy} onClick={() => void submit()}>
          {say('bak_makeButton')}
        </button>
      </div>
    </section>
  );
}
