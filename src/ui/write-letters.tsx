import { UNASKED_LETTERS, type UnaskedLetter } from '../domain/action';
import { keyOf, useSay } from './words';

interface Props {
  readonly onWrite: (letter: UnaskedLetter) => void;
}

/** Letters that no step asks for: a person writes one when they see fit. */
export function WriteLetters({ onWrite }: Props) {
  const say = useSay();
  return (
    <details class="folded">
      <summary>{say('unasked')}</summary>
      <p class="help">{say('unasked_help')}</p>
      <div class="occasions">
        {UNASKED_LETTERS.map((letter) => (
          <button key={letter} type="button" onClick={() => onWrite(letter)}>
            {say(keyOf('letter', letter))}
          </button>
        ))}
      </div>
    </details>
  );
}
