import { useState } from 'preact/hooks';
import { needsAgreement } from '../domain/access';
import { groupName } from '../domain/group';
import type { Role } from '../domain/role';
import { isFixed } from '../managed/managed';
import { FixedByIt, useByIt } from '../ui/by-it';
import { Field } from '../ui/field';
import { useSay } from '../ui/words';
import { FormCard } from './form-card';
import { type PersonDraft, PersonFields } from './person-fields';

export interface Person {
  readonly school: { readonly name: string; readonly place: string };
  readonly me: { readonly name: string; readonly role: Role; readonly groups: string[] };
  /** The director who agreed that this person sees dossiers, where that takes an agreement. */
  readonly agreedBy?: string;
}

export const NOBODY: Person = { school: { name: '', place: '' }, me: { name: '', role: 'teacher', groups: [] } };

interface Props {
  readonly title: string;
  readonly start: Person;
  /** The words of the button that saves. */
  readonly save: string;
  /** Ask what the school is called; otherwise it stays as it is. */
  readonly asksSchool?: boolean;
  /** Ask which director agreed that this person sees dossiers. */
  readonly asksAgreement?: boolean;
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
export function PersonForm({ title, start, save, asksSchool = true, asksAgreement = false, onBack, onSave }: Props) {
  const say = useSay();
  const managed = useByIt();
  const [school, setSchool] = useState(start.school);
  const [person, setPerson] = useState<PersonDraft>({ ...start.me, groups: start.me.groups.join(', ') });
  const [agreedBy, setAgreedBy] = useState(start.agreedBy ?? '');
  const [tried, setTried] = useState(false);
  const lacks = (value: string) => (tried && value.trim() === '' ? say('required') : null);
  const isAsked = asksAgreement && needsAgreement(person.role);
  const submit = () => {
    setTried(true);
    if ([school.name, school.place, person.name].some((value) => value.trim() === '')) return;
    onSave({
      school: { name: school.name.trim(), place: school.place.trim() },
      me: { name: person.name.trim(), role: person.role, groups: groupsIn(person.groups) },
      ...(isAsked && agreedBy.trim() !== '' && { agreedBy: agreedBy.trim() }),
    });
  };
  return (
    <FormCard title={title} save={save} onSave={submit} {...(onBack && { onBack })}>
      {asksSchool && (
        <>
          <Field label={say('run_school')} error={lacks(school.name)}>
            {(labels) => (
              <input
                {...labels}
                maxLength={80}
                disabled={isFixed(managed, 'schoolName')}
                value={school.name}
                onInput={(event) => setSchool({ ...school, name: event.currentTarget.value })}
              />
            )}
          </Field>
          <FixedByIt names={['schoolName']} />
          <Field label={say('run_place')} error={lacks(school.place)}>
            {(labels) => (
              <input
                {...labels}
                maxLength={80}
                disabled={isFixed(managed, 'schoolPlace')}
                value={school.place}
                onInput={(event) => setSchool({ ...school, place: event.currentTarget.value })}
              />
            )}
          </Field>
          <FixedByIt names={['schoolPlace']} />
        </>
      )}
      <PersonFields person={person} onChange={setPerson} wrongName={lacks(person.name)} isSelf />
      {isAsked && (
        <Field label={say('access_by')} help={say('access_byHelp')}>
          {(labels) => (
            <input
              {...labels}
              maxLength={80}
              value={agreedBy}
              onInput={(event) => setAgreedBy(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
    </FormCard>
  );
}
