import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Meaning } from '../domain/reason';
import { mayDecide, worksAtSchool } from '../domain/role';
import { allows } from '../managed/managed';
import type { Reply, Request } from '../messages/contract';
import type { AppState } from '../messages/views';
import { ask, useAnswer } from '../pages/ask';
import { OwnHead } from '../pages/own-head';
import { DEMO_LAS, PARNASSYS } from '../sites/hosts';
import { ByIt } from '../ui/by-it';
import { ExplainedWords, UnknownWords } from '../ui/explain-word';
import { Waiting } from '../ui/failed';
import { type MessageKey, useSay } from '../ui/words';
import { DigestsCard } from './digests-card';
import { Filling } from './filling';
import { AllowHost, HostName, mayType, OwnAddress, proposed } from './hosts';
import { LetterheadForm } from './letterhead-form';
import { LockCard } from './lock-card';
import { toBackups, toSharing } from './part';
import { PasskeyCard } from './passkey-card';
import { PassphraseForm } from './passphrase-form';
import { PersonForm } from './person-form';
import { PortalHosts } from './portal-hosts';
import { RecoveryCard } from './recovery/recovery-card';
import { WebsiteHost } from './website-host';
import { WordsFile } from './words-file';

const explain = async (word: string, meaning: Meaning): Promise<boolean> =>
  (await ask('own>worker:explain-words', { words: [{ word, meaning }] })) === 'done';

const SAID: Readonly<Record<Reply<'own>worker:change-settings'>, MessageKey>> = {
  done: 'saved',
  'not-allowed': 'people_roleNotAllowed',
  'name-taken': 'people_nameTaken',
  'set-by-it': 'it_refused',
  locked: 'lockedMeanwhile',
  'not-saved': 'notSaved',
};

/** The settings of the school and of who works here. */
export function SettingsPage({ state }: { readonly state: AppState }) {
  const say = useSay();
  const { value: settings, failed, again } = useAnswer('own>worker:settings', {});
  const [said, setSaid] = useState('');
  const save = async (change: Request<'own>worker:change-settings'>) => {
    const done = await ask('own>worker:change-settings', change).catch(() => 'not-saved' as const);
    setSaid(say(SAID[done]));
  };
  if (settings === null || settings === 'locked') return <Waiting failed={failed} again={again} />;
  const [works, decides] = [worksAtSchool(settings.me.role), mayDecide(settings.me.role)];
  const suggested = proposed(state, 'las', [PARNASSYS, ...(state.demo ? [DEMO_LAS] : [])]).filter(
    (origin) => !state.hosts.includes(origin),
  );
  return (
    <main class="settings">
      <OwnHead state={state} onBackup={toBackups} onSharing={toSharing} />
      <h1>{say('opt_title')}</h1>
      <p class="said" role="status">
        {said}
      </p>
      <section class="card">
        <h2>{say('opt_hosts')}</h2>
        {state.hosts.length === 0 && <p class="help">{say('opt_noHosts')}</p>}
        <ul class="hosts">
          {state.hosts.map((origin) => (
            <li key={origin}>
              <HostName origin={origin} allowed={state} />
              <button type="button" onClick={() => void browser.permissions.remove({ origins: [origin] })}>
                {say('opt_removeHost')}
              </button>
            </li>
          ))}
        </ul>
        {suggested.map((origin) => (
          <AllowHost key={origin} origin={origin} allowed={state} kind="las" />
        ))}
        {mayType(state, 'las') ? <OwnAddress label={say('run_address')} allowed={state} kind="las" /> : <ByIt />}
        <p>
          <a href="#profiles">{say('prof_open')}</a>
        </p>
        <p>
          <a href="#diagnosis">{say('diag_open')}</a>
        </p>
      </section>
      <section class="card">
        <PortalHosts state={state} />
        <p>
          <a href="#portal-profiles">{say('prof_portalOpen')}</a>
        </p>
      </section>
      <section class="card">
        <WebsiteHost state={state} />
      </section>
      {works && (
        <section class="card">
          <h2>{say('opt_words')}</h2>
          {state.unknownWords.length === 0 && <p class="help">{say('opt_noWords')}</p>}
          <UnknownWords words={state.unknownWords} onExplain={explain} />
          <ExplainedWords words={settings.explained} onExplain={explain} />
          <WordsFile words={settings.explained} categories={settings.categories} />
          <p>
            <a href="#law-words">{say('lawcat_words')}</a>
          </p>
        </section>
      )}
      <section class="card">
        <h2>{say('opt_fill')}</h2>
        <Filling />
        {works && allows(state.byIt, 'importAllowed') && <a href="#import">{say('imp_open')}</a>}
      </section>
      <PersonForm
        title={say(decides ? 'opt_me' : 'opt_onlyMe')}
        start={{ school: settings.school, me: { ...settings.me, groups: [...settings.me.groups] } }}
        save={say('save')}
        asksSchool={decides}
        onSave={({ me, school }) => void save({ me, ...(decides && { school: { ...settings.school, ...school } }) })}
      />
      <section class="card">
        <h2>{say('people_title')}</h2>
        <p>{say('people_intro')}</p>
        <a href="#people">{say('people_open')}</a>
      </section>
      <DigestsCard digests={settings.digests} onChange={(digests) => void save({ digests: [...digests] })} />
      {decides && <LetterheadForm school={settings.school} onSave={(school) => void save({ school })} />}
      <section class="card">
        <h2>{say('wordings_title')}</h2>
        <p>{say('wordings_about')}</p>
        <a href="#letters">{say('wordings_open')}</a>
      </section>
      <section class="card">
        <h2>{say('translations')}</h2>
        <p>{say('translations_text')}</p>
        <a href="#translations">{say('translations_open')}</a>
      </section>
      <section class="card">
        <h2>{say('opt_protocol')}</h2>
        <p>{say('opt_protocolText')}</p>
        <a href="#protocol">{say('opt_protocolOpen')}</a>
      </section>
      <section class="card">
        <h2>{say('opt_calendar')}</h2>
        <p>{say('opt_calendarText')}</p>
        <a href="#calendar">{say('opt_calendarOpen')}</a>
      </section>
      <section class="card">
        <h2>{say('house_title')}</h2>
        <p>{say('house_about')}</p>
        <a href="#house-rules">{say('house_open')}</a>
      </section>
      {decides && (
        <section class="card">
          <h2>{say('bak_title')}</h2>
          <p>{say('bak_about')}</p>
          <a href="#backup">{say('bak_open')}</a>
        </section>
      )}
      {decides && (
        <section class="card">
          <h2>{say('share_title')}</h2>
          <p>{say('share_about')}</p>
          <a href="#sharing">{say('share_open')}</a>
        </section>
      )}
      {settings.me.role === 'director' && (
        <section class="card">
          <h2>{say('keep_title')}</h2>
          <p>{say('keep_about')}</p>
          <a href="#keeping">{say('keep_open')}</a>
        </section>
      )}
      <LockCard lock={settings.lock} mayChange={decides} onChange={(lock) => void save({ lock })} />
      <PasskeyCard />
      <RecoveryCard />
      <PassphraseForm own={[settings.school.name, settings.school.place, settings.me.name]} />
    </main>
  );
}
