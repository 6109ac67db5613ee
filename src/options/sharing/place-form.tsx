import { useState } from 'preact/hooks';
import type { PlaceView } from '../../messages/sharing';
import { type MessageKey, useSay } from '../../ui/words';
import { FormCard } from '../form-card';
import { PersonFields } from '../person-fields';
import { groupsIn } from '../person-form';

type Place = Pick<PlaceView, 'name' | 'role'> & { readonly groups: string[] };

interface Props {
  readonly title: string;
  readonly text: string;
  readonly save: string;
  readonly start?: PlaceView;
  readonly onBack: () => void;
  /** Why it was not done; `null`: it was. */
  readonly onSave: (place: Place) => Promise<MessageKey | null>;
}

/** How a computer is called, and what somebody at it may. */
export function PlaceForm({ title, text, save, start, onBack, onSave }: Props) {
  const say = useSay();
  const [draft, setDraft] = useState({
    name: start?.name ?? '',
    role: start?.role ?? ('teacher' as const),
    groups: start?.groups.join(', ') ?? '',
  });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<MessageKey | null>(null);
  const submit = async () => {
    setTried(true);
    const name = draft.name.trim();
    if (name === '') return;
    setBusy(true);
    const refused = await onSave({ name, role: draft.role, groups: groupsIn(draft.groups) });
    setBusy(false);
    setFailed(refused);
  };
  return (
    <FormCard title={title} text={text} save={save} busy={busy} onBack={onBack} onSave={() => void submit()}>
      <PersonFields
        person={draft}
        onChange={setDraft}
        wrongName={tried && draft.name.trim() === '' ? say('required') : null}
        isSelf={false}
      />
      {failed && (
        <p class="wrong" role="alert">
          {say(failed)}
        </p>
      )}
    </FormCard>
  );
}
