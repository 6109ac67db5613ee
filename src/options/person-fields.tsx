import { ROLES, type Role } from '../domain/role';
import { ByIt, useByIt } from '../ui/by-it';
import { Field } from '../ui/field';
import { keyOf, useSay } from '../ui/words';

/** Who somebody is, as it is typed. */
export interface PersonDraft {
  readonly name: string;
  readonly role: Role;
  /** As `6A, 6b`. */
  readonly groups: string;
}

interface Props {
  readonly person: PersonDraft;
  readonly onChange: (person: PersonDraft) => void;
  /** What is wrong with the name. */
  readonly wrongName: string | null;
  /** Is it the person who fills this in? */
  readonly isSelf: boolean;
}

/** Name, role and groups of somebody who works here. */
export function PersonFields({ person, onChange, wrongName, isSelf }: Props) {
  const say = useSay();
  const { roles } = useByIt().values;
  const choices = ROLES.filter((one) => !roles || roles.includes(one) || one === person.role);
  return (
    <>
      <Field label={say(isSelf ? 'run_name' : 'people_name')} error={wrongName}>
        {(labels) => (
          <input
            {...labels}
            maxLength={80}
            value={person.name}
            onInput={(event) => onChange({ ...person, name: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={say(isSelf ? 'run_role' : 'people_role')}>
        {(labels) => (
          <select
            {...labels}
            value={person.role}
            onChange={(event) => onChange({ ...person, role: event.currentTarget.value as Role })}
          >
            {choices.map((one) => (
              <option key={one} value={one}>
                {say(keyOf('role', one))}
              </option>
            ))}
          </select>
        )}
      </Field>
      {roles && <ByIt />}
      <Field label={say(isSelf ? 'run_groups' : 'people_groups')} help={say('run_groupsHelp')}>
        {(labels) => (
          <input
            {...labels}
            value={person.groups}
            onInput={(event) => onChange({ ...person, groups: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
