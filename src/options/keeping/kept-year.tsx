import { useState } from 'preact/hooks';
import { csvOfAll } from '../../extract/csv';
import type { KeepingView, KeptYearView } from '../../messages/keeping';
import { ask } from '../../pages/ask';
import { saveFile } from '../../pages/save-file';
import { EraseConfirm } from '../../ui/erase-confirm';
import { ERASED_TEXT } from '../../ui/erased-text';
import { longDayText, momentText } from '../../ui/when-text';
import { keyOf, sayCount, useLanguage } from '../../ui/words';

interface Props {
  readonly kept: KeptYearView;
  readonly backups: KeepingView['backups'];
  readonly onSaid: (said: string) => void;
}

/** One school year: until when it is kept, what holds it, and the way to save and to erase it. */
export function KeptYear({ kept, backups, onSaid }: Props) {
  const language = useLanguage();
  const { say } = language;
  const [erasing, setErasing] = useState(false);
  const { year, pupils, last, stage, held, exported } = kept;
  const save = async () => {
    const answer = await ask('own>worker:export-year', { year }).catch(() => 'not-saved' as const);
    if (typeof answer !== 'string') saveFile(`schooljaar-${year}.csv`, csvOfAll(answer.extracts));
    onSaid(say(typeof answer === 'string' ? 'keep_exportFailed' : 'keep_exportedNow'));
  };
  return (
    <li>
      <h3>{year}</h3>
      <p>
        {sayCount(say, pupils, 'keep_pupils', pupils)}{' '}
        {say(stage === 'over' ? 'keep_over' : 'keep_until', longDayText(last, language))}{' '}
        {exported && say('keep_exported', momentText(exported, language))}
      </p>
      {held.length > 0 && (
        <details>
          <summary>{sayCount(say, held.length, 'keep_held', held.length)}</summary>
          <ul>
            {held.map(({ pupil, why }) => (
              <li key={pupil.id}>
                {pupil.name}: {why.map((one) => say(keyOf('keep_case', one))).join(', ')}
              </li>
            ))}
          </ul>
        </details>
      )}
      {stage !== 'kept' && (
        <p class="ways">
          <button type="button" onClick={() => void save()}>
            {say('keep_export', year)}
          </button>
          {stage === 'over' && !erasing && (
            <button type="button" class="quiet" onClick={() => setErasing(true)}>
              {say('erase_year', year)}
            </button>
          )}
        </p>
      )}
      {erasing && <EraseYear kept={kept} backups={backups} onSaid={onSaid} onBack={() => setErasing(false)} />}
    </li>
  );
}

function EraseYear({ kept, backups, onSaid, onBack }: Props & { readonly onBack: () => void }) {
  const { say } = useLanguage();
  const [withHeld, setWithHeld] = useState(false);
  const { year, pupils, held, exported } = kept;
  const stay = withHeld ? 0 : held.length;
  const erase = async () => {
    const answer = await ask('own>worker:erase-year', { year, withHeld }).catch(() => 'failed' as const);
    onSaid(say(ERASED_TEXT[answer]));
    if (answer === 'done' || answer === 'left') onBack();
  };
  return (
    <EraseConfirm title={say('erase_yearTitle', year)} backups={backups} onErase={erase} onBack={onBack}>
      {held.length > 0 && (
        <label class="tick">
          <input type="checkbox" checked={withHeld} onChange={(event) => setWithHeld(event.currentTarget.checked)} />
          {say('erase_withHeld')}
        </label>
      )}
      <p>{stay > 0 ? say('erase_goesPart', pupils - stay, stay) : say('erase_goes', pupils)}</p>
      <p>{say('erase_stays')}</p>
      {!exported && <p>{say('erase_notExported')}</p>}
    </EraseConfirm>
  );
}
