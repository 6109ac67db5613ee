import { useState } from 'preact/hooks';
import type { Reply, Request } from '../../messages/contract';
import { ask } from '../../pages/ask';
import type { Reading } from '../../sites/reading';
import { Notice } from '../../ui/notice';
import { type MessageKey, sayCount, useSay } from '../../ui/words';
import { together } from './read-file';

/** A name for the file that nobody else has: its parts are taken back by it. */
const newName = (): string => crypto.randomUUID().replaceAll('-', '');

/** Why a part was not kept, in words. */
const REFUSED = {
  'not-allowed': 'notForBoard',
  locked: 'lockedMeanwhile',
  'not-saved': 'imp_notSaved',
} as const satisfies Record<Exclude<Reply<'own>worker:take-file'>, 'done'>, MessageKey>;

interface Taken {
  readonly file: string;
  readonly parts: number;
  readonly isWhole: boolean;
}

/** Keeps the file part by part, shows how far it is, and takes all of it back. */
export function TakeFile({ readings }: { readonly readings: readonly Reading[] }) {
  const say = useSay();
  const [done, setDone] = useState<number | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [failed, setFailed] = useState<MessageKey | null>(null);
  const [said, setSaid] = useState('');
  const { lines, refused, isNone } = together(readings);
  if (refused.length > 0 || isNone || lines.length === 0) return null;

  const take = async (): Promise<void> => {
    const file = newName();
    setFailed(null);
    setSaid('');
    let parts = 0;
    try {
      for (const reading of readings) {
        setDone(parts);
        const answer = await ask('own>worker:take-file', {
          file,
          reading: reading as Request<'own>worker:take-file'>['reading'],
        });
        if (answer !== 'done') {
          setFailed(REFUSED[answer]);
          break;
        }
        parts += 1;
      }
    } catch {
      setFailed('imp_notSaved');
    }
    setDone(null);
    if (parts > 0) setTaken({ file, parts, isWhole: parts === readings.length });
  };
  const undo = async (): Promise<void> => {
    const answer = await ask('own>worker:undo-file', { file: taken!.file }).catch(() => 'not-saved' as const);
    if (typeof answer === 'string') return setFailed(answer === 'not-saved' ? 'notSaved' : REFUSED[answer]);
    setTaken(null);
    setFailed(null);
    setSaid(say('imp_undone'));
  };
  return (
    <section class="card">
      <h2>{say('imp_take')}</h2>
      <p>{say('imp_takeHelp')}</p>
      {failed && <Notice kind="error">{say(failed)}</Notice>}
      {done !== null && (
        <p role="status">
          {say('imp_busy')} <progress max={readings.length} value={done} aria-label={say('imp_busy')} />
        </p>
      )}
      <p class="said" role="status">
        {taken ? say(taken.isWhole ? 'imp_done' : 'imp_part', taken.parts, readings.length) : said}
      </p>
      <div class="buttons">
        {taken && (
          <button type="button" onClick={() => void undo()}>
            {say('undo')}
          </button>
        )}
        {!taken && (
          <button type="button" class="main" disabled={done !== null} onClick={() => void take()}>
            {sayCount(say, lines.length, 'imp_takeLines', lines.length)}
          </button>
        )}
      </div>
    </section>
  );
}
