import { useState } from 'preact/hooks';
import { worksAtSchool } from '../domain/role';
import { portalProfileFrom } from '../messages/portal-profile-shape';
import type { AppState } from '../messages/views';
import { ask, useAnswer } from '../pages/ask';
import type { PortalProfile } from '../sites/portal/profile';
import { Waiting } from '../ui/failed';
import { Notice } from '../ui/notice';
import { keyOf, type MessageKey, useSay } from '../ui/words';
import { MOST_PROFILE_BYTES, OwnProfiles, PROFILE_REFUSED } from './own-profiles';
import { Part } from './part';

/** Portals that nobody knew: the words that were pointed out or came as a file, and what is kept. */
export function PortalProfilesPage({ state }: { readonly state: AppState }) {
  const say = useSay();
  const { value, failed, again } = useAnswer('own>worker:portal-profiles', {});
  const [taken, setTaken] = useState<PortalProfile | null>(null);
  const [removed, setRemoved] = useState<PortalProfile | null>(null);
  const [said, setSaid] = useState('');
  if (value === null || value === 'locked') return <Waiting failed={failed} again={again} />;
  const mayChange = state.me !== null && worksAtSchool(state.me.role);
  const draft = mayChange ? (taken ?? value.pointedOut) : null;
  const keep = async (profile: PortalProfile, done: MessageKey): Promise<void> => {
    const answer = await ask('own>worker:keep-portal-profile', { profile: profile as never }).catch(
      () => 'failed' as const,
    );
    setSaid(say({ ...PROFILE_REFUSED, done }[answer]));
    if (answer !== 'done') return;
    setTaken(null);
    setRemoved(null);
    again();
  };
  const drop = async (): Promise<void> => {
    if (taken) setTaken(null);
    else await ask('own>worker:drop-portal-pointed-out', {});
    again();
  };
  const take = async (file: File): Promise<void> => {
    const found = file.size > MOST_PROFILE_BYTES ? null : portalProfileFrom(await file.text());
    setSaid(found ? '' : say('prof_portalBad'));
    setTaken(found);
  };
  const remove = async (profile: PortalProfile): Promise<void> => {
    const answer = await ask('own>worker:remove-portal-profile', { id: profile.id }).catch(() => 'failed' as const);
    setSaid(say({ ...PROFILE_REFUSED, done: 'prof_removed' as const }[answer]));
    if (answer === 'done') setRemoved(profile);
    again();
  };
  return (
    <Part state={state} title={say('prof_portalTitle')}>
      <p>{say('prof_portalHelp')}</p>
      <p class="said" role="status">
        {said}
      </p>
      {removed && (
        <p>
          <button type="button" onClick={() => void keep(removed, 'prof_back')}>
            {say('undo')}
          </button>
        </p>
      )}
      {draft && (
        <section class="card">
          <h2>{say('prof_new')}</h2>
          <h3>{draft.id}</h3>
          <Words profile={draft} />
          <p>{say('prof_portalLook')}</p>
          {value.own.some(({ id }) => id === draft.id) && <Notice kind="info">{say('prof_replaces')}</Notice>}
          <div class="buttons">
            <button type="button" class="main" onClick={() => void keep(draft, 'prof_portalKept')}>
              {say('prof_keep')}
            </button>
            <button type="button" onClick={() => void drop()}>
              {say('prof_drop')}
            </button>
          </div>
        </section>
      )}
      <OwnProfiles
        own={value.own}
        file="portaalprofiel"
        none={say('prof_portalNone')}
        mayChange={mayChange}
        onRemove={(profile) => void remove(profile)}
        onTake={(file) => void take(file)}
      >
        {(profile) => <Words profile={profile} />}
      </OwnProfiles>
    </Part>
  );
}

/** Which word of the page stands for what. */
function Words({ profile }: { readonly profile: PortalProfile }) {
  const say = useSay();
  const { modules, deeds, fields, reached } = profile;
  const words = {
    module: Object.values(modules).flat(),
    send: deeds.flatMap(({ controls }) => controls),
    text: fields.text ?? [],
    subject: fields.subject ?? [],
    recipients: fields.recipients ?? [],
    parents: [...reached.parents, ...reached.groups],
    colleagues: reached.colleagues,
    wholeSchool: reached.wholeSchool,
  };
  return (
    <dl class="columns">
      <div>
        <dt>{say('prof_hosts')}</dt>
        <dd>{profile.hosts.join(', ')}</dd>
      </div>
      {Object.entries(words)
        .filter(([, said]) => said.length > 0)
        .map(([name, said]) => (
          <div key={name}>
            <dt>{say(keyOf('point_portal_is', name as keyof typeof words))}</dt>
            <dd>{[...new Set(said)].map((word) => `‘${word}’`).join(', ')}</dd>
          </div>
        ))}
    </dl>
  );
}
