import { useLayoutEffect, useRef } from 'preact/hooks';
import { sayCount, useSay } from '../ui/words';
import { codeText } from './round-text';
import type { Meant } from './typed';

interface Props {
  readonly meant: readonly Meant[];
  /** Numbers of lines without a code. */
  readonly left: readonly number[];
  readonly busy: boolean;
  readonly onChange: () => void;
  readonly onRecord: () => void;
}

/** What will be recorded, before it is. */
export function TypedReview({ meant, left, busy, onChange, onRecord }: Props) {
  const say = useSay();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <section>
      <h2>{say('typed_review')}</h2>
      <ul class="facts-list">
        {meant.map(({ number, task, code }) => (
          <li key={number}>
            <span>
              {number} <b>{task.pupil?.name}</b>: {codeText(code, say)}
            </span>
          </li>
        ))}
      </ul>
      {left.length > 0 && <p class="help">{say('typed_left', left.join(', '))}</p>}
      <p class="buttons">
        <button ref={button} type="button" class="main" disabled={busy} onClick={onRecord}>
          {sayCount(say, meant.length, 'typed_record', meant.length)}
        </button>
        <button type="button" disabled={busy} onClick={onChange}>
          {say('typed_change')}
        </button>
      </p>
    </section>
  );
}
