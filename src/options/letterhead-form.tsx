import { useState } from 'preact/hooks';
import type { Sender } from '../letters/letter';
import { isFixed } from '../managed/managed';
import type { Name } from '../managed/table';
import { FixedByIt, useByIt } from '../ui/by-it';
import { Field } from '../ui/field';
import { keyOf, useSay } from '../ui/words';
import { FormCard } from './form-card';

const FIELDS = { address: 120, phone: 40, brin: 10, signedBy: 80 } as const;
type FieldName = keyof typeof FIELDS;
/** How IT calls them. */
const BY_IT = {
  address: 'schoolAddress',
  phone: 'schoolPhone',
  brin: 'schoolBrin',
  signedBy: 'letterSignedBy',
} as const satisfies Record<FieldName, Name>;

interface Props {
  readonly school: Sender;
  readonly onSave: (school: Sender) => void;
}

/** What stands at the head and the foot of the school's letters; each may stay empty. */
export function LetterheadForm({ school, onSave }: Props) {
  const say = useSay();
  const managed = useByIt();
  const [values, setValues] = useState<Readonly<Record<FieldName, string>>>({
    address: school.address ?? '',
    phone: school.phone ?? '',
    brin: school.brin ?? '',
    signedBy: school.signedBy ?? '',
  });
  const names = Object.keys(FIELDS) as FieldName[];
  const submit = () => {
    const filled = names.map((name) => [name, values[name].trim() || undefined] as const);
    onSave({ ...school, ...Object.fromEntries(filled) });
  };
  return (
    <FormCard title={say('letterhead')} text={say('letterheadHelp')} save={say('save')} onSave={submit}>
      {names.map((name) => (
        <div key={name}>
          <Field label={say(keyOf('letterhead', name))}>
            {(labels) => (
              <input
                {...labels}
                maxLength={FIELDS[name]}
                disabled={isFixed(managed, BY_IT[name])}
                value={values[name]}
                onInput={({ currentTarget: { value } }) => setValues((now) => ({ ...now, [name]: value }))}
              />
            )}
          </Field>
          <FixedByIt names={[BY_IT[name]]} />
        </div>
      ))}
    </FormCard>
  );
}
