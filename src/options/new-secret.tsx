import { useState } from 'preact/hooks';
import { Field } from '../ui/field';
import { useSay } from '../ui/words';
import { Secret, weakness } from './secret';

/** A new passphrase as it is being typed, twice. */
export function useNewSecret() {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const weak = weakness(passphrase);
  const fits = !weak && passphrase === again;
  return {
    passphrase,
    setPassphrase,
    again,
    setAgain,
    weak: tried ? weak : null,
    different: tried && !weak && !fits,
    /** Is it good? From now on what is wrong is shown. */
    check: (): boolean => {
      setTried(true);
      return fits;
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
      <Field label={label} help={say('run_secretHelp')} error={secret.weak && say(secret.weak)}>
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
