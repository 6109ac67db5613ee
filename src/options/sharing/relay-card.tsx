import { useState } from 'preact/hooks';
import { isRelayAddress, MOST_ADDRESSES } from '../../domain/relay-address';
import type { WholeSharing } from '../../messages/sharing';
import { ask } from '../../pages/ask';
import { saveFile } from '../../pages/save-file';
import { Field } from '../../ui/field';
import { type MessageKey, useSay } from '../../ui/words';
import { refusedKey } from './exchange-text';

const CONF = 'school.conf';

const linesIn = (typed: string): string[] => typed.split(/\s+/).filter(Boolean);

/** This computer will administer a relay: where it is. */
export function RelayForm({ relays }: { readonly relays: NonNullable<WholeSharing['relays']> }) {
  const say = useSay();
  const [typed, setTyped] = useState(relays.proposed.join('\n'));
  const [wrong, setWrong] = useState<MessageKey | null>(null);
  const submit = async (): Promise<MessageKey | null> => {
    const servers = linesIn(typed);
    if (servers.length === 0 || servers.length > MOST_ADDRESSES || !servers.every(isRelayAddress))
      return 'share_relayWrong';
    const answer = await ask('own>worker:set-relay', { servers }).catch(() => 'not-saved' as const);
    return answer === 'done' ? null : refusedKey(answer);
  };
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit().then(setWrong);
      }}
    >
      <h2>{say('share_relayTitle')}</h2>
      <p>{say('share_relayText')}</p>
      <Field label={say('share_relayAddress')} help={say('share_relayAddressHelp')} error={wrong && say(wrong)}>
        {(labels) => (
          <textarea
            {...labels}
            class="relay-text"
            rows={MOST_ADDRESSES}
            maxLength={700}
            spellcheck={false}
            autocapitalize="off"
            readOnly={relays.fixed}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="buttons">
        <button type="submit" class="main">
          {say('share_relaySave')}
        </button>
      </div>
    </form>
  );
}

/** What the server has to know of the school: a file for who administers it. */
export function RelayConf() {
  const say = useSay();
  const [said, setSaid] = useState<MessageKey | null>(null);
  const save = async (): Promise<MessageKey> => {
    const answer = await ask('own>worker:relay-text', {});
    if (typeof answer === 'string') return refusedKey(answer);
    saveFile(CONF, answer.text);
    return 'share_relayConfSaved';
  };
  return (
    <section class="card">
      <h2>{say('share_relayTitle')}</h2>
      <p>{say('share_relayConf')}</p>
      <button
        type="button"
        onClick={() =>
          void save()
            .catch(() => 'failed' as const)
            .then(setSaid)
        }
      >
        {say('share_relayConfSave')}
      </button>
      <p class="said" role="status">
        {said && say(said)}
      </p>
    </section>
  );
}
