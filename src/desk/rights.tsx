import { useState } from 'preact/hooks';
import type { AppState, PupilView } from '../messages/views';
import { useAnswer } from '../pages/ask';
import { ErasePupil } from '../pages/erase-pupil';
import { useSay } from '../ui/words';

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
      {erasing && <Erasing pupil={pupil} onBack={() => setErasing(false)} />}
    </section>
  );
}

function Erasing({ pupil, onBack }: { readonly pupil: PupilView; readonly onBack: () => void }) {
  const { value } = useAnswer('own>worker:keeping', {});
  if (value === null || typeof value === 'string') return null;
  const leave = () => {
    location.hash = 'steps';
  };
  return <ErasePupil pupil={pupil} backups={value.backups} suggested="request" onErased={leave} onBack={onBack} />;
}
