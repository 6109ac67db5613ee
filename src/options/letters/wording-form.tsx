import type { LetterKind } from '../../domain/action';
import { LETTERS } from '../../letters';
import { exampleFacts } from '../../letters/example';
import { faultsOf } from '../../letters/own-wording';
import type { WordingsView } from '../../messages/views';
import { type Typed, wordingOf } from './typed';
import { WordedForm } from './worded-form';

const FIELDS = {
  subject: { label: 'wordings_subject', rows: 1, most: 300 },
  text: { label: 'wordings_text', help: 'wordings_textHelp', rows: 16, most: 8000 },
  closing: { label: 'wordings_closing', rows: 4, most: 1000 },
} as const;
const FAULTS = { unknown: 'wordings_unknown', missing: 'wordings_missing', empty: 'wordings_empty' } as const;

interface Props {
  readonly letter: LetterKind;
  readonly typed: Typed;
  readonly view: WordingsView;
  readonly onType: (typed: Typed) => void;
  readonly onSave: () => void;
  readonly onStandard: () => void;
}

/** The wording of a letter, to be changed. */
export function WordingForm({ letter, typed, view: { example, lines, own }, ...handlers }: Props) {
  const form = LETTERS[letter];
  const words = form.words(exampleFacts(letter, example.school, example.today), example.settings);
  return (
    <WordedForm
      fields={FIELDS}
      first="text"
      typed={typed}
      words={words}
      needs={form.needs}
      faults={faultsOf(form, words, wordingOf(typed, lines))}
      faultTexts={FAULTS}
      standardText="wordings_standard"
      isOwn={own[letter] !== undefined}
      {...handlers}
    />
  );
}
