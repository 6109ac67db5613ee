import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { allows } from '../managed/managed';
import type { AppState, SeenView } from '../messages/views';
import { useAnswer } from '../pages/ask';
import { isKept } from '../pages/lasting';
import { ByIt } from '../ui/by-it';
import { copyText } from '../ui/copy';
import { Waiting } from '../ui/failed';
import { unfitText } from '../ui/page-status';
import { momentText } from '../ui/when-text';
import { keyOf, useLanguage } from '../ui/words';
import { ByItCard, byItLines } from './by-it-card';
import { HostName } from './hosts';
import { Part } from './part';

/** One page as it was read, on one line. */
function lineOf({ origin, at, state, profile, lines, shows, why, missing, puzzles, lists }: SeenView): string {
  const parts = [at, origin, state, profile, why, ...missing, lines !== null && `${lines} lines`, shows];
  const rows = Object.entries(puzzles).map(([name, count]) => `${name} ${count}`);
  const unfit = lists.map(
    (one) => `${one.list}: ${one.missing.join('/')}${one.twice.map((head) => ` twice ${head}`).join('')}`,
  );
  return [...parts, ...rows, ...unfit].filter(Boolean).join(' | ');
}

/** Everything that helps whoever looks for a fault, and nothing of a pupil. */
const reportOf = (
  { hosts, lost, room, unknownWords, byIt }: AppState,
  seen: readonly SeenView[],
  kept: boolean | null,
): string =>
  [
    `Verzuimwijzer ${browser.runtime.getManifest().version}`,
    navigator.userAgent,
    `hosts: ${hosts.join(' ') || '-'}`,
    `damaged: ${lost?.dossiers.length ?? 0}, unknown words: ${unknownWords.length}`,
    `room: ${room}, persistent: ${kept ?? '-'}`,
    ...byItLines(byIt),
    ...seen.map(lineOf),
  ].join('\n');

/** Why is this page not read: which addresses are allowed, which page was read by what and when, and what did not fit. */
export function DiagnosisPage({ state }: { readonly state: AppState }) {
  const language = useLanguage();
  const { say } = language;
  const { value, failed, again } = useAnswer('own>worker:seen', {});
  const [copied, setCopied] = useState<boolean | null>(null);
  const [kept, setKept] = useState<boolean | null>(null);
  useEffect(() => void isKept().then(setKept), []);
  if (value === null) return <Waiting failed={failed} again={again} />;
  const report = reportOf(state, value, kept);
  const copy = (): void => void copyText(report).then((done) => setCopied(done === 'copied'));
  return (
    <Part state={state} title={say('diag_title')}>
      <section class="card">
        <h2>{say('opt_hosts')}</h2>
        {state.hosts.length === 0 && <p class="help">{say('opt_noHosts')}</p>}
        <ul class="facts-list">
          {state.hosts.map((host) => (
            <li key={host}>
              <HostName origin={host} allowed={state} />
            </li>
          ))}
        </ul>
      </section>
      <section class="card">
        <h2>{say('diag_pages')}</h2>
        {!allows(state.byIt, 'diagnosisAllowed') && <ByIt text="it_off" />}
        {value.length === 0 && <p class="help">{say('diag_noPages')}</p>}
        <ul class="facts-list">
          {value.map((seen) => (
            <li key={`${seen.at} ${seen.origin} ${seen.state} ${seen.profile}`}>
              <span>
                {momentText(seen.at, language)}: <code>{seen.origin}</code>: <b>{say(keyOf('seen', seen.state))}</b>
                {seen.profile && ` ${say('diag_by', seen.profile, seen.lines ?? 0)}`}
                {seen.missing.length > 0 &&
                  ` ${say('page_columnMissing', seen.missing.map((role) => say(keyOf('column', role))).join(', '))}`}
                {seen.lists.map((one) => ` ${unfitText(one, say)}`)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <ByItCard managed={state.byIt} />
      <section class="card">
        <h2>{say('diag_copyTitle')}</h2>
        <p>{say('diag_copyHelp')}</p>
        <pre class="report">{report}</pre>
        <div class="buttons">
          <button type="button" class="main" onClick={copy}>
            {say('diag_copy')}
          </button>
        </div>
        <p class="said" role="status">
          {copied !== null && say(copied ? 'diag_copied' : 'diag_notCopied')}
        </p>
      </section>
    </Part>
  );
}
