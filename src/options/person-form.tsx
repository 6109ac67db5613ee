import { useState } from 'preact/hooks';
import { groupName } from '../domain/group';
import { ROLES, type Role } from '../domain/role';
import { Field } from '../ui/field';
import { keyOf, useSay } from '../ui/words';
import { FormCard } from './form-card';

export interface Person {
  readonly school: { readonly name: string; readonly place: string };
  readonly me: { readonly name: string; readonly role: Role; readonly groups: string[] };
}

export const NOBODY: Person = { school: { name: '', place: '' }, me: { name: '', role: 'teacher', groups: [] } };

interface Props {
  readonly title: string;
  readonly start: Person;
  /** The words of the button that saves. */
  readonly save: string;
  readonly onBack?: () => void;
  readonly onSave: (person: Person) => void;
}

/** `6A, 6b` → `['6A', '6B']`; twice the same is one. */
export const groupsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map(groupName)
      .filter(Boolean),
  ),
];

/** The school, and who works here: name, role and groups. */
export function PersonForm({ title, start, save, onBack, onSave }: Props) {
  const say = useSay();
  const [school, setSchool] = useState(start.school);
  const [name, setName] = useState(start.me.name);
  const [role, setRole] = useState(start.me.role);
  const [groups, setGroups] = useState(start.me.groups.join(', '));
  const [tried, setTried] = useState(false);
  const lacks = (value: string) => (tried && value.trim() === '' ? say('required') : null);
  const submit = () => {
    setTried(true);
    if ([school.name, school.place, name].some((value) => value.trim() === '')) return;
    onSave({
      school: { name: school.name.trim(), place: school.place.trim() },
      me: { name: name.trim(), role, groups: groupsIn(groups) },
    });
  };
  return (
    <FormCard title={title} save={save} onSave={submit} {...(onBack && { onBack })}>
      <Field label={say('run_school')} error={lacks(school.name)}>
        {(labels) => (
          <input
            {...labels}
            maxLength={80}
            value={school.name}
            onInput={(event) => setSchool({ ...school, name: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={say('run_place')} error={lacks(school.place)}>
        {(labels) => (
          <input
            {...labels}
            maxLength={80}
            value={school.place}
            onInput={(event) => setSchool({ ...school, place: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={say('run_name')} error={lacks(name)}>
        {(labels) => (
          <input
            {...labels}
            maxLength={80}
            autocomplete="name"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={say('run_role')}>
        {(labels) => (
          <select {...labels} value={role} onChange={(event) => setRole(event.currentTarget.value as Role)}>
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {say(keyOf('role', one))}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say('run_groups')} help={say('run_groupsHelp')}>
        {(labels) => <input {...labels} value={groups} onInput={(event) => setGroups(event.currentTarget.value)} />}
      </Field>
    </FormCard>
  );
}
