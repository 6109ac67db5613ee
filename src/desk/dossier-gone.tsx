import { Notice } from '../ui/notice';
import { useSay } from '../ui/words';

interface Props {
  readonly why: 'unknown-dossier' | 'not-saved';
  readonly again: () => void;
}

/** No dossier to show: nobody knows the number, or it could not be recorded who looks. */
export function DossierGone({ why, again }: Props) {
  const say = useSay();
  return (
    <main>
      <Notice kind={why === 'not-saved' ? 'error' : 'warning'}>
        <p>{say(why === 'not-saved' ? 'dos_notRecorded' : 'dos_gone')}</p>
        {why === 'not-saved' && (
          <button type="button" onClick={again}>
            {say('retry')}
          </button>
        )}
      </Notice>
      <p>
        <a href="#steps">{say('round_back')}</a>
      </p>
    </main>
  );
}
