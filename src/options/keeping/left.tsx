import { useState } from 'preact/hooks';
import type { KeepingView } from '../../messages/keeping';
import { ErasePupil } from '../../pages/erase-pupil';
import { longDayText } from '../../ui/when-text';
import { useLanguage } from '../../ui/words';

interface Props extends Pick<KeepingView, 'left' | 'backups'> {
  readonly onSaid: (said: string) => void;
}

/** Pupils who left, with until when their dossiers are kept; who is past it can be erased. */
export function Left({ left, backups, onSaid }: Props) {
  const language = useLanguage();
  const { say } = language;
  const [erasing, setErasing] = useState<string | null>(null);
  const chosen = left.find(({ pupil }) => pupil.id === erasing);
  return (
    <section class="card">
      <h2>{say('keep_left')}</h2>
      <ul class="facts-list">
        {left.map(({ pupil, on, last, stage }) => (
          <li key={pupil.id}>
            <span>
              {pupil.name}{' '}
              <span class="help">{say('keep_leftLine', longDayText(on, language), longDayText(last, language))}</span>
            </span>
            {stage === 'over' && (
              <button type="button" class="quiet" onClick={() => setErasing(pupil.id)}>
                {say('erase_pupil')}
                <span class="unseen"> {pupil.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {chosen && (
        <ErasePupil
          key={chosen.pupil.id}
          pupil={chosen.pupil}
          backups={backups}
          suggested="term"
          onErased={(text) => {
            setErasing(null);
            onSaid(say(text));
          }}
          onBack={() => setErasing(null)}
        />
      )}
    </section>
  );
}
