import { useState } from 'preact/hooks';
import { ERASED_FOR, type ErasedFor } from '../domain/erased';
import type { KeepingView } from '../messages/keeping';
import type { PupilView } from '../messages/views';
import { EraseConfirm } from '../ui/erase-confirm';
import { ERASED_TEXT } from '../ui/erased-text';
import { Field } from '../ui/field';
import { keyOf, type MessageKey, useSay } from '../ui/words';
import { ask } from './ask';

interface Props {
  readonly pupil: PupilView;
  readonly backups: KeepingView['backups'];
  /** Why, as it seems; who erases may choose another reason. */
  readonly suggested: ErasedFor;
  readonly onErased: (said: MessageKey) => void;
  readonly onBack: () => void;
}

/** The second step before all dossiers of one pupil are erased: why, what goes and what stays. */
export function ErasePupil({ pupil, backups, suggested, onErased, onBack }: Props) {
  const say = useSay();
  const [why, setWhy] = useState<ErasedFor>(suggested);
  const [said, setSaid] = useState<MessageKey | null>(null);
  const erase = async () => {
    const answer = await ask('own>worker:erase-pupil', { pupil: pupil.id, why }).catch(() => 'failed' as const);
    if (answer === 'done' || answer === 'left') onErased(ERASED_TEXT[answer]);
    else setSaid(ERASED_TEXT[answer]);
  };
  return (
    <EraseConfirm title={say('erase_pupilTitle', pupil.name)} backups={backups} onErase={erase} onBack={onBack}>
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
