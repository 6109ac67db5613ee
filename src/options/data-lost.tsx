import { Notice } from '../ui/notice';
import { useSay } from '../ui/words';

interface Props {
  readonly onAnew: () => void;
  /** Somebody has a backup. */
  readonly onRestore: () => void;
}

/** There was a vault here, and the browser threw away both stores: never a silent first run. */
export function DataLost({ onAnew, onRestore }: Props) {
  const say = useSay();
  return (
    <main class="first-run">
      <h1>{say('copy_gone')}</h1>
      <Notice kind="error">
        <p>{say('copy_goneText')}</p>
        <p>{say('copy_goneMeans')}</p>
      </Notice>
      <section class="card">
        <p>{say('copy_goneRestore')}</p>
        <div class="buttons">
          <button type="button" class="main" onClick={onRestore}>
            {say('bak_have')}
          </button>
          <button type="button" onClick={onAnew}>
            {say('copy_goneAnew')}
          </button>
        </div>
      </section>
    </main>
  );
}
