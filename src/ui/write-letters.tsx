import { UNASKED_LETTERS, type UnaskedLetter } from '../domain/action';
import { keyOf, useSay } from './words';

interface Props {
  readonly onWrite: (letter: UnaskedLetter) => void;
}

/** Letters that no step asks for: a person writes one when they see fit. */
export function WriteLetters({ onWrite }: Props) {
  const say = useSay();
  return (
    <section class="occasions">
      <h2>{say('unasked')}</h2>
      <p class="help">{say('unasked_help')}</p>
      {UNASKED_LETTERS.map((letter) => (
        <button key={letter} type="button" onClick={() => onWrite(letter)}>
          {say(keyOf('letter', letter))}
        </button>
      ))}
    </section>
  );
}
