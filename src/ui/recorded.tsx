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

/** What just happened, with the way back; always in the page, so that it is read out when it changes. */
export function Recorded({ recorded, onUndo }: Props) {
  const say = useSay();
  return (
    <div class={`recorded ${recorded ? '' : 'empty'} ${recorded?.failed ? 'failed' : ''}`} role="status">
      {recorded && <span>{recorded.text}</span>}
      {recorded?.entry && (
        <button type="button" onClick={() => onUndo(recorded.entry!)}>
          {say('undo')}
        </button>
      )}
    </div>
  );
}
