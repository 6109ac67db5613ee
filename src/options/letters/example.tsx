import type { LetterKind } from '../../domain/action';
import { LETTERS } from '../../letters';
import { exampleFacts } from '../../letters/example';
import { MOST_WORDS, wordsIn } from '../../letters/own-wording';
import { type Wording, written } from '../../letters/wording';
import type { WordingsView } from '../../messages/views';
import { LetterSheet } from '../../ui/letter-sheet';
import { Notice } from '../../ui/notice';
import { useSay } from '../../ui/words';

interface Props {
  readonly letter: LetterKind;
  readonly wording: Wording;
  readonly view: Pick<WordingsView, 'example' | 'lines'>;
}

/** What becomes of a wording for a pupil who does not exist; words that the letter does not know stay in their braces. */
export function Example({ letter, wording, view }: Props) {
  const say = useSay();
  const { school, today, settings } = view.example;
  const filled = written(LETTERS[letter], exampleFacts(letter, school, today), settings, wording, view.lines);
  const words = wordsIn(filled);
  return (
    <section aria-label={say('wordings_example')}>
      <h2>{say('wordings_example')}</h2>
      {words > MOST_WORDS && <Notice kind="warning">{say('wordings_long', words, MOST_WORDS)}</Notice>}
      <LetterSheet sender={school} letter={filled} />
    </section>
  );
}
