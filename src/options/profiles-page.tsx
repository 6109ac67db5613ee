import { useState } from 'preact/hooks';
import { worksAtSchool } from '../domain/role';
import { isFault, type ProfileFault, profileFrom } from '../messages/profile-shape';
import type { AppState } from '../messages/views';
import { ask, useAnswer } from '../pages/ask';
import type { Profile } from '../sites/profile';
import { Waiting } from '../ui/failed';
import { Notice } from '../ui/notice';
import { type MessageKey, type Say, useSay } from '../ui/words';
import { MOST_PROFILE_BYTES, OwnProfiles, PROFILE_REFUSED } from './own-profiles';
import { Part } from './part';

/** The names that a profile may have: what a file name may be, too. */
const NAME = '[A-Za-z0-9_.\\/ \\-]{1,80}';

const faultText = ({ at, why }: ProfileFault, say: Say): string =>
  why === 'not-json' ? say('prof_notJson') : at === '' ? say('prof_bad') : say('prof_badAt', at);

/** The lists of other systems that this school reads: what was pointed out, what was taken in as a file, and what is kept. */
export function ProfilesPage({ state }: { readonly state: AppState }) {
  const say = useSay();
  const { value, failed, again } = useAnswer('own>worker:profiles', {});
  const [taken, setTaken] = useState<Profile | null>(null);
  const [removed, setRemoved] = useState<Profile | null>(null);
  const [said, setSaid] = useState('');
  if (value === null || value === 'locked') return <Waiting failed={failed} again={again} />;
  const mayChange = state.me !== null && worksAtSchool(state.me.role);
  const draft = mayChange ? (taken ?? value.pointedOut) : null;
  const keep = async (profile: Profile, done: MessageKey = 'prof_kept'): Promise<void> => {
    const answer = await ask('own>worker:keep-profile', { profile: profile as never }).catch(() => 'failed' as const);
    setSaid(say({ ...PROFILE_REFUSED, done }[answer]));
    if (answer !== 'done') return;
    setTaken(null);
    setRemoved(null);
    if (taken === null) void ask('own>worker:drop-pointed-out', {});
    again();
  };
  const drop = async (): Promise<void> => {
    setTaken(null);
    await ask('own>worker:drop-pointed-out', {});
    again();
  };
  const take = async (file: File): Promise<void> => {
    const found =
      file.size > MOST_PROFILE_BYTES ? { at: '', why: 'not-a-profile' as const } : profileFrom(await file.text());
    setSaid(isFault(found) ? faultText(found, say) : '');
    setTaken(isFault(found) ? null : found);
  };
  const remove = async (profile: Profile): Promise<void> => {
    const answer = await ask('own>worker:remove-profile', { id: profile.id }).catch(() => 'failed' as const);
    setSaid(say({ ...PROFILE_REFUSED, done: 'prof_removed' as const }[answer]));
    if (answer === 'done') setRemoved(profile);
    again();
  };
  return (
    <Part state={state} title={say('prof_title')}>
      <p>{say('prof_help')}</p>
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
        <Draft
          key={draft.id}
          draft={draft}
          own={value.own}
          onKeep={(one) => void keep(one)}
          onDrop={() => void drop()}
        />
      )}
      <OwnProfiles
        own={value.own}
        file="profiel"
        none={say('prof_none')}
        mayChange={mayChange}
        onRemove={(profile) => void remove(profile)}
        onTake={(file) => void take(file)}
      >
        {(profile) => <Columns profile={profile} />}
      </OwnProfiles>
    </Part>
  );
}

interface DraftProps {
  readonly draft: Profile;
  readonly own: readonly Profile[];
  readonly onKeep: (profile: Profile) => void;
  readonly onDrop: () => void;
}

/** What was pointed out or taken in, before it is kept: what it reads, for which address, and under which name. */
function Draft({ draft, own, onKeep, onDrop }: DraftProps) {
  const say = useSay();
  const [id, setId] = useState(draft.id);
  return (
    <section class="card">
      <h2>{say('prof_new')}</h2>
      <Columns profile={draft} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onKeep({ ...draft, id });
        }}
      >
        <label class="field">
          {say('prof_name')}
          <input value={id} pattern={NAME} required onInput={(event) => setId(event.currentTarget.value)} />
        </label>
        {own.some((one) => one.id === id) && <Notice kind="info">{say('prof_replaces')}</Notice>}
        {draft.hosts.length === 0 && <Notice kind="warning">{say('prof_everywhere')}</Notice>}
        <div class="buttons">
          <button type="submit" class="main">
            {say('prof_keep')}
          </button>
          <button type="button" onClick={onDrop}>
            {say('prof_drop')}
          </button>
        </div>
      </form>
    </section>
  );
}

/** Which column is what, in the words of the page. */
function Columns({ profile }: { readonly profile: Profile }) {
  const say = useSay();
  const role = (name: string) => say(`point_role_${name}` as MessageKey) || name;
  const lines = [
    ...(profile.hosts.length > 0 ? [[say('prof_hosts'), profile.hosts.join(', ')]] : []),
    ...Object.entries(profile.headings).map(([name, heads]) => [role(name), say('prof_column', heads.join(', '))]),
    ...Object.entries(profile.cards?.cells ?? {}).map(([name]) => [role(name), say('prof_inBox')]),
    ...Object.entries(profile.places ?? {}).map(([name]) => [
      say(`prof_place_${name}` as MessageKey),
      say('prof_outside'),
    ]),
    ...(profile.hours ? [[say('prof_hours'), Object.keys(profile.hours).join(', ')]] : []),
    ...(Object.keys(profile.words).length > 0 ? [[say('opt_words'), Object.keys(profile.words).join(', ')]] : []),
  ];
  return (
    <dl class="columns">
      {lines.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
