import type { FieldLabels } from '../ui/field';
import type { MessageKey } from '../ui/words';
import { isStrong } from './strength';

const LEAST = 12;

/**
 * What is wrong with a passphrase: too short, too easy to guess; `null`: nothing.
 * @param own words of the school and of who works there
 */
export async function weakness(passphrase: string, own: readonly string[]): Promise<MessageKey | null> {
  if ([...passphrase].length < LEAST) return 'run_short';
  return (await isStrong(passphrase, own)) ? null : 'run_weak';
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
