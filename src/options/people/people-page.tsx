import { useState } from 'preact/hooks';
import type { AppState, PeopleView, PersonView } from '../../messages/views';
import { ask, useAnswer } from '../../pages/ask';
import { Waiting } from '../../ui/failed';
import { keyOf, type MessageKey, useSay } from '../../ui/words';
import { Part } from '../part';
import { AccessCard } from './access-card';
import { PersonCard } from './person-card';

const REFUSED = {
  'not-allowed': 'people_roleNotAllowed',
  'unknown-person': 'gone',
  locked: 'lockedMeanwhile',
  'not-saved': 'notSaved',
} as const satisfies Record<string, MessageKey>;

/** Who works on this device, and who of them may see dossiers. */
export function PeoplePage({ state }: { readonly state: AppState }) {
  const say = useSay();
  const { value, failed, again } = useAnswer('own>worker:people', {});
  if (value === null || value === 'locked') return <Waiting failed={failed} again={again} />;
  return (
    <Part state={state} title={say('people_title')}>
      <People view={value} />
      <AccessCard view={value} />
    </Part>
  );
}

function People({ view: { people, me, mayManage } }: { readonly view: PeopleView }) {
  const say = useSay();
  const [said, setSaid] = useState('');
  const [changing, setChanging] = useState<PersonView | 'new' | null>(null);
  const remove = async (id: string) => {
    const answer = await ask('own>worker:remove-person', { id }).catch(() => 'not-saved' as const);
    setSaid(say(answer === 'done' ? 'people_removed' : REFUSED[answer]));
  };
  const close = (saying: MessageKey | null) => {
    setChanging(null);
    setSaid(saying ? say(saying) : '');
  };
  if (changing)
    return (
      <PersonCard
        person={changing === 'new' ? null : changing}
        isSelf={changing !== 'new' && changing.id === me}
        onDone={() => close('saved')}
        onBack={() => close(null)}
      />
    );
  return (
    <section class="card">
      <p>{say('people_text')}</p>
      <ul class="facts-list">
        {people.map((person) => (
          <li key={person.id}>
            <span>
              <b>{person.name}</b>, {say(keyOf('role', person.role))}
              {person.groups.length > 0 && ` (${person.groups.join(', ')})`}
              <span class="help"> {say(person.hasCode ? 'people_hasCode' : 'people_hasNoCode')}</span>
            </span>
            {(mayManage || person.id === me) && (
              <button
                type="button"
                class="quiet"
                aria-label={say('people_changeOf', person.name)}
                onClick={() => setChanging(person)}
              >
                {say('people_change')}
              </button>
            )}
            {mayManage && person.id !== me && (
              <button
                type="button"
                class="quiet"
                aria-label={say('people_removeOf', person.name)}
                onClick={() => void remove(person.id)}
              >
                {say('people_remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayManage && (
        <button type="button" onClick={() => setChanging('new')}>
          {say('people_add')}
        </button>
      )}
      <p class="said" role="status">
        {said}
      </p>
    </section>
  );
}
