import { useState } from 'preact/hooks';
import type { Moment } from '../../domain/day';
import type { MemberView } from '../../messages/sharing';
import { ask } from '../../pages/ask';
import { momentText } from '../../ui/when-text';
import { keyOf, type MessageKey, useLanguage } from '../../ui/words';
import { refusedKey } from './exchange-text';
import { PlaceForm } from './place-form';
import { RemoveCard } from './remove-card';

interface Props {
  readonly members: readonly MemberView[];
  readonly mayDecide: boolean;
  /** Does an invitation stand below with its words? Once somebody answered it shows a number instead. */
  readonly hasWords: boolean;
  readonly now: Moment;
}

type Doing = { readonly of: 'invite' } | { readonly of: 'change' | 'remove'; readonly member: MemberView };

/** The computers that share: who is in, what each may, and when something of it came last. */
export function MembersCard({ members, mayDecide, hasWords, now }: Props) {
  const language = useLanguage();
  const { say } = language;
  const [doing, setDoing] = useState<Doing | null>(null);
  const [said, setSaid] = useState<MessageKey | null>(null);
  const close = (saying: MessageKey | null) => {
    setDoing(null);
    setSaid(saying);
  };
  if (doing?.of === 'invite')
    return (
      <PlaceForm
        title={say('share_add')}
        text={say('share_addText')}
        save={say('share_addButton')}
        onBack={() => close(null)}
        onSave={async (place) => {
          const answer = await ask('own>worker:invite', place).catch(() => 'not-saved' as const);
          if (typeof answer === 'string') return refusedKey(answer);
          close('share_invited');
          return null;
        }}
      />
    );
  if (doing?.of === 'change')
    return (
      <PlaceForm
        title={say('share_changeOf', doing.member.name)}
        text={say('share_changeText')}
        save={say('save')}
        start={doing.member}
        onBack={() => close(null)}
        onSave={async (place) => {
          const asked = { member: doing.member.id, ...place };
          const answer = await ask('own>worker:change-member', asked).catch(() => 'not-saved' as const);
          if (answer !== 'done') return refusedKey(answer);
          close('saved');
          return null;
        }}
      />
    );
  if (doing?.of === 'remove')
    return <RemoveCard member={doing.member} onBack={() => close(null)} onDone={() => close('share_removed')} />;
  return (
    <section class="card">
      <h2>{say('share_members')}</h2>
      <ul class="facts-list">
        {members.map((member) => (
          <li key={member.id}>
            <span>
              <b>{member.name}</b>, {say(keyOf('role', member.role))}
              {member.groups.length > 0 && ` (${member.groups.join(', ')})`}
              <span class="help">
                {' '}
                {member.isSelf
                  ? say('share_self')
                  : member.heard
                    ? say('share_heard', momentText(member.heard, language, now))
                    : say('share_notHeard')}
              </span>
            </span>
            {mayDecide && (
              <button
                type="button"
                class="quiet"
                aria-label={say('share_changeOf', member.name)}
                onClick={() => setDoing({ of: 'change', member })}
              >
                {say('people_change')}
              </button>
            )}
            {mayDecide && !member.isSelf && (
              <button
                type="button"
                class="quiet"
                aria-label={say('share_removeOf', member.name)}
                onClick={() => setDoing({ of: 'remove', member })}
              >
                {say('people_remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayDecide && (
        <button type="button" class="main" onClick={() => setDoing({ of: 'invite' })}>
          {say('share_add')}
        </button>
      )}
      <p class="said" role="status">
        {said && (said !== 'share_invited' || hasWords) && say(said)}
      </p>
    </section>
  );
}
