import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { isFixed } from '../managed/managed';
import type { SettingsView } from '../messages/views';
import { FixedByIt, useByIt } from '../ui/by-it';
import { Field } from '../ui/field';
import { sayCount, useSay } from '../ui/words';

type Lock = SettingsView['lock'];

const MINUTES = [5, 10, 15, 30, 60] as const;

/** The keys that lock at once; a person can choose others in the browser, or none. */
function useShortcut(): string {
  const [keys, setKeys] = useState('');
  useEffect(() => {
    void browser.commands.getAll().then((all) => setKeys(all.find(({ name }) => name === 'lock')?.shortcut ?? ''));
  }, []);
  return keys;
}

interface Props {
  readonly lock: Lock;
  /** May who sits here change it? The others read how it is. */
  readonly mayChange: boolean;
  readonly onChange: (lock: Lock) => void;
}

/** When the vault locks by itself, and with which keys it locks at once. */
export function LockCard({ lock, mayChange, onChange }: Props) {
  const say = useSay();
  const managed = useByIt();
  const keys = useShortcut();
  const choices = [...new Set([...MINUTES, lock.minutes])].sort((a, b) => a - b);
  return (
    <section class="card">
      <h2>{say('lock_title')}</h2>
      <p>{say('lock_text')}</p>
      {keys && <p>{say('lock_shortcut', keys)}</p>}
      <Field label={say('lock_after')}>
        {(labels) => (
          <select
            {...labels}
            value={String(lock.minutes)}
            disabled={!mayChange || isFixed(managed, 'lockMinutes')}
            onChange={(event) => onChange({ ...lock, minutes: Number(event.currentTarget.value) })}
          >
            {choices.map((minutes) => (
              <option key={minutes} value={String(minutes)}>
                {sayCount(say, minutes, 'lock_minutes', minutes)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <FixedByIt names={['lockMinutes']} />
      <label class="tick">
        <input
          type="checkbox"
          checked={lock.withScreen}
          disabled={!mayChange || isFixed(managed, 'lockWithScreen')}
          onChange={(event) => onChange({ ...lock, withScreen: event.currentTarget.checked })}
        />
        {say('lock_withScreen')}
      </label>
      <FixedByIt names={['lockWithScreen']} />
      {!mayChange && <p class="help">{say('lock_decided')}</p>}
    </section>
  );
}
