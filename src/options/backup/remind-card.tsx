import { useState } from 'preact/hooks';
import { isFixed } from '../../managed/managed';
import type { BackupView } from '../../messages/backup';
import { ask } from '../../pages/ask';
import { FixedByIt, useByIt } from '../../ui/by-it';
import { Field } from '../../ui/field';
import { type MessageKey, sayCount, useSay } from '../../ui/words';

const DAYS = [1, 3, 7, 14, 30, 60, 90] as const;
const NEVER = 'never';

const SAID = {
  done: 'saved',
  'not-allowed': 'bak_notAllowed',
  'set-by-it': 'it_refused',
  locked: 'lockedMeanwhile',
  'not-saved': 'notSaved',
} as const satisfies Record<string, MessageKey>;

/** After how many days somebody is told that a backup is due. */
export function RemindCard({ every }: Pick<BackupView, 'every'>) {
  const say = useSay();
  const managed = useByIt();
  const [said, setSaid] = useState('');
  const choices = [...new Set([...DAYS, ...(every === null ? [] : [every])])].sort((a, b) => a - b);
  const change = async (value: string) => {
    const next = value === NEVER ? null : Number(value);
    setSaid(say(SAID[await ask('own>worker:remind-backup', { every: next }).catch(() => 'not-saved' as const)]));
  };
  return (
    <section class="card">
      <h2>{say('bak_remind')}</h2>
      <Field label={say('bak_every')} help={say('bak_everyHelp')}>
        {(labels) => (
          <select
            {...labels}
            value={every === null ? NEVER : String(every)}
            disabled={isFixed(managed, 'backupReminderDays')}
            onChange={(event) => void change(event.currentTarget.value)}
          >
            {choices.map((days) => (
              <option key={days} value={String(days)}>
                {sayCount(say, days, 'bak_days', days)}
              </option>
            ))}
            <option value={NEVER}>{say('bak_everyNever')}</option>
          </select>
        )}
      </Field>
      <FixedByIt names={['backupReminderDays']} />
      <p class="said" role="status">
        {said}
      </p>
    </section>
  );
}
