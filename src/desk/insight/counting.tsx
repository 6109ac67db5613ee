import { useEffect, useState } from 'preact/hooks';
import type { CountingView } from '../../messages/insight-month-views';
import { ask } from '../../pages/ask';
import { Waiting } from '../../ui/failed';
import { useSay } from '../../ui/words';

/** So often a page asks how far the counting is, in milliseconds. */
const EACH = 400;

interface Props {
  readonly failed: boolean;
  readonly again: () => void;
}

/** There is no answer yet: the first time of a day everything is counted, and that may take a while. */
export function Counting({ failed, again }: Props) {
  const say = useSay();
  const [counting, setCounting] = useState<CountingView>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      // Who hears nothing goes on waiting: the answer itself says what went wrong.
      ask('own>worker:counting', {}).then(
        (answer) => setCounting(answer === 'locked' ? null : answer.counting),
        () => setCounting(null),
      );
    }, EACH);
    return () => clearInterval(timer);
  }, []);
  if (failed || !counting) return <Waiting failed={failed} again={again} />;
  const { stage, done, of } = counting;
  const text = say(stage === 'years' ? 'month_countingYears' : 'month_countingPupils', done, of);
  return (
    <p class="loading">
      <label>
        {text} <progress max={of} value={done} />
      </label>
    </p>
  );
}
