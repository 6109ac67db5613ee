import { useId, useState } from 'preact/hooks';
import { isFixed } from '../../managed/managed';
import type { PortalSchool } from '../../messages/house-rules';
import { FixedByIt, useByIt } from '../../ui/by-it';
import { Field } from '../../ui/field';
import { type MessageKey, useSay } from '../../ui/words';
import { KeptOrNot } from './kept-or-not';

const MOST_NAME = 200;
/** How IT calls them. */
const BY_IT = {
  pupilsAddedBy: 'portalPupilsAddedBy',
  administrator: 'portalAdministrator',
  lasLink: 'portalLasLink',
} as const;

interface Props {
  readonly school: PortalSchool;
  /** Whom the school may mean. */
  readonly names: readonly string[];
  readonly mayChange: boolean;
  /** Keeps it, and says why it was not kept; `null`: it was. */
  readonly onKeep: (school: PortalSchool) => Promise<MessageKey | null>;
}

/** Who does what in the portal, and whether the LAS hands it its pupils. */
export function SchoolCard({ school, names, mayChange, onKeep }: Props) {
  const say = useSay();
  const managed = useByIt();
  const list = useId();
  const [typed, setTyped] = useState(school);
  const [said, setSaid] = useState<MessageKey | null>(null);
  const fields = [
    { name: 'pupilsAddedBy', label: 'house_addsPupils', help: 'house_addsPupilsHelp' },
    { name: 'administrator', label: 'house_administrator', help: 'house_administratorHelp' },
  ] as const;
  const named = (name: string | null) => name?.trim() || null;
  const keep = async (): Promise<void> => {
    const { pupilsAddedBy, administrator, lasLink } = typed;
    const kept = { pupilsAddedBy: named(pupilsAddedBy), administrator: named(administrator), lasLink };
    setSaid((await onKeep(kept)) ?? 'house_saved');
  };
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <h2>{say('house_school')}</h2>
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {fields.map(({ name, label, help }) => (
        <div key={name}>
          <Field label={say(label)} help={say(help)}>
            {(labels) => (
              <input
                {...labels}
                list={list}
                autoComplete="off"
                maxLength={MOST_NAME}
                disabled={!mayChange || isFixed(managed, BY_IT[name])}
                value={typed[name] ?? ''}
                onInput={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
              />
            )}
          </Field>
          <FixedByIt names={[BY_IT[name]]} />
        </div>
      ))}
      <label class="tick">
        <input
          type="checkbox"
          checked={typed.lasLink}
          disabled={!mayChange || isFixed(managed, BY_IT.lasLink)}
          onChange={(event) => setTyped({ ...typed, lasLink: event.currentTarget.checked })}
        />
        {say('house_lasLink')}
      </label>
      <FixedByIt names={[BY_IT.lasLink]} />
      {mayChange && (
        <div class="buttons">
          <button type="submit" class="main">
            {say('save')}
          </button>
        </div>
      )}
      <KeptOrNot said={said} />
    </form>
  );
}
