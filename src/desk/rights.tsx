import { useState } from 'preact/hooks';
import { ERASED_FOR, type ErasedFor } from '../domain/erased';
import type { AppState, PupilView } from '../messages/views';
import { ask, useAnswer } from '../pages/ask';
import { EraseConfirm } from '../ui/erase-confirm';
import { ERASED_TEXT } from '../ui/erased-text';
import { Field } from '../ui/field';
import { keyOf, type MessageKey, useSay } from '../ui/words';

interface Props {
  readonly page: string;
  readonly pupil: PupilView;
  readonly me: AppState['me'];
}

/** What parents may ask of a dossier: to see it, to have a copy, and to have it erased. On the last the director decides. */
export function Rights({ page, pupil, me }: Props) {
  const say = useSay();
  const [erasing, setErasing] = useState(false);
  return (
    <section>
      <h2>{say('keep_rights')}</h2>
      <p class="help">{say('keep_rightsHelp')}</p>
      <p class="ways">
        <a href={`#dossier/${page}/parents`}>{say('keep_copy')}</a>
        {me?.role === 'director' && !erasing && (
          <button type="button" class="quiet" onClick={() => setErasing(true)}>
            {say('erase_pupil')}
          </button>
        )}
      </p>
      {erasing && <ErasePupil pupil={pupil} onBack={() => setErasing(false)} />}
    </section>
  );
}

function ErasePupil({ pupil, onBack }: { readonly pupil: PupilView; readonly onBack: () => void }) {
  const say = useSay();
  const { value } = useAnswer('own>worker:keeping', {});
  const [why, setWhy] = useState<ErasedFor>('request');
  const [said, setSaid] = useState<MessageKey | null>(null);
  if (value === null || typeof value === 'string') return null;
  const erase = async () => {
    const answer = await ask('own>worker:erase-pupil', { pupil: pupil.id, why }).catch(() => 'failed' as const);
    if (answer === 'done' || answer === 'left') location.hash = 'steps';
    else setSaid(ERASED_TEXT[answer]);
  };
  return (
    <EraseConfirm title={say('erase_pupilTitle', pupil.name)} backups={value.backups} onErase={erase} onBack={onBack}>
      <Field label={say('erase_why')} error={said && say(said)}>
        {(labels) => (
          <select {...labels} value={why} onChange={(event) => setWhy(event.currentTarget.value as ErasedFor)}>
            {ERASED_FOR.map((one) => (
              <option key={one} value={one}>
                {say(keyOf('erase_why', one))}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p>{say('erase_pupilGoes')}</p>
      {why !== 'term' && <p>{say('erase_pupilShown')}</p>}
      <p>{say('erase_pupilStays')}</p>
    </EraseConfirm>
  );
}
