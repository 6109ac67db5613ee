import { useState } from 'preact/hooks';
import type { LostView } from '../messages/views';
import { lossLines } from './loss-text';
import { Notice } from './notice';
import { sayCount, useLanguage } from './words';

interface Props {
  readonly lost: LostView;
  /** Puts the list away; `false`: that failed. Absent: it is not for who sits here. */
  readonly onAway?: () => Promise<boolean>;
}

/** What could not be saved: what happened, what it means, what to do, and of whom and of which days. */
export function Lost({ lost, onAway }: Props) {
  const language = useLanguage();
  const { say } = language;
  const [failed, setFailed] = useState(false);
  const { dossiers } = lost;
  const lines = lossLines(
    { ...lost, dossiers: dossiers.map(({ of, name, year }) => ({ of, whose: name, year })) },
    language,
  );
  return (
    <Notice kind="error">
      <p>{dossiers.length > 0 ? sayCount(say, dossiers.length, 'copy_lost', dossiers.length) : say('copy_keptLost')}</p>
      {dossiers.length > 0 && <p>{say('copy_lostMeans')}</p>}
      {dossiers.length > 0 && <p>{say('copy_lostDo')}</p>}
      <details>
        <summary>{say('copy_lostWhat')}</summary>
        <ul>
          {lines.map((line, at) => (
            <li key={at}>{line}</li>
          ))}
        </ul>
        {onAway && (
          <>
            <p>{say('copy_lostAwayText')}</p>
            <button type="button" onClick={() => void onAway().then((done) => setFailed(!done))}>
              {say('copy_lostAway')}
            </button>
            {failed && <p class="wrong">{say('notSaved')}</p>}
          </>
        )}
      </details>
    </Notice>
  );
}
