import { useState } from 'preact/hooks';
import { dayOf } from '../../domain/day';
import type { ErasedView, KeepingView } from '../../messages/keeping';
import type { AppState } from '../../messages/views';
import { useAnswer } from '../../pages/ask';
import { Waiting } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { longDayText } from '../../ui/when-text';
import { keyOf, useLanguage } from '../../ui/words';
import { Part } from '../part';
import { KeptYear } from './kept-year';
import { Left } from './left';
import { TermsForm } from './terms-form';

/** How long dossiers are kept, and erasing those whose term is over: for the director alone. */
export function KeepingPage({ state }: { readonly state: AppState }) {
  const { say } = useLanguage();
  const { value, failed, again } = useAnswer('own>worker:keeping', {});
  const [said, setSaid] = useState('');
  if (value === null || value === 'locked') return <Waiting failed={failed} again={again} />;
  return (
    <Part state={state} title={say('keep_title')}>
      <p>{say('keep_intro')}</p>
      <p class="said" role="status">
        {said}
      </p>
      {value === 'not-allowed' ? (
        <Notice kind="info">{say('keep_notAllowed')}</Notice>
      ) : (
        <Kept view={value} onSaid={setSaid} />
      )}
    </Part>
  );
}

function Kept({ view, onSaid }: { readonly view: KeepingView; readonly onSaid: (said: string) => void }) {
  const language = useLanguage();
  const { say } = language;
  const { numbers, years, left, departed, backups, erased } = view;
  return (
    <>
      <section class="card">
        <h2>{say('keep_years')}</h2>
        {years.length === 0 && <p class="help">{say('keep_noYears')}</p>}
        <ul class="kept-years">
          {years.map((kept) => (
            <KeptYear key={kept.year} kept={kept} backups={backups} onSaid={onSaid} />
          ))}
        </ul>
      </section>
      {left.length > 0 && <Left left={left} backups={backups} onSaid={onSaid} />}
      {departed.length > 0 && (
        <section class="card">
          <h2>{say('keep_departed')}</h2>
          <p class="help">{say('keep_departedHelp')}</p>
          <ul class="facts-list">
            {departed.map(({ name, group, since }) => (
              <li key={name}>
                <span>
                  {name} {group && <span class="group">{say('groupOf', group)}</span>}
                </span>
                <span class="help">{say('keep_departedSince', longDayText(since, language))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <TermsForm numbers={numbers} onSaid={onSaid} />
      {erased.length > 0 && (
        <section class="card">
          <h2>{say('keep_log')}</h2>
          <ul class="facts-list">
            {erased.map((one) => (
              <li key={`${one.at} ${one.year}`}>{erasedText(one, language)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function erasedText({ at, by, why, year }: ErasedView, language: ReturnType<typeof useLanguage>): string {
  const { say } = language;
  const on = longDayText(dayOf(at), language);
  return year === null ? say('keep_logPupil', on, by, say(keyOf('erase_why', why))) : say('keep_logYear', on, year, by);
}
