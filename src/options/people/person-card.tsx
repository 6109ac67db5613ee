import { useState } from 'preact/hooks';
import type { Reply } from '../../messages/contract';
import type { PersonView } from '../../messages/views';
import { ask } from '../../pages/ask';
import { useByIt } from '../../ui/by-it';
import { Field } from '../../ui/field';
import { type MessageKey, useSay } from '../../ui/words';
import { FormCard } from '../form-card';
import { PersonFields } from '../person-fields';
import { groupsIn } from '../person-form';

interface Props {
  /** `null`: somebody new. */
  readonly person: PersonView | null;
  readonly isSelf: boolean;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

const LEAST_CODE = 4;
const MOST_CODE = 8;

const REFUSED: Readonly<Record<Exclude<Reply<'own>worker:keep-person'>, 'done'>, MessageKey>> = {
  'not-allowed': 'people_roleNotAllowed',
  'unknown-person': 'gone',
  'name-taken': 'people_nameTaken',
  'set-by-it': 'it_refused',
  locked: 'lockedMeanwhile',
  'not-saved': 'notSaved',
};

/** Somebody who works on this device: who they are, and the short code with which they sit down. */
export function PersonCard({ person, isSelf, onDone, onBack }: Props) {
  const say = useSay();
  const [draft, setDraft] = useState({
    name: person?.name ?? '',
    role: person?.role ?? ('teacher' as const),
    groups: person?.groups.join(', ') ?? '',
  });
  const [code, setCode] = useState('');
  const [without, setWithout] = useState(false);
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<MessageKey | null>(null);
  const least = useByIt().values.codeLength ?? LEAST_CODE;
  const isWrong = !without && code !== '' && !(/^\d+$/.test(code) && code.length >= least);
  const wrongCode = tried && isWrong ? say('people_codeWrong', least) : null;
  const submit = async () => {
    setTried(true);
    const name = draft.name.trim();
    if (name === '' || isWrong) return;
    const answer = await ask('own>worker:keep-person', {
      id: person?.id ?? null,
      person: { name, role: draft.role, groups: groupsIn(draft.groups) },
      ...(without ? { code: null } : code !== '' && { code }),
    }).catch(() => 'not-saved' as const);
    if (answer === 'done') onDone();
    else setFailed(REFUSED[answer]);
  };
  return (
    <FormCard title={person?.name ?? say('people_new')} save={say('save')} onBack={onBack} onSave={() => void submit()}>
      <PersonFields
        person={draft}
        onChange={setDraft}
        wrongName={tried && draft.name.trim() === '' ? say('required') : null}
        isSelf={isSelf}
      />
      <Field
        label={say(person?.hasCode ? 'people_newCode' : 'people_code')}
        help={say('people_codeHelp', least)}
        error={wrongCode}
      >
        {(labels) => (
          <input
            {...labels}
            type="password"
            inputMode="numeric"
            autocomplete="new-password"
            maxLength={MOST_CODE}
            disabled={without}
            value={code}
            onInput={(event) => setCode(event.currentTarget.value)}
          />
        )}
      </Field>
      {person?.hasCode && (
        <label class="tick">
          <input type="checkbox" checked={without} onChange={(event) => setWithout(event.currentTarget.checked)} />
          {say('people_noCode')}
        </label>
      )}
      {failed && (
        <p class="wrong" role="alert">
          {say(failed)}
        </p>
      )}
    </FormCard>
  );
}
