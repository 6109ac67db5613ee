import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSay } from './words';

export interface RecordedStep {
  /** What was recorded, to be taken back. */
  readonly entry: string | null;
  readonly text: string;
  readonly failed: boolean;
}

interface Props {
  readonly recorded: RecordedStep | null;
  readonly onUndo: (entry: string) => void;
}

/**
 * What just happened, with the way back; always in the page, so that it is read out when it changes. The step that was done leaves the
 * page with the button that had the focus: whoever uses the keyboard goes on from here.
 */
export function Recorded({ recorded, onUndo }: Props) {
  const say = useSay();
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (recorded && !recorded.failed) line.current?.focus();
  }, [recorded]);
  return (
    <div
      ref={line}
      tabIndex={-1}
      class={`recorded ${recorded ? '' : 'empty'} ${recorded?.failed ? 'failed' : ''}`}
      role="status"
    >
      {recorded && <span>{recorded.text}</span>}
      {recorded?.entry && (
        <button type="button" onClick={() => onUndo(recorded.entry!)}>
          {say('undo')}
        </button>
      )}
    </div>
  );
}
