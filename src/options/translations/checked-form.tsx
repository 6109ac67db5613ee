import { useState } from 'preact/hooks';
import type { SettingsView } from '../../messages/views';
import { Field } from '../../ui/field';
import { longDayText } from '../../ui/when-text';
import { useLanguage } from '../../ui/words';

interface Props {
  /** Who checked the letters in this language, and when; `null`: nobody, or the texts changed since. */
  readonly checked: NonNullable<SettingsView['checked']['en']> | null;
  /** `null`: they are not checked after all. `false`: it was not kept. Absent: it is for others to say. */
  readonly onCheck?: (by: string | null) => Promise<boolean>;
}

/** Who had the letters in a language checked, and the way to say so. */
export function CheckedForm({ checked, onCheck }: Props) {
  const language = useLanguage();
  const { say } = language;
  const [by, setBy] = useState('');
  if (checked)
    return (
      <>
        <p>{say('translations_checkedBy', checked.by, longDayText(checked.on, language))}</p>
        {onCheck && (
          <button type="button" onClick={() => void onCheck(null)}>
            {say('translations_uncheck')}
          </button>
        )}
      </>
    );
  if (!onCheck) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void onCheck(by.trim()).then((done) => done && setBy(''));
      }}
    >
      <Field label={say('translations_by')} help={say('translations_byHelp')}>
        {(labels) => (
          <input
            {...labels}
            required
            maxLength={80}
            pattern=".*\S.*"
            value={by}
            onInput={({ currentTarget: { value } }) => setBy(value)}
          />
        )}
      </Field>
      <button type="submit">{say('translations_check')}</button>
    </form>
  );
}
