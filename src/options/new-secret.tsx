import { useEffect, useState } from 'preact/hooks';
import { useByIt } from '../ui/by-it';
import { Field } from '../ui/field';
import { type MessageKey, useSay } from '../ui/words';
import { leastFor, Secret, weakness } from './secret';

const NOTHING = { of: '', weak: null };

/**
 * A new passphrase as it is being typed, twice.
 * @param own words of the school and of who works there: anybody would try them
 */
export function useNewSecret(own: readonly string[]) {
  const least = leastFor(useByIt());
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  /** What was found of which passphrase: one that is typed meanwhile is not that one. */
  const [found, setFound] = useState<{ readonly of: string; readonly weak: MessageKey | null }>(NOTHING);
  const look = async (): Promise<MessageKey | null> => {
    const weak = await weakness(passphrase, own, least);
    setFound({ of: passphrase, weak });
    return weak;
  };
  useEffect(() => {
    if (passphrase !== '') void look();
  }, [passphrase]);
  const weak = found.of === passphrase ? found.weak : null;
  const different = passphrase !== again;
  return {
    least,
    passphrase,
    setPassphrase,
    again,
    setAgain,
    weak: tried ? weak : null,
    strong: passphrase !== '' && found.of === passphrase && found.weak === null,
    different: tried && !weak && different,
    /** Is it good? From now on what is wrong is shown. */
    check: async (): Promise<boolean> => {
      setTried(true);
      return (await look()) === null && !different;
    },
    clear: (): void => {
      setPassphrase('');
      setAgain('');
      setTried(false);
    },
  };
}

interface Props {
  readonly secret: ReturnType<typeof useNewSecret>;
  readonly label: string;
  readonly shown: boolean;
  readonly onShown: (shown: boolean) => void;
}

/** The two fields of a new passphrase, and the box that shows what was typed. */
export function NewSecret({ secret, label, shown, onShown }: Props) {
  const say = useSay();
  return (
    <>
      <Field
        label={label}
        help={say('run_secretHelp', secret.least.length)}
        error={secret.weak && say(secret.weak, secret.least.length)}
      >
        {(labels) => (
          <Secret
            {...labels}
            kind="new-password"
            shown={shown}
            value={secret.passphrase}
            onValue={secret.setPassphrase}
          />
        )}
      </Field>
      <p class="said verdict" role="status">
        {secret.strong && say('run_strong')}
      </p>
      <Field label={say('run_again')} error={secret.different ? say('run_different') : null}>
        {(labels) => (
          <Secret {...labels} kind="new-password" shown={shown} value={secret.again} onValue={secret.setAgain} />
        )}
      </Field>
      <label class="tick">
        <input type="checkbox" checked={shown} onChange={() => onShown(!shown)} />
        {say('run_show')}
      </label>
    </>
  );
}
