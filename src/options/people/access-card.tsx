import { useState } from 'preact/hooks';
import { needsAgreement } from '../../domain/access';
import { dayOf } from '../../domain/day';
import { groupName } from '../../domain/group';
import { ROLES, type Role } from '../../domain/role';
import type { AgreementView, PeopleView } from '../../messages/views';
import { ask } from '../../pages/ask';
import { Field } from '../../ui/field';
import { dayText } from '../../ui/when-text';
import { keyOf, type MessageKey, useLanguage } from '../../ui/words';

const REFUSED = {
  'not-allowed': 'access_notAllowed',
  'not-said': 'access_notSaid',
  'unknown-entry': 'gone',
  locked: 'lockedMeanwhile',
  'not-saved': 'notSaved',
} as const satisfies Record<string, MessageKey>;

/** `role clerk` or `person Henk Vos`: whom an agreement is for, as a choice. */
const whomIn = (choice: string): { readonly role: Role } | { readonly person: string } => {
  const [kind, ...name] = choice.split(' ');
  return kind === 'role' ? { role: name[0] as Role } : { person: name.join(' ') };
};

/** Who may see dossiers besides those who do of themselves: what the director agreed, and the way to agree more or to end it. */
export function AccessCard({ view }: { readonly view: PeopleView }) {
  const language = useLanguage();
  const { say } = language;
  const { people, agreements, agrees, groups } = view;
  const [whom, setWhom] = useState('role counsellor');
  const [group, setGroup] = useState('');
  const [agreedBy, setAgreedBy] = useState('');
  const [said, setSaid] = useState('');
  const agree = async () => {
    const answer = await ask('own>worker:agree-access', {
      for: whomIn(whom),
      group: group.trim() === '' ? null : groupName(group),
      agreedBy: agreedBy.trim() === '' ? null : agreedBy.trim(),
    }).catch(() => 'not-saved' as const);
    setSaid(say(answer === 'done' ? 'saved' : REFUSED[answer]));
  };
  const end = async (entry: string) => {
    const answer = await ask('own>worker:end-access', { entry }).catch(() => 'not-saved' as const);
    setSaid(say(answer === 'done' ? 'access_ended' : REFUSED[answer]));
  };
  return (
    <section class="card">
      <h2>{say('access_title')}</h2>
      <p>{say('access_text')}</p>
      {agreements.length === 0 && <p class="help">{say('access_none')}</p>}
      <ul class="facts-list">
        {agreements.map((agreement) => (
          <li key={agreement.id}>
            <span>
              {agreementText(agreement, language)}
              <span class="help"> {say('access_agreedOn', agreement.by, dayText(dayOf(agreement.at), language))}</span>
            </span>
            {agrees !== 'no' && (
              <button type="button" class="quiet" onClick={() => void end(agreement.id)}>
                {say('access_end')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {agrees !== 'no' && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void agree();
          }}
        >
          <Field label={say('access_for')}>
            {(labels) => (
              <select {...labels} value={whom} onChange={(event) => setWhom(event.currentTarget.value)}>
                {ROLES.filter(needsAgreement).map((role) => (
                  <option key={role} value={`role ${role}`}>
                    {say('access_everybody', say(keyOf('role', role)))}
                  </option>
                ))}
                {people.map(({ id, name }) => (
                  <option key={id} value={`person ${name}`}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={say('access_group')}>
            {(labels) => (
              <select {...labels} value={group} onChange={(event) => setGroup(event.currentTarget.value)}>
                <option value="">{say('wholeSchool')}</option>
                {groups.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </select>
            )}
          </Field>
          {agrees === 'for-director' && (
            <Field label={say('access_by')}>
              {(labels) => (
                <input
                  {...labels}
                  maxLength={80}
                  value={agreedBy}
                  onInput={(event) => setAgreedBy(event.currentTarget.value)}
                />
              )}
            </Field>
          )}
          <button type="submit">{say('access_agree')}</button>
        </form>
      )}
      <p class="said" role="status">
        {said}
      </p>
    </section>
  );
}

function agreementText({ role, person, group }: AgreementView, { say }: ReturnType<typeof useLanguage>): string {
  const who = person ?? (role ? say('access_everybody', say(keyOf('role', role))) : '');
  return `${who}: ${group ? say('groupOf', group) : say('wholeSchool')}`;
}
