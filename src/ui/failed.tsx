import { ItContact } from './by-it';
import { Notice } from './notice';
import { useSay } from './words';

/** A question got no answer; the person may ask again. */
export function Failed({ again }: { readonly again: () => void }) {
  const say = useSay();
  return (
    <Notice kind="error">
      <p>
        {say('failed')}
        <ItContact />
      </p>
      <button type="button" onClick={again}>
        {say('retry')}
      </button>
    </Notice>
  );
}

interface WaitingProps {
  readonly failed: boolean;
  readonly again: () => void;
}

/** There is no answer yet. */
export function Waiting({ failed, again }: WaitingProps) {
  const say = useSay();
  return failed ? <Failed again={again} /> : <p class="loading">{say('loading')}</p>;
}
