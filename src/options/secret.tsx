import type { FieldLabels } from '../ui/field';
import type { MessageKey } from '../ui/words';

const LEAST = 12;
const LEAST_DIFFERENT = 6;

/** What is wrong with a passphrase: too short, too easy to guess; `null`: nothing. */
export function weakness(passphrase: string): MessageKey | null {
  if ([...passphrase].length < LEAST) return 'run_short';
  const easy = new Set(passphrase.toLowerCase()).size < LEAST_DIFFERENT || /^\d+$/.test(passphrase);
  return easy ? 'run_weak' : null;
}

interface Props extends FieldLabels {
  readonly shown: boolean;
  readonly kind: 'new-password' | 'current-password';
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A field for a passphrase. */
export function Secret({ shown, kind, value, onValue, ...labels }: Props) {
  const given = {
    ...labels,
    autocomplete: kind,
    maxLength: 400,
    value,
    onInput: (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value),
  } as const;
  return shown ? <input {...given} type="text" /> : <input {...given} type="password" />;
}
