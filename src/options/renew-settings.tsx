import { useState } from 'preact/hooks';
import { ask } from '../pages/ask';
import { Notice } from '../ui/notice';
import { type MessageKey, useSay } from '../ui/words';
import { NOBODY, type Person, PersonForm } from './person-form';
import { FIRST_TIMES, type SchoolTimes, TimesForm } from './times-form';

const FAILED = {
  locked: 'lockedMeanwhile',
  'not-saved': 'notSaved',
  'not-damaged': 'gone',
} as const satisfies Record<string, MessageKey>;

interface Props {
  /** Somebody has a backup. */
  readonly onRestore: () => void;
}

/**
 * The settings do not open any more: those of a backup, or who works here and the school's times once again; the dossiers are as they
 * were.
 */
export function RenewSettings({ onRestore }: Props) {
  const say = useSay();
  const [person, setPerson] = useState<Person | null>(null);
  const [first, setFirst] = useState(NOBODY);
  const [failed, setFailed] = useState<MessageKey | null>(null);
  const renew = async (given: Person, times: SchoolTimes) => {
    setFailed(null);
    const answer = await ask('own>worker:renew-settings', { ...given, ...times }).catch(() => 'not-saved' as const);
    if (answer !== 'done') setFailed(FAILED[answer]);
  };
  return (
    <main class="first-run">
      <Notice kind="error">
        <p>{say('settingsDamaged')}</p>
        <p>{say('settingsDamagedText')}</p>
      </Notice>
      <section class="card">
        <h2>{say('bak_have')}</h2>
        <p>{say('settingsDamagedBackup')}</p>
        <div class="buttons">
          <button type="button" onClick={onRestore}>
            {say('bak_restore')}
          </button>
        </div>
      </section>
      {failed && <Notice kind="error">{say(failed)}</Notice>}
      {person === null ? (
        <PersonForm
          title={say('run_who')}
          start={first}
          save={say('next')}
          onSave={(given) => {
            setFirst(given);
            setPerson(given);
          }}
        />
      ) : (
        <TimesForm
          title={say('run_times')}
          start={FIRST_TIMES}
          save={say('save')}
          onBack={() => setPerson(null)}
          onSave={(times) => void renew(person, times)}
        />
      )}
    </main>
  );
}
