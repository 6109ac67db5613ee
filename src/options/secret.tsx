import type { Managed } from '../managed/managed';
import type { FieldLabels } from '../ui/field';
import type { MessageKey } from '../ui/words';
import { isStrong, LEAST_GUESSES } from './strength';

/** What a new passphrase takes at least; IT may ask for more. */
export interface Least {
  readonly length: number;
  /** Guesses, as a power of ten. */
  readonly guesses: number;
}

const USUAL: Least = { length: 12, guesses: LEAST_GUESSES };

export const leastFor = ({ values }: Managed): Least => ({
  length: values.passphraseLength ?? USUAL.length,
  guesses: values.passphraseStrength ?? USUAL.guesses,
});

/**
 * What is wrong with a passphrase: too short, too easy to guess; `null`: nothing.
 * @param own words of the school and of who works there
 */
export async function weakness(
  passphrase: string,
  own: readonly string[],
  { length, guesses } = USUAL,
): Promise<MessageKey | null> {
  if ([...passphrase].length < length) return 'run_short';
  return (await isStrong(passphrase, own, guesses)) ? null : 'run_weak';
}

interface Props extends FieldLabels {
  readonly shown: boolean;
  readonly kind: 'new-password' | 'current-password';
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A field for a passphrase. What is shown is a text like another to the browser, which must keep nothing of it. */
export function Secret({ shown, kind, value, onValue, ...labels }: Props) {
  const given = {
    ...labels,
    autocomplete: kind,
    maxLength: 400,
    value,
    onInput: (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value),
  } as const;
  return shown ? <input {...given} type="text" autocomplete="off" /> : <input {...given} type="password" />;
}
