import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../pages/ask';
import { TAKING_BACK } from '../pages/steps';
import { Notice } from '../ui/notice';
import { type MessageKey, sayCount, useSay } from '../ui/words';
import { codeText } from './round-text';
import type { Meant } from './typed';

/** A line that was recorded, with the way back; or what was wrong. */
export interface RecordedLine {
  readonly meant: Meant;
  /** `null`: it is not recorded, or was taken back. */
  readonly entry: string | null;
  readonly wrong: MessageKey | null;
}

interface Props {
  readonly lines: readonly RecordedLine[];
  readonly onLines: (lines: readonly RecordedLine[]) => void;
}

/** What was recorded, each line with its own way back. */
export function TypedDone({ lines, onLines }: Props) {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const line = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => line.current?.focus(), []);
  const recorded = lines.filter(({ entry }) => entry !== null).length;
  const failed = lines.filter(({ entry, wrong }) => entry === null && wrong !== null).length;
  const undo = async (of: RecordedLine) => {
    setBusy(true);
    const answer = await ask('own>worker:undo', { entry: of.entry! }).catch(() => 'not-saved' as const);
    const next: RecordedLine =
      answer === 'done' ? { ...of, entry: null, wrong: null } : { ...of, wrong: TAKING_BACK[answer] };
    onLines(lines.map((one) => (one === of ? next : one)));
    setBusy(false);
  };
  return (
    <section>
      <p ref={line} tabIndex={-1} role="status">
        {sayCount(say, recorded, 'typed_done', recorded)}
      </p>
      {failed > 0 && <Notice kind="error">{sayCount(say, failed, 'typed_failed', failed)}</Notice>}
      <ul class="facts-list">
        {lines.map((one) => {
          const { meant, entry, wrong } = one;
          const name = meant.task.pupil?.name ?? '';
          return (
            <li key={meant.number} class={entry === null && !wrong ? 'withdrawn' : ''}>
              <span>
                {meant.number} <b>{name}</b>: {codeText(meant.code, say)}
              </span>
              {wrong && <em class="wrong">{say(wrong)}</em>}
              {entry === null && !wrong && <em>{say('undone')}</em>}
              {entry !== null && (
                <button
                  type="button"
                  class="quiet"
                  aria-label={`${say('undo')}: ${name}`}
                  disabled={busy}
                  onClick={() => void undo(one)}
                >
                  {say('undo')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
