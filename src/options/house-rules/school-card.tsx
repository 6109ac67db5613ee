import { useId, useState } from 'preact/hooks';
import type { PortalSchool } from '../../messages/house-rules';
import { Field } from '../../ui/field';
import { useSay } from '../../ui/words';

const MOST_NAME = 200;

interface Props {
  readonly school: PortalSchool;
  /** Whom the school may mean. */
  readonly names: readonly string[];
  readonly mayChange: boolean;
  readonly said: string;
  readonly onKeep: (school: PortalSchool) => void;
}

/** Who does what in the portal, and whether the LAS hands it its pupils. */
export function SchoolCard({ school, names, mayChange, said, onKeep }: Props) {
  const say = useSay();
  const list = useId();
  const [typed, setTyped] = useState(school);
  const fields = [
    { name: 'pupilsAddedBy', label: 'house_addsPupils', help: 'house_addsPupilsHelp' },
    { name: 'administrator', label: 'house_administrator', help: 'house_administratorHelp' },
  ] as const;
  const named = (name: string | null) => name?.trim() || null;
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const { pupilsAddedBy, administrator } = typed;
        onKeep({ ...typed, pupilsAddedBy: named(pupilsAddedBy), administrator: named(administrator) });
      }}
    >
      <h2>{say('house_school')}</h2>
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {fields.map(({ name, label, help }) => (
        <Field key={name} label={say(label)} help={say(help)}>
          {(labels) => (
            <input
              {...labels}
              list={list}
              autoComplete="off"
              maxLength={MOST_NAME}
              disabled={!mayChange}
              value={typed[name] ?? ''}
              onInput={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
            />
          )}
        </Field>
      ))}
      <label class="tick">
        <input
          type="checkbox"
          checked={typed.lasLink}
          disabled={!mayChange}
          onChange={(event) => setTyped({ ...typed, lasLink: event.currentTarget.checked })}
        />
        {say('house_lasLink')}
      </label>
      {mayChange && (
        <div class="buttons">
          <button type="submit" class="main">
            {say('save')}
          </button>
        </div>
      )}
      <p class="said" role="status">
        {said}
      </p>
    </form>
  );
}
