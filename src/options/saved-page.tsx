import type { AppState } from '../messages/views';
import { useAnswer } from '../pages/ask';
import { saveFile } from '../pages/save-file';
import { Waiting } from '../ui/failed';
import { Notice } from '../ui/notice';
import { useSay } from '../ui/words';
import { Part } from './part';

/** The copy of a page for who mends the reader: what stayed as it was, and all of it, before the person keeps it. */
export function SavedPage({ state }: { readonly state: AppState }) {
  const say = useSay();
  const { value, failed, again } = useAnswer('own>worker:saved-page', {});
  if (failed) return <Waiting failed={failed} again={again} />;
  return (
    <Part state={state} title={say('save_title')} back="diagnosis">
      {value === null ? (
        <p class="help">{say('save_none')}</p>
      ) : (
        <>
          <p>{say('save_help')}</p>
          <Notice kind="warning">{say('save_look')}</Notice>
          <section class="card">
            <h2>{say('save_kept')}</h2>
            <p class="kept">{value.kept.join(' · ')}</p>
          </section>
          <section class="card">
            <h2>{say('save_all')}</h2>
            <pre class="report">{value.html}</pre>
            <div class="buttons">
              <button type="button" class="main" onClick={() => saveFile('pagina.html', value.html)}>
                {say('save_keep')}
              </button>
            </div>
          </section>
        </>
      )}
    </Part>
  );
}
