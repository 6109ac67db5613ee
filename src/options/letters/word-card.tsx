import { useState } from 'preact/hooks';
import type { Request } from '../../messages/contract';
import type { WordLetterView } from '../../messages/views';
import { ask, useAnswer } from '../../pages/ask';
import { saveFile } from '../../pages/save-file';
import { ByIt, useAllowed } from '../../ui/by-it';
import { Waiting } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { keyOf, type MessageKey, useSay } from '../../ui/words';

type Letter = WordLetterView['letter'];

const REFUSED = {
  'not-allowed': 'version_notAllowed',
  locked: 'lockedMeanwhile',
  'not-saved': 'notSaved',
} as const satisfies Record<string, MessageKey>;

/** What came of the last change: sentences, whether it went wrong, and what was there before it. */
interface Told {
  readonly texts: readonly string[];
  readonly wrong: boolean;
  readonly before?: Letter;
}

async function saveExample(): Promise<void> {
  const { exampleFile } = await import('../../word/letter-file');
  saveFile('brief-voorbeeld.docx', exampleFile());
}

/** The school's own Word letter: taken in, tried, removed, and an example to begin with. */
export function WordCard() {
  const say = useSay();
  const mayHave = useAllowed('wordLetterAllowed');
  const { value, failed, again } = useAnswer('own>worker:word-letter', {});
  const [told, setTold] = useState<Told | null>(null);
  const [busy, setBusy] = useState(false);
  if (value === null || value === 'locked') return <Waiting failed={failed} again={again} />;
  const { letter, mayChange } = value;

  const keep = async (next: Request<'own>worker:keep-word-letter'>['letter'], more: readonly string[] = []) => {
    const answer = await ask('own>worker:keep-word-letter', { letter: next }).catch(() => 'not-saved' as const);
    if (answer !== 'done') setTold({ texts: [say(REFUSED[answer])], wrong: true });
    else setTold({ texts: [say(next ? 'word_taken' : 'word_removed'), ...more], wrong: false, before: letter });
    again();
  };
  const take = async (file: File): Promise<void> => {
    const { isFault, MOST_BYTES, takeIn } = await import('../../word/own-letter');
    const { toBase64 } = await import('../../bytes/base64');
    const bytes = new Uint8Array(await file.slice(0, MOST_BYTES + 1).arrayBuffer());
    const found = takeIn(bytes);
    if (isFault(found)) {
      setTold({ texts: [say(keyOf('word_fault', found.why), found.names.join(', '))], wrong: true });
      return;
    }
    const without = [...found.takenOut].map((what) => say(keyOf('word_without', what)));
    await keep({ name: file.name.slice(0, 200), file: toBase64(found.file) }, without);
  };
  const taking = async (file: File): Promise<void> => {
    setBusy(true);
    await take(file).catch(() => setTold({ texts: [say('failed')], wrong: true }));
    setBusy(false);
  };
  return (
    <section class="card">
      <h2>{say('word_title')}</h2>
      <p>{say('word_about')}</p>
      <p>
        <b>{letter ? say('word_own', letter.name) : say('word_none')}</b>
      </p>
      {told?.wrong && <Notice kind="error">{told.texts.join(' ')}</Notice>}
      <div class="said" role="status">
        {told && !told.wrong && (
          <p>
            {told.texts.join(' ')}{' '}
            <button type="button" onClick={() => void keep(told.before ?? null)}>
              {say('undo')}
            </button>
          </p>
        )}
      </div>
      {!mayHave && <ByIt text="it_off" />}
      {mayChange && (
        <>
          <p class="help">{say('word_how')}</p>
          <div class="buttons">
            <button type="button" onClick={() => void saveExample()}>
              {say('word_example')}
            </button>
            <label class="file-button">
              {say('word_take')}
              <input
                type="file"
                accept=".docx"
                disabled={busy}
                onChange={(event) => {
                  const [file] = event.currentTarget.files ?? [];
                  if (file) void taking(file);
                  event.currentTarget.value = '';
                }}
              />
            </label>
            {letter && (
              <button type="button" onClick={() => void keep(null)}>
                {say('word_remove')}
              </button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
