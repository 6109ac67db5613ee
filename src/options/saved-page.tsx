import type { AppState } from '../messages/views';
import { useAnswer } from '../pages/ask';
import { OwnHead } from '../pages/own-head';
import { saveFile } from '../pages/save-file';
import { Waiting } from '../ui/failed';
import { Notice } from '../ui/notice';
import { useSay } from '../ui/words';

/** The copy of a page for who mends the reader: what stayed as it was, and all of it, before the person keeps it. */
export function SavedPage({ state }: { readonly state: AppState }) {
  const say = useSay();
  const { value, failed, again } = useAnswer('own>worker:saved-page', {});
  if (failed) return <Waiting failed={failed} again={again} />;
  return (
    <main class="settings versions">
      <OwnHead state={state} />
      <p>
        <a href="#diagnosis">{say('diag_open')}</a>
      </p>
      <h1>{say('save_title')}</h1>
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
    </main>
  );
}
