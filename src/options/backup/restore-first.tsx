import { useSay } from '../../ui/words';
import { RestoreCard } from './restore-card';

interface Props {
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** There is no vault on this device, or its settings do not open, and somebody has a backup. */
export function RestoreFirst({ onBack, onDone }: Props) {
  const say = useSay();
  return (
    <main class="first-run">
      <h1>{say('bak_have')}</h1>
      <RestoreCard onDone={onDone} />
      <div class="buttons">
        <button type="button" onClick={onBack}>
          {say('back')}
        </button>
      </div>
    </main>
  );
}
